// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/textdecoder.h"

#include <functional>
#include <memory>

namespace leadline {

/// The part of a text file that is being read: decoded text that slides forward through the file.
class TextWindow
{
public:
    TextWindow(std::unique_ptr<QIODevice> file, Encoding encoding);

    [[nodiscard]] QStringView text() const { return m_text; }
    /// Drops the first `used` characters and adds the next piece of the file; false when there is none.
    bool slide(qsizetype used);

    /// Shows what follows the window, piece by piece and for as long as `take` wants more; the window stays where it is.
    void lookAhead(const std::function<bool(QStringView)> &take);

    [[nodiscard]] bool hasInvalidBytes() const { return m_decoder.hasInvalidBytes(); }
    [[nodiscard]] bool hasNuls() const { return m_hasNuls; }
    /// The disk failed: the end that was met is none.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] double progress() const;

private:
    std::unique_ptr<QIODevice> m_file;
    Encoding m_encoding;
    TextDecoder m_decoder;
    QByteArray m_bytes;
    QString m_text;
    bool m_atEnd = false;
    bool m_hasNuls = false;
    bool m_hasFailed = false;
};

} // namespace leadline

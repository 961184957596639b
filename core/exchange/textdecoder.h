// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"

#include <QStringDecoder>

namespace leadline {

/// Turns the bytes of a file, piece by piece, into text without its byte order mark. What is no character in the
/// encoding becomes U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);

    /// Decodes the next piece to the end of `text`; a character cut in two waits for the rest.
    void append(QByteArrayView bytes, QString &text);
    /// After the last piece: a character that never got its rest.
    void finish(QString &text);
    /// How many bytes of what was appended are not in the text yet.
    [[nodiscard]] qsizetype waiting() const { return m_cut.size(); }
    [[nodiscard]] bool hasInvalidBytes() const { return m_hasInvalidBytes || m_unicode.hasError(); }

private:
    const char16_t *m_upperHalf;
    Encoding m_encoding;
    QStringDecoder m_unicode;
    QByteArray m_cut; // the beginning of a character whose rest has not come
    bool m_started = false;
    bool m_hasInvalidBytes = false;
};

} // namespace leadline

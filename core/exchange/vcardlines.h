// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/textdecoder.h"

#include <memory>

namespace leadline {

/// The content lines of a vCard file, unfolded (RFC 6350, 3.2; soft line breaks of quoted-printable too), as bytes in
/// the file's encoding, or UTF-8 for a UTF-16 file. A line longer than 1 MiB is cut off.
class VCardLines
{
public:
    VCardLines(QIODevice &file, Encoding encoding);

    [[nodiscard]] std::optional<QByteArray> next();

private:
    [[nodiscard]] std::optional<QByteArray> physicalLine();
    [[nodiscard]] const std::optional<QByteArray> &lineAhead();
    bool fill();
    void appendBounded(QByteArray &line, QByteArrayView more) const;

    QIODevice &m_file;
    std::optional<TextDecoder> m_utf16;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_lastWasReturn = false;
    std::optional<QByteArray> m_ahead;
};

} // namespace leadline

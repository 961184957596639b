// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcardlines.h"

namespace leadline {

namespace {

constexpr qsizetype longestLine = 1 << 20;
constexpr qint64 vcardPiece = 64 * 1024;

bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}

/// Whether a property, known by its beginning, is in quoted-printable; nothing while its name has not come to an end.
std::optional<bool> isQuotedPrintable(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    return line.first(colon).toUpper().contains("QUOTED-PRINTABLE");
}

} // namespace

VCardLines::VCardLines(QIODevice &file, Encoding encoding) : m_file(file)
{
    if (isUtf16(encoding))
        m_utf16.emplace(encoding);
    file.seek(0);
    if (encoding == Encoding::Utf8 && file.peek(3) == "\xef\xbb\xbf")
        file.skip(3);
}

std::optional<QByteArray> VCardLines::next()
{
    if (!lineAhead())
        return std::nullopt;
    QByteArray line = std::move(*m_ahead);
    m_ahead.reset();
    std::optional<bool> isQuoted; // looked at once: there may be millions of soft breaks
    while (lineAhead()) {
        if (line.endsWith('=') && !isQuoted)
            isQuoted = isQuotedPrintable(line);
        if (line.endsWith('=') && isQuoted.value_or(false)) {
            line.chop(1);
            appendBounded(line, *m_ahead);
        } else if (m_ahead->startsWith(' ') || m_ahead->startsWith('\t')) {
            appendBounded(line, QByteArrayView(*m_ahead).sliced(1));
        } else {
            break;
        }
        m_ahead.reset();
    }
    return line;
}

const std::optional<QByteArray> &VCardLines::lineAhead()
{
    if (!m_ahead)
        m_ahead = physicalLine();
    return m_ahead;
}

std::optional<QByteArray> VCardLines::physicalLine()
{
    QByteArray line;
    bool found = false;
    while (m_at < m_bytes.size() || fill()) {
        const auto end = std::find_if(m_bytes.cbegin() + m_at, m_bytes.cend(),
                                      [](char byte) { return byte == '\n' || byte == '\r'; });
        const qsizetype length = end - m_bytes.cbegin() - m_at;
        const bool endsPair = length == 0 && !found && m_lastWasReturn && end != m_bytes.cend() && *end == '\n';
        appendBounded(line, QByteArrayView(m_bytes).sliced(m_at, length));
        m_lastWasReturn = end != m_bytes.cend() && *end == '\r';
        m_at += length + (end != m_bytes.cend() ? 1 : 0);
        if (endsPair)
            continue;
        found = true;
        if (end != m_bytes.cend())
            break;
    }
    return found ? std::optional(line) : std::nullopt;
}

bool VCardLines::fill()
{
    const QByteArray piece = m_file.read(vcardPiece);
    m_at = 0;
    m_bytes = piece;
    if (m_utf16) {
        QString text;
        m_utf16->append(piece, text);
        m_bytes = text.toUtf8();
    }
    return !piece.isEmpty();
}

void VCardLines::appendBounded(QByteArray &line, QByteArrayView more) const
{
    line.append(more.first(std::min(more.size(), longestLine - std::min(longestLine, line.size()))));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xmlpart.h"

#include "core/exchange/xmltext.h"

#include <cstring>

namespace leadline {

namespace {

constexpr qsizetype xmlPiece = 64 << 10;
constexpr qsizetype longestTag = 64 << 10;
constexpr qsizetype longestXmlText = 4 << 20;
constexpr int deepestNesting = 64;

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

QByteArrayView withoutPrefix(QByteArrayView name)
{
    return name.sliced(name.indexOf(':') + 1);
}

} // namespace

bool XmlPart::next()
{
    m_text.truncate(0);
    if (m_isSelfClosed) {
        m_isSelfClosed = false;
        m_token = Token::End;
        --m_depth;
        return true;
    }
    m_token = Token::None;
    while (m_token == Token::None && !m_failure) {
        if (!readText())
            return !m_failure && m_depth > 0 && fail(ErrorCode::Format, QStringLiteral("damaged-file"));
        readMarkup();
    }
    return !m_failure;
}

/// Takes what stands before the next tag; false at the end of the part.
bool XmlPart::readText()
{
    const qsizetype end = find("<", m_at, longestXmlText);
    if (end < 0)
        return false;
    appendXmlText(QByteArrayView(m_bytes).sliced(m_at, end - m_at), m_text);
    m_at = end;
    return m_text.size() <= longestXmlText || fail(ErrorCode::TooLarge, QStringLiteral("cell-too-long"));
}

/// Takes one tag, comment, instruction or CDATA section.
bool XmlPart::readMarkup()
{
    if (m_failure)
        return false;
    if (startsWith("<?"))
        return skipPast(2, "?>");
    if (!startsWith("<!"))
        return readTag();
    if (startsWith("<!--"))
        return skipPast(4, "-->");
    if (!startsWith("<![CDATA["))
        return fail(ErrorCode::Format, QStringLiteral("xml-doctype"));
    constexpr qsizetype opening = 9;
    const qsizetype end = find("]]>", m_at + opening, longestXmlText);
    if (end < 0)
        return fail(ErrorCode::Format, QStringLiteral("damaged-file"));
    m_text.append(QByteArrayView(m_bytes).sliced(m_at + opening, end - m_at - opening));
    m_at = end + 3;
    return m_text.size() <= longestXmlText || fail(ErrorCode::TooLarge, QStringLiteral("cell-too-long"));
}

bool XmlPart::readTag()
{
    const qsizetype end = findTagEnd();
    if (end < 0)
        return fail(ErrorCode::Format, QStringLiteral("damaged-file"));
    const bool isEnd = m_bytes[m_at + 1] == '/';
    m_isSelfClosed = !isEnd && m_bytes[end - 1] == '/';
    const qsizetype start = m_at + (isEnd ? 2 : 1);
    m_tag = QByteArrayView(m_bytes).sliced(start, std::max<qsizetype>(0, end - start - (m_isSelfClosed ? 1 : 0)));
    m_at = end + 1;
    m_name = withoutPrefix(m_tag.first(std::find_if(m_tag.begin(), m_tag.end(), isBlank) - m_tag.begin()));
    m_token = isEnd ? Token::End : Token::Start;
    m_depth += isEnd ? -1 : 1;
    if (m_depth < 0 || m_depth > deepestNesting)
        return fail(ErrorCode::Format, QStringLiteral("damaged-file"));
    return true;
}

QByteArrayView XmlPart::rawAttribute(QByteArrayView name) const
{
    qsizetype at = 0;
    while (true) {
        const qsizetype equals = m_tag.indexOf('=', at);
        if (equals < 0)
            return {};
        qsizetype nameStart = equals;
        while (nameStart > at && isBlank(m_tag[nameStart - 1]))
            --nameStart;
        const qsizetype nameEnd = nameStart;
        while (nameStart > at && !isBlank(m_tag[nameStart - 1]))
            --nameStart;
        qsizetype quote = equals + 1;
        while (quote < m_tag.size() && isBlank(m_tag[quote]))
            ++quote;
        const qsizetype end = quote < m_tag.size() ? m_tag.indexOf(m_tag[quote], quote + 1) : -1;
        if (end < 0)
            return {};
        if (withoutPrefix(m_tag.sliced(nameStart, nameEnd - nameStart)) == name)
            return m_tag.sliced(quote + 1, end - quote - 1);
        at = end + 1;
    }
}

QString XmlPart::attribute(QByteArrayView name) const
{
    QByteArray value;
    appendXmlText(rawAttribute(name), value);
    return QString::fromUtf8(value);
}

bool XmlPart::skipPast(qsizetype opening, QByteArrayView end)
{
    const qsizetype found = find(end, m_at + opening, longestXmlText);
    if (found < 0)
        return fail(ErrorCode::Format, QStringLiteral("damaged-file"));
    m_at = found + end.size();
    return true;
}

/// Always false, for returning. The first failure stays.
bool XmlPart::fail(ErrorCode code, const QString &reason)
{
    if (!m_failure)
        m_failure = Error{code, reason, {}};
    return false;
}

/// Where `end` is, reading on as needed; -1 at the end of the part or, as a failure, past `limit` bytes.
qsizetype XmlPart::find(QByteArrayView end, qsizetype from, qsizetype limit)
{
    while (true) {
        const qsizetype found = QByteArrayView(m_bytes).indexOf(end, from);
        if (found >= 0)
            return found;
        const qsizetype ahead = from - m_at;
        const qsizetype seen = std::max(ahead, m_bytes.size() - m_at - end.size() + 1);
        if (seen > limit) {
            fail(ErrorCode::TooLarge, QStringLiteral("cell-too-long"));
            return -1;
        }
        if (!readMore())
            return -1;
        from = m_at + seen;
    }
}

/// Where the tag closes: at the first > outside quotes; -1 when it does not within its bound.
qsizetype XmlPart::findTagEnd()
{
    char quote = 0;
    for (qsizetype ahead = 1; ahead < longestTag; ++ahead) {
        if (m_at + ahead >= m_bytes.size() && !readMore())
            return -1;
        const char byte = m_bytes.at(m_at + ahead);
        if (quote == 0 && byte == '>')
            return m_at + ahead;
        if (byte == quote)
            quote = 0;
        else if (quote == 0 && (byte == '"' || byte == '\''))
            quote = byte;
    }
    return -1;
}

bool XmlPart::startsWith(QByteArrayView text)
{
    while (m_bytes.size() - m_at < text.size() && readMore())
        continue;
    return QByteArrayView(m_bytes).sliced(m_at).startsWith(text);
}

/// Adds the next piece of the part, dropping what is done with.
bool XmlPart::readMore()
{
    m_bytes.remove(0, m_at);
    m_at = 0;
    QByteArray piece(xmlPiece, Qt::Uninitialized);
    const qint64 count = m_part->read(piece.data(), piece.size());
    if (m_part->failure())
        m_failure = m_part->failure();
    if (count <= 0)
        return false;
    piece.truncate(count);
    if (m_bytes.isEmpty() && !m_utf16 && (piece.startsWith("\xff\xfe") || piece.startsWith("\xfe\xff")))
        m_utf16.emplace(detectEncoding(piece));
    if (m_utf16) {
        QString text;
        m_utf16->append(piece, text);
        piece = text.toUtf8();
    }
    m_bytes.append(piece);
    return true;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <charconv>

namespace leadline {

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

/// The letter after a backslash as what it stands for; 0 where that takes more than one.
char unescaped(char letter)
{
    constexpr QByteArrayView letters("\"\\/bfnrt");
    constexpr QByteArrayView meant("\"\\/\b\f\n\r\t");
    const qsizetype place = letters.indexOf(letter);
    return place < 0 ? '\0' : meant[place];
}

bool isDelimiter(char sign)
{
    return sign == ',' || sign == '}' || sign == ']' || sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
}

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

/// Null where it is not 36 characters of the usual form.
QUuid idIn(QByteArrayView text)
{
    constexpr qsizetype idLength = 36;
    if (text.size() != idLength)
        return {};
    std::array<char, 16> bytes{};
    size_t filled = 0;
    for (qsizetype at = 0; at < idLength; ++at) {
        const bool isDash = at == 8 || at == 13 || at == 18 || at == 23;
        if (isDash ? text[at] != '-' : hexDigit(text[at]) < 0)
            return {};
        if (isDash)
            continue;
        bytes[filled++] = static_cast<char>(hexDigit(text[at]) << 4 | std::max(hexDigit(text[at + 1]), 0));
        ++at;
        if (hexDigit(text[at]) < 0)
            return {};
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace

void JsonReader::fail()
{
    m_isFine = false;
    m_at = m_end;
}

char JsonReader::next()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
    return m_at == m_end ? '\0' : *m_at;
}

void JsonReader::begin(char sign)
{
    if (next() == sign)
        ++m_at;
    else
        fail();
}

bool JsonReader::ends(char sign)
{
    const bool ends = next() == sign;
    if (ends)
        ++m_at;
    return ends;
}

bool JsonReader::goesOn(char end)
{
    if (ends(end))
        return false;
    begin(',');
    return m_isFine;
}

QByteArrayView JsonReader::string()
{
    begin('"');
    const char *from = m_at;
    while (m_at != m_end && *m_at != '"')
        m_at += *m_at == '\\' && m_at + 1 != m_end ? 2 : 1;
    if (m_at == m_end) {
        fail();
        return {};
    }
    return {from, m_at++};
}

QString JsonReader::text()
{
    const char *from = m_at;
    const QByteArrayView written = string();
    if (written.startsWith(byteOrderMark) || written.contains("\\u")) {
        m_at = m_isFine ? from : m_at;
        return other().toString();
    }
    if (!written.contains('\\'))
        return QString::fromUtf8(written);
    QByteArray plain;
    plain.reserve(written.size());
    for (qsizetype at = 0; at < written.size(); ++at) {
        const bool isEscape = written[at] == '\\' && at + 1 < written.size();
        const char sign = isEscape ? unescaped(written[++at]) : written[at];
        if (sign == '\0')
            fail();
        plain += sign;
    }
    return QString::fromUtf8(plain);
}

qint64 JsonReader::integer()
{
    const char first = next();
    qint64 number = 0;
    const auto [end, error] = std::from_chars(m_at, m_end, number);
    const char *digits = first == '-' ? m_at + 1 : m_at;
    const bool hasLeadingZero = digits != m_end && *digits == '0' && (end - digits > 1 || first == '-');
    const bool isWhole = error == std::errc() && (end == m_end || isDelimiter(*end)) && !hasLeadingZero;
    if (!isWhole) {
        fail();
        return 0;
    }
    m_at = end;
    return number;
}

qint64 JsonReader::number()
{
    const QByteArrayView digits = string();
    qint64 number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    const bool isPlain = error == std::errc() && end == digits.end() && number >= 0
        && (digits.size() == 1 || (digits.front() != '0' && digits.front() != '-'));
    if (!isPlain)
        fail();
    return m_isFine ? number : 0;
}

bool JsonReader::word(QByteArrayView word)
{
    const bool is = QByteArrayView(m_at, m_end).startsWith(word);
    const char *end = is ? m_at + word.size() : m_at;
    if (!is || (end != m_end && !isDelimiter(*end)))
        return false;
    m_at = end;
    return true;
}

bool JsonReader::flag()
{
    const bool isTrue = next() == 't' && word("true");
    if (!isTrue && !word("false"))
        fail();
    return isTrue && m_isFine;
}

bool JsonReader::isNull()
{
    return next() == 'n' && word("null");
}

QUuid JsonReader::id()
{
    const QUuid id = idIn(string());
    if (id.isNull())
        fail();
    return id;
}

QByteArrayView JsonReader::extent()
{
    static_cast<void>(next());
    const char *from = m_at;
    int depth = 0;
    while (m_at != m_end) {
        const char sign = *m_at;
        if (depth == 0 && m_at != from && isDelimiter(sign))
            break;
        if (sign == '"') {
            static_cast<void>(string());
            continue;
        }
        if (sign == '{' || sign == '[')
            ++depth;
        else if (sign == '}' || sign == ']')
            --depth;
        if (depth < 0)
            break;
        ++m_at;
    }
    if (m_at == from || depth != 0)
        fail();
    return m_isFine ? QByteArrayView(from, m_at) : QByteArrayView();
}

QJsonValue JsonReader::other()
{
    const QByteArrayView value = extent();
    const QJsonDocument list = QJsonDocument::fromJson('[' + value.toByteArray() + ']');
    if (!m_isFine || !list.isArray() || list.array().size() != 1) {
        fail();
        return QJsonValue::Undefined;
    }
    return list.array().first();
}

} // namespace leadline

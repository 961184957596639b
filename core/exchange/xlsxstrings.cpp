// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxstrings.h"

#include "core/exchange/rows.h"

#include <algorithm>
#include <cctype>

namespace leadline {

namespace {

constexpr qsizetype mostBytes = 128LL << 20;
constexpr size_t mostStrings = 16'777'216;

/// Whether the text begins with "_x000D_".
bool isCharacterEscape(QStringView text)
{
    const auto isHex = [](QChar digit) { return digit.unicode() < 128 && std::isxdigit(digit.unicode()); };
    return text.size() >= 7 && text[0] == u'_' && text[1] == u'x' && text[6] == u'_'
        && std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

} // namespace

Result<XlsxStrings> XlsxStrings::read(ZipPackage &package, const QString &part)
{
    XlsxStrings strings;
    if (part.isEmpty())
        return strings;
    auto opened = package.part(part);
    if (!opened)
        return tl::unexpected(opened.error());
    XmlPart xml(std::move(*opened));
    while (xml.next()) {
        if (!xml.isStart("si"))
            continue;
        strings.m_text += readString(xml, "si");
        strings.m_ends.push_back(quint32(strings.m_text.size()));
        if (strings.m_text.size() > mostBytes || strings.m_ends.size() > mostStrings)
            return failure(ErrorCode::TooLarge, QStringLiteral("too-many-strings"));
    }
    if (const auto failure = xml.failure())
        return tl::unexpected(*failure);
    return strings;
}

std::optional<QString> XlsxStrings::at(qsizetype index) const
{
    if (index < 0 || size_t(index) >= m_ends.size())
        return std::nullopt;
    const quint32 start = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return unescapedString(QByteArrayView(m_text).sliced(start, m_ends[size_t(index)] - start));
}

QByteArray readString(XmlPart &xml, QByteArrayView endElement)
{
    constexpr qsizetype longestString = 4 * (longestCell + 1);
    QByteArray text;
    int phonetic = 0;
    while (xml.next() && !xml.isEnd(endElement)) {
        if (xml.isStart("rPh"))
            ++phonetic;
        if (xml.isEnd("rPh"))
            --phonetic;
        if (xml.isEnd("t") && phonetic == 0 && text.size() <= longestString)
            text += xml.text();
    }
    text.truncate(longestString);
    return text;
}

QString unescapedString(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    if (!text.contains(u"_x"))
        return text;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).sliced(i);
        plain += isCharacterEscape(rest) ? QChar(char16_t(rest.sliced(2, 4).toUInt(nullptr, 16))) : text[i];
        i += isCharacterEscape(rest) ? 6 : 0;
    }
    return plain;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxstrings.h"

#include "core/exchange/rows.h"

namespace leadline {

namespace {

constexpr qsizetype mostBytes = 128LL << 20;
constexpr size_t mostStrings = 16'777'216;

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
        bool isHex = false;
        const QStringView rest = QStringView(text).sliced(i);
        const bool framed = rest.size() >= 7 && rest[0] == u'_' && rest[1] == u'x' && rest[6] == u'_';
        const uint code = framed ? rest.sliced(2, 4).toUInt(&isHex, 16) : 0;
        plain += isHex ? QChar(char16_t(code)) : text[i];
        i += isHex ? 6 : 0;
    }
    return plain;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mailtext.h"

#include "core/exchange/textdecoder.h"

#include <QHash>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// RFC 2047 allows 75; programs write longer ones.
constexpr qsizetype longestWord = 1000;

/// "=?charset?B?text?=".
struct EncodedWord
{
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = 0; ///< behind it; 0: there is none
};

EncodedWord wordAt(const QByteArray &value, qsizetype start)
{
    const QByteArray ahead = value.mid(start + 2, longestWord);
    const qsizetype way = ahead.indexOf('?');
    const qsizetype text = way < 0 ? -1 : ahead.indexOf('?', way + 1);
    const qsizetype end = text < 0 ? -1 : ahead.indexOf("?=", text + 1);
    if (end < 0 || text != way + 2)
        return {};
    const char kind = ahead[way + 1];
    QByteArray bytes = ahead.mid(text + 1, end - text - 1);
    if (kind == 'B' || kind == 'b')
        bytes = QByteArray::fromBase64(bytes);
    else if (kind == 'Q' || kind == 'q')
        bytes = quotedPrintableBytes(bytes.replace('_', ' '));
    else
        return {};
    // RFC 2231 lets a language follow the charset.
    return {ahead.left(way).split('*').front(), bytes, start + 2 + end + 2};
}

bool isGap(const QByteArray &text)
{
    return text.trimmed().isEmpty();
}

bool turnsText(QChar sign)
{
    return (sign >= QChar(0x202a) && sign <= QChar(0x202e)) || (sign >= QChar(0x2066) && sign <= QChar(0x2069));
}

bool isNamed(QStringView mark, QStringView name)
{
    const QStringView rest = mark.mid(name.size());
    return mark.startsWith(name, Qt::CaseInsensitive) && (rest.isEmpty() || !rest.front().isLetterOrNumber());
}

/// Where a mark such as "<script" ends with its content; -1 for every other one.
qsizetype endOfUnsaid(const QString &html, qsizetype at)
{
    for (const QString &name : {u"script"_s, u"style"_s, u"head"_s, u"title"_s}) {
        if (!isNamed(QStringView(html).mid(at + 1), name))
            continue;
        const qsizetype close = html.indexOf(u"</"_s + name, at, Qt::CaseInsensitive);
        return close < 0 ? html.size() : close;
    }
    return -1;
}

bool breaksLine(QStringView mark)
{
    return std::ranges::any_of(std::initializer_list<QStringView>{u"br", u"p", u"/p", u"div", u"/div", u"/tr", u"li"},
                               [&mark](QStringView name) { return isNamed(mark, name); });
}

/// "&lt;" and the like; what is no entity stays.
QString entityText(const QString &name)
{
    static const QHash<QString, QString> entities{{u"lt"_s, u"<"_s},    {u"gt"_s, u">"_s},    {u"amp"_s, u"&"_s},
                                                  {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s},  {u"nbsp"_s, u" "_s},
                                                  {u"laquo"_s, u"«"_s}, {u"raquo"_s, u"»"_s}, {u"mdash"_s, u"—"_s}};
    if (!name.startsWith(u'#'))
        return entities.value(name, u'&' + name + u';');
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint code = isHex ? name.mid(2).toUInt(nullptr, 16) : name.mid(1).toUInt();
    const bool isSign = code >= 0x20 && code <= 0x10ffff && !QChar::isSurrogate(code);
    return isSign ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
}

QString withEntities(const QString &text)
{
    constexpr qsizetype longestEntity = 12;
    QString read;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text[at] == u'&' ? QStringView(text).mid(at, longestEntity).indexOf(u';') : -1;
        read += end > 1 ? entityText(text.mid(at + 1, end - 1)) : QString(text[at]);
        at += end > 1 ? end : 0;
    }
    return read;
}

/// At most one empty line in a row, no blanks at the ends of lines.
QString tidied(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString said = line.simplified();
        if (!said.isEmpty() || (!lines.isEmpty() && !lines.last().isEmpty()))
            lines.append(said);
    }
    return lines.join(u'\n').trimmed();
}

} // namespace

QString textInCharset(const QByteArray &bytes, const QByteArray &charset)
{
    const QString name = QString::fromLatin1(charset.trimmed()).toLower();
    const auto declared = name == "us-ascii"_L1 ? std::optional(Encoding::Utf8) : encodingFromName(name);
    QString text;
    TextDecoder decoder(declared.value_or(detectEncoding(QByteArrayView(bytes))));
    decoder.append(bytes, text);
    decoder.finish(text);
    return text;
}

QByteArray quotedPrintableBytes(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes += text[at];
            continue;
        }
        const QByteArray code = text.mid(at + 1, 2);
        if (code.startsWith('\n') || code.startsWith("\r\n")) {
            at += code.startsWith('\n') ? 1 : 2;
            continue;
        }
        bool isHex = false;
        const int value = code.toInt(&isHex, 16);
        bytes += isHex && code.size() == 2 ? static_cast<char>(value) : '=';
        at += isHex && code.size() == 2 ? 2 : 0;
    }
    return bytes;
}

/// Words side by side are one text: a letter may be cut in two between them.
QString decodedHeader(const QByteArray &value)
{
    QString text;
    EncodedWord word;
    const auto flush = [&] { text += textInCharset(std::exchange(word.bytes, {}), word.charset); };
    qsizetype from = 0;
    for (qsizetype at = value.indexOf("=?"); at >= 0; at = value.indexOf("=?", at)) {
        const EncodedWord next = wordAt(value, at);
        if (next.end == 0) {
            at += 2;
            continue;
        }
        const QByteArray between = value.mid(from, at - from);
        if (word.bytes.isEmpty() || !isGap(between) || next.charset != word.charset)
            flush();
        if (from == 0 || !isGap(between))
            text += textInCharset(between, {});
        word = {next.charset, word.bytes + next.bytes, next.end};
        from = at = next.end;
    }
    flush();
    text = (text + textInCharset(value.mid(from), {})).simplified();
    return text.removeIf([](QChar sign) { return sign.category() == QChar::Other_Control || turnsText(sign); });
}

QString textOfHtml(const QString &html)
{
    QString text;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype mark = html.indexOf(u'<', at);
        const qsizetype end = mark < 0 ? -1 : html.indexOf(u'>', mark);
        text += html.mid(at, mark < 0 ? -1 : mark - at).replace(u'\n', u' ');
        if (mark < 0 || end < 0)
            break;
        if (breaksLine(QStringView(html).mid(mark + 1, end - mark - 1)))
            text += u'\n';
        const qsizetype unsaid = endOfUnsaid(html, mark);
        at = unsaid < 0 ? end + 1 : unsaid;
    }
    return tidied(withEntities(text));
}

} // namespace leadline

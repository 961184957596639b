// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcardproperty.h"

#include "core/exchange/textdecoder.h"

#include <algorithm>
#include <cctype>

namespace leadline {

namespace {

/// The end of the name and parameters: the first colon outside quotes.
qsizetype valueStart(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        if (line[i] == ':' && !quoted)
            return i;
    }
    return line.indexOf(':');
}

QStringList parametersOf(const QString &head)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (const QChar character : head) {
        if (character == u'"') {
            quoted = !quoted;
        } else if (character == u';' && !quoted) {
            parts.append(part);
            part.clear();
        } else {
            part += character;
        }
    }
    parts.append(part);
    return parts;
}

/// Only "=D0" is an escape; an = that a careless program left as it was is text.
QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray code = text[i] == '=' ? text.mid(i + 1, 2) : QByteArray();
        const bool isEscape =
            code.size() == 2 && std::all_of(code.begin(), code.end(), [](uchar digit) { return std::isxdigit(digit); });
        bytes += isEscape ? char(code.toInt(nullptr, 16)) : text[i];
        i += isEscape ? 2 : 0;
    }
    return bytes;
}

QString decodedText(const QByteArray &bytes, const QString &charset, Encoding encoding)
{
    const auto declared = encodingFromName(charset);
    QString text;
    if (!declared || declared == Encoding::Utf8) {
        TextDecoder utf8(Encoding::Utf8);
        utf8.append(bytes, text);
        utf8.finish(text);
        const bool isSingleByte = encoding != Encoding::Utf16Le && encoding != Encoding::Utf16Be;
        if (!utf8.hasInvalidBytes() || declared || !isSingleByte)
            return text;
        text.clear();
        encoding = encoding == Encoding::Utf8 ? detectEncoding(bytes) : encoding;
    }
    TextDecoder(declared.value_or(encoding)).append(bytes, text);
    return text;
}

/// Reads one parameter; the encodings go into `transfer` and `charset`.
void readParameter(const QString &parameter, VCardProperty &property, QString &transfer, QString &charset)
{
    const qsizetype equals = parameter.indexOf(u'=');
    const QString key = parameter.left(std::max<qsizetype>(equals, 0)).trimmed().toUpper();
    const QString value = parameter.mid(equals + 1).trimmed();
    const QString upper = value.toUpper();
    if (key == u"CHARSET")
        charset = value;
    else if (key == u"ENCODING" || (key.isEmpty() && (upper == u"QUOTED-PRINTABLE" || upper == u"BASE64")))
        transfer = upper;
    else if (key == u"TYPE" || key.isEmpty())
        property.types += value.toLower().split(u',', Qt::SkipEmptyParts);
}

} // namespace

std::optional<VCardProperty> parseVCardProperty(const QByteArray &line, Encoding encoding)
{
    const qsizetype colon = valueStart(line);
    if (colon <= 0)
        return std::nullopt;
    const QStringList head = parametersOf(QString::fromLatin1(line.first(colon)));
    VCardProperty property;
    property.name = head.first().section(u'.', -1).trimmed().toUpper();
    if (property.name.isEmpty() || property.name.contains(u' '))
        return std::nullopt;
    QString transfer;
    QString charset;
    for (qsizetype i = 1; i < head.size(); ++i)
        readParameter(head[i], property, transfer, charset);
    property.isBinary = transfer == u"BASE64" || transfer == u"B";
    if (property.isBinary)
        return property;
    const QByteArray bytes = line.sliced(colon + 1);
    property.value =
        decodedText(transfer == u"QUOTED-PRINTABLE" ? fromQuotedPrintable(bytes) : bytes, charset, encoding);
    return property;
}

QStringList vCardComponents(const QString &value)
{
    QStringList components;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value[i] == u'\\') {
            ++i;
        } else if (i == value.size() || value[i] == u';') {
            components.append(unescapedVCardText(QStringView(value).sliced(start, i - start)).trimmed());
            start = i + 1;
        }
    }
    if (start < value.size())
        components.append(unescapedVCardText(QStringView(value).sliced(start)).trimmed());
    return components;
}

QString unescapedVCardText(QStringView value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar after = i + 1 < value.size() ? value[i + 1] : QChar(u' ');
        const bool isEscape = value[i] == u'\\' && QStringView(u"nN,;:\"\\").contains(after);
        if (isEscape)
            ++i;
        text += isEscape && after.toLower() == u'n' ? QChar(u'\n') : value[i];
    }
    return text;
}

} // namespace leadline

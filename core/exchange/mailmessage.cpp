// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mailmessage.h"

#include "core/exchange/mailpart.h"
#include "core/exchange/mailtext.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRead = 16 * 1024 * 1024;
constexpr qsizetype longestBody = 1024 * 1024; ///< bytes of the part that is read
constexpr qsizetype longestMailText = 200'000; ///< characters
constexpr qsizetype longestAddress = 254;
constexpr size_t mostAddresses = 50;
constexpr int deepest = 5;

/// What was found of a mail's text so far.
struct Texts
{
    QString plain;
    QString html;
};

void lookThrough(const MailPart &part, int depth, Texts &texts)
{
    if (part.isAttachment() || depth > deepest || !texts.plain.isEmpty())
        return;
    const QByteArray type = part.type();
    if (type.startsWith("multipart/")) {
        for (const QByteArray &bytes : partsOf(part.body, part.parameter("content-type", "boundary"))) {
            if (const std::optional<MailPart> inner = mailPart(bytes))
                lookThrough(*inner, depth + 1, texts);
        }
        return;
    }
    if (type != "text/plain" && (type != "text/html" || !texts.html.isEmpty()))
        return;
    const QByteArray bytes = part.bytes().left(longestBody);
    const QString text = textInCharset(bytes, part.parameter("content-type", "charset"));
    (type == "text/plain" ? texts.plain : texts.html) = text;
}

QString bodyOf(const MailPart &mail)
{
    Texts texts;
    lookThrough(mail, 0, texts);
    QString text = texts.plain.isEmpty() ? textOfHtml(texts.html) : texts.plain;
    text.replace(u"\r\n"_s, u"\n"_s).remove(QChar::Null);
    return text.left(longestMailText).trimmed();
}

/// Splits at commas that stand in no quotes, brackets or comments.
QList<QByteArray> listedIn(const QByteArray &header)
{
    QList<QByteArray> entries{{}};
    bool isQuoted = false;
    int depth = 0;
    for (qsizetype at = 0; at < header.size(); ++at) {
        const char sign = header[at];
        isQuoted = isQuoted != (sign == '"' && (at == 0 || header[at - 1] != '\\'));
        if (!isQuoted)
            depth += sign == '<' || sign == '(' ? 1 : (sign == '>' || sign == ')') && depth > 0 ? -1 : 0;
        if (sign == ',' && !isQuoted && depth == 0)
            entries.append(QByteArray());
        else
            entries.last() += sign;
    }
    return entries;
}

bool isAddress(const QString &text)
{
    return text.size() <= longestAddress && text.count(u'@') == 1 && !text.startsWith(u'@') && !text.endsWith(u'@')
        && std::ranges::none_of(text, [](QChar sign) { return sign.isSpace() || !sign.isPrint(); });
}

QString unquoted(QByteArray name)
{
    name = name.trimmed();
    if (name.size() > 1 && name.startsWith('"') && name.endsWith('"'))
        name = name.mid(1, name.size() - 2).replace("\\\"", "\"").replace("\\\\", "\\");
    return decodedHeader(name);
}

/// "Anna <anna@…>", "anna@… (Anna)" or the bare address.
MailAddress addressIn(const QByteArray &entry)
{
    const qsizetype open = entry.lastIndexOf('<');
    const qsizetype close = entry.lastIndexOf('>');
    if (open >= 0 && close > open)
        return {unquoted(entry.left(open)), decodedHeader(entry.mid(open + 1, close - open - 1))};
    const qsizetype comment = entry.indexOf('(');
    const QByteArray name = comment < 0 ? QByteArray() : entry.mid(comment + 1).chopped(entry.endsWith(')') ? 1 : 0);
    return {unquoted(name), decodedHeader(comment < 0 ? entry : entry.left(comment))};
}

} // namespace

std::vector<MailAddress> mailAddresses(const QByteArray &header)
{
    std::vector<MailAddress> addresses;
    for (const QByteArray &entry : listedIn(header)) {
        if (addresses.size() >= mostAddresses)
            break;
        MailAddress address = addressIn(entry.trimmed());
        if (isAddress(address.address))
            addresses.push_back(std::move(address));
    }
    return addresses;
}

Result<MailMessage> parseMail(const QByteArray &bytes)
{
    const std::optional<MailPart> mail = mailPart(bytes);
    const auto isThere = [&mail](const char *name) { return mail->headers.contains(name); };
    if (!mail || !(isThere("from") || isThere("subject") || isThere("received")))
        return failure(ErrorCode::Format, u"mail-unreadable"_s);
    MailMessage message;
    message.subject = decodedHeader(mail->headers.value("subject"));
    const std::vector<MailAddress> from = mailAddresses(mail->headers.value("from"));
    if (!from.empty())
        message.from = from.front();
    message.to = mailAddresses(mail->headers.value("to") + ',' + mail->headers.value("cc"));
    const QString date = QString::fromLatin1(mail->headers.value("date")).section(u'(', 0, 0).trimmed();
    message.date = QDateTime::fromString(date, Qt::RFC2822Date);
    message.text = bodyOf(*mail);
    return message;
}

Result<MailMessage> readMail(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {name, file.errorString()});
    Result<MailMessage> message = parseMail(file.read(mostRead));
    return message ? std::move(message) : failure(ErrorCode::Format, u"mail-unreadable"_s, {name});
}

} // namespace leadline

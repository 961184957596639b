// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mailpart.h"

#include "core/exchange/mailtext.h"

#include <algorithm>

namespace leadline {

namespace {

constexpr qsizetype mostHeaderBytes = 256 * 1024;
constexpr size_t mostParts = 100;

bool isHeaderName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char sign) { return sign > ' ' && sign < 127; });
}

QByteArray lineAt(const QByteArray &bytes, qsizetype &at)
{
    const qsizetype end = bytes.indexOf('\n', at);
    QByteArray line = bytes.mid(at, end < 0 ? -1 : end - at);
    at = end < 0 ? bytes.size() : end + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

std::optional<MailPart> mailPart(const QByteArray &bytes)
{
    MailPart part;
    QByteArray name;
    qsizetype at = bytes.startsWith("From ") ? std::max<qsizetype>(bytes.indexOf('\n') + 1, 0) : 0; // of a mailbox
    while (at < std::min(bytes.size(), mostHeaderBytes)) {
        const QByteArray line = lineAt(bytes, at);
        if (line.isEmpty()) {
            part.body = bytes.mid(at);
            return part;
        }
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            part.headers[name] += line;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = colon < 0 ? QByteArray() : line.left(colon).toLower();
        if (!isHeaderName(name))
            return std::nullopt;
        if (part.headers.contains(name))
            name.prepend(' '); // a second one, with all that follows it, is not wanted
        part.headers.insert(name, line.mid(colon + 1).trimmed());
    }
    return at >= bytes.size() ? std::optional(part) : std::nullopt;
}

QByteArray MailPart::type() const
{
    const QByteArray type = headers.value("content-type").split(';').front().trimmed().toLower();
    return type.isEmpty() ? QByteArray("text/plain") : type;
}

QByteArray MailPart::parameter(const QByteArray &header, const QByteArray &name) const
{
    for (const QByteArray &entry : headers.value(header).split(';')) {
        const qsizetype equals = entry.indexOf('=');
        if (equals < 0 || entry.left(equals).trimmed().toLower() != name)
            continue;
        QByteArray value = entry.mid(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

bool MailPart::isAttachment() const
{
    return headers.value("content-disposition").trimmed().toLower().startsWith("attachment");
}

QByteArray MailPart::bytes() const
{
    const QByteArray way = headers.value("content-transfer-encoding").trimmed().toLower();
    if (way == "base64")
        return QByteArray::fromBase64(body);
    return way == "quoted-printable" ? quotedPrintableBytes(body) : body;
}

std::vector<QByteArray> partsOf(const QByteArray &body, const QByteArray &boundary)
{
    std::vector<QByteArray> parts;
    const QByteArray mark = "\n--" + boundary;
    const QByteArray whole = '\n' + body;
    qsizetype at = boundary.isEmpty() ? -1 : whole.indexOf(mark);
    while (at >= 0 && parts.size() < mostParts) {
        const qsizetype begin = whole.indexOf('\n', at + mark.size());
        const bool isLast = whole.mid(at + mark.size(), 2) == "--";
        at = begin < 0 || isLast ? -1 : whole.indexOf(mark, begin);
        if (begin >= 0 && !isLast)
            parts.push_back(whole.mid(begin + 1, at < 0 ? -1 : at - begin - 1));
    }
    return parts;
}

} // namespace leadline

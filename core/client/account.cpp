// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDevices = 1000;

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Codes of a 400 that tell what is wrong with a new password.
bool isAboutPassword(const QString &code)
{
    return code == "password-too-short"_L1 || code == "password-too-long"_L1 || code == "password-too-common"_L1;
}

tl::unexpected<Error> refusalOf(const ServerReply &reply)
{
    const QString code = QJsonDocument::fromJson(reply.body)[u"error"].toString();
    if (reply.status == 400 && isAboutPassword(code))
        return failure(ErrorCode::Invalid, code);
    if (reply.status == 403 && code == "password-refused"_L1)
        return failure(ErrorCode::Refused, code);
    switch (reply.status) {
    case 401:
        return failure(ErrorCode::Refused, u"login-needed"_s);
    case 403:
        return failure(ErrorCode::Refused, u"account-disabled"_s);
    case 404:
        return failure(ErrorCode::NotFound, u"no-such-device"_s);
    case 429:
        return failure(ErrorCode::Refused, code == "busy"_L1 ? u"server-busy"_s : u"too-many-attempts"_s);
    case 503:
        return failure(ErrorCode::Refused, u"server-busy"_s);
    default:
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {QString::number(reply.status)});
    }
}

Result<QJsonObject> contentOf(const ServerReply &reply)
{
    if (reply.status != 200)
        return refusalOf(reply);
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject()) // a page of some proxy's, for instance
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {QString::number(reply.status)});
    return document.object();
}

Result<QJsonObject> contentOf(const Result<ServerReply> &reply)
{
    return reply ? contentOf(*reply) : tl::unexpected(reply.error());
}

ServerDevice deviceFrom(const QJsonObject &json)
{
    constexpr qsizetype longestName = 200;
    return {QUuid::fromString(json[u"client"].toString()),
            json[u"name"].toString().left(longestName),
            json[u"state"].toString().left(longestName),
            {json[u"seen"].toString().toLongLong()},
            json[u"current"].toBool()};
}

} // namespace

Result<void> changePassword(const ServerLink &link, const QString &current, const QString &next)
{
    return contentOf(link.post(u"/v1/password"_s, bytesOf({{u"current"_s, current}, {u"new"_s, next}})))
        .map([](const QJsonObject &) {});
}

Result<std::vector<ServerDevice>> devicesOf(const ServerLink &link, const QString &login)
{
    const QString whose =
        login.isEmpty() ? QString() : u"?login="_s + QString::fromLatin1(QUrl::toPercentEncoding(login));
    const Result<ServerReply> reply = link.get(u"/v1/devices"_s + whose);
    return reply ? devicesIn(*reply) : tl::unexpected(reply.error());
}

Result<std::vector<ServerDevice>> devicesIn(const ServerReply &reply)
{
    const Result<QJsonObject> content = contentOf(reply);
    if (!content)
        return tl::unexpected(content.error());
    const QJsonArray list = (*content)[u"devices"].toArray();
    std::vector<ServerDevice> devices;
    for (qsizetype index = 0; index < std::min(list.size(), mostDevices); ++index)
        devices.push_back(deviceFrom(list.at(index).toObject()));
    return devices;
}

Result<void> revokeDevice(const ServerLink &link, const QUuid &client, const QString &login, bool wipe)
{
    const QJsonObject body{
        {u"client"_s, client.toString(QUuid::WithoutBraces)}, {u"login"_s, login}, {u"wipe"_s, wipe}};
    return contentOf(link.post(u"/v1/devices/revoke"_s, bytesOf(body))).map([](const QJsonObject &) {});
}

Result<QByteArray> sessionFor(const ServerLink &link, const QUuid &client)
{
    const QJsonObject body{{u"client"_s, client.toString(QUuid::WithoutBraces)}};
    const Result<QJsonObject> content = contentOf(link.post(u"/v1/session"_s, bytesOf(body)));
    if (!content)
        return tl::unexpected(content.error());
    constexpr qsizetype longestToken = 500;
    const QByteArray token = (*content)[u"token"].toString().toLatin1();
    if (token.isEmpty() || token.size() > longestToken)
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"session"_s});
    return token;
}

Result<void> logOut(const ServerLink &link)
{
    return contentOf(link.post(u"/v1/logout"_s, "{}")).map([](const QJsonObject &) {});
}

} // namespace leadline

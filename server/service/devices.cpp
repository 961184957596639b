// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/devices.h"

#include "server/accounts/account.h"

#include <QJsonArray>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

/// Whose devices are meant: one's own without a login.
std::optional<QUuid> personMeant(Connection &connection, const Session &session, const QString &login)
{
    if (login.isEmpty())
        return session.person;
    const std::optional<Account> account = accountOf(connection, login);
    const bool isColleague = account && account->workspace == session.workspace;
    if (!isColleague || !isAdmin(connection, session.workspace, session.person))
        return std::nullopt;
    return account->person;
}

} // namespace

Response listDevices(Connection &connection, const Session &session, const QString &login)
{
    const std::optional<QUuid> person = personMeant(connection, session, login);
    if (!person)
        return errorResponse(404, u"not-found"_s);
    QJsonArray list;
    for (const DeviceEntry &device : devicesOf(connection, session.workspace, *person)) {
        list.append(QJsonObject{{u"client"_s, device.client.toString(QUuid::WithoutBraces)},
                                {u"name"_s, device.name},
                                {u"state"_s, QString::fromLatin1(device.state)},
                                {u"seen"_s, QString::number(device.seen.milliseconds)},
                                {u"current"_s, device.client == session.client}});
    }
    return jsonResponse({{u"devices"_s, list}});
}

Response revokeDevice(Connection &connection, const Session &session, const QJsonObject &body, Timestamp now)
{
    const QUuid client = QUuid::fromString(body.value("client"_L1).toString());
    const bool wipe = body.value("wipe"_L1).toBool();
    const std::optional<QUuid> person = personMeant(connection, session, body.value("login"_L1).toString());
    if (!person || !retireDevice(connection, session.workspace, *person, client, wipe))
        return errorResponse(404, u"not-found"_s);
    audit(connection, session.workspace, now, session.person, wipe ? "device.wipe" : "device.revoke",
          client.toString(QUuid::WithoutBraces));
    return jsonResponse({});
}

Response sessionForAnotherFile(Connection &connection, const Session &session, const QJsonObject &body, Timestamp now)
{
    const QUuid client = QUuid::fromString(body.value("client"_L1).toString());
    if (client.isNull() || client == session.client)
        return errorResponse(400, u"malformed"_s);
    const auto token = openSessionLike(connection, session, client, now);
    if (!token)
        return denied(token.error());
    audit(connection, session.workspace, now, session.person, "device.copied", client.toString(QUuid::WithoutBraces));
    return jsonResponse({{u"token"_s, QString::fromLatin1(token->text)}});
}

Response logOut(Connection &connection, const Session &session, Timestamp now)
{
    static_cast<void>(retireDevice(connection, session.workspace, session.person, session.client, false));
    audit(connection, session.workspace, now, session.person, "logout", session.client.toString(QUuid::WithoutBraces));
    return jsonResponse({});
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/devices.h"

#include "server/accounts/account.h"

#include <QJsonArray>

namespace leadline::server {

using namespace Qt::StringLiterals;

Response listDevices(Connection &connection, const Session &session)
{
    QJsonArray list;
    for (const DeviceEntry &device : devicesOf(connection, session.workspace, session.person)) {
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
    if (!retireDevice(connection, session.workspace, session.person, client, wipe))
        return errorResponse(404, u"not-found"_s);
    audit(connection, session.workspace, now, session.person, wipe ? "device.wipe" : "device.revoke",
          client.toString(QUuid::WithoutBraces));
    return jsonResponse({});
}

Response logOut(Connection &connection, const Session &session, Timestamp now)
{
    static_cast<void>(retireDevice(connection, session.workspace, session.person, session.client, false));
    audit(connection, session.workspace, now, session.person, "logout", session.client.toString(QUuid::WithoutBraces));
    return jsonResponse({});
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/authorized.h"

namespace leadline::server {

// What a person does about his own devices, and an admin about anybody's. Each runs inside answerAuthorized(); a `login`
// that he may not name is told from one that is not there by nobody.

/// `GET /v1/devices?login=…`: {"devices": [{client, name, state, seen, current}]}, the latest first.
[[nodiscard]] Response listDevices(Connection &connection, const Session &session, const QString &login);

/// `POST /v1/devices/revoke` with {"client": id, "login": whose, "wipe": flag}: signs it out, and with `wipe` has it
/// delete its file.
[[nodiscard]] Response revokeDevice(Connection &connection, const Session &session, const QJsonObject &body,
                                    Timestamp now);

/// `POST /v1/session` with {"client": id}: {token}, a session like the one that asks, as old as that, for a file that got
/// another id; 401 when somebody else has it, 403 "wipe".
[[nodiscard]] Response sessionForAnotherFile(Connection &connection, const Session &session, const QJsonObject &body,
                                             Timestamp now);

/// `POST /v1/logout`: this device's session ends.
[[nodiscard]] Response logOut(Connection &connection, const Session &session, Timestamp now);

} // namespace leadline::server

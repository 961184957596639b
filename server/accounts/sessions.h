// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "server/accounts/token.h"
#include "server/postgres/connection.h"

#include <tl/expected.hpp>
#include <vector>

namespace leadline::server {

/// Who a request comes from. Found anew for every request, so that what an admin takes away is gone at once.
struct Session
{
    QUuid workspace;
    QUuid person;
    QUuid client;
    Timestamp since;     ///< the login
    QString device = {}; ///< what it called the computer
};

/// One of the files that a person works with.
struct DeviceEntry
{
    QUuid client;
    QString name;
    QByteArray state; ///< active, retired or wipe
    Timestamp seen;
};

/// How a session is told that he may not: as `SyncError` names it.
enum class Denial { Unauthorized, Disabled, Wipe };

// Inside a transaction of the workspace. Each throws PgError.

/// Logs a device in: it is active again unless it is to be wiped; its earlier sessions end. Forbidden when another person
/// has the client id.
[[nodiscard]] tl::expected<Token, Denial> openSession(Connection &connection, const Session &session,
                                                      const QString &device, Timestamp now);

/// One for another file of the same person on the same computer, which ends when the session that asks would: nobody
/// stays longer than his login allows.
[[nodiscard]] tl::expected<Token, Denial> openSessionLike(Connection &connection, const Session &session,
                                                          const QUuid &client, Timestamp now);

/// Who shows this token. Sessions end after 60 days without use and after 180 days in any case (ASVS 7.3).
[[nodiscard]] tl::expected<Session, Denial> sessionOf(Connection &connection, const Token &token, Timestamp now);
/// The same for who asks something else on the same way: the question, and what its answer means.
[[nodiscard]] Question sessionQuestion(const Token &token);
[[nodiscard]] tl::expected<Session, Denial> sessionIn(Connection &connection, const Rows &rows, const Token &token,
                                                      Timestamp now);

void closeSession(Connection &connection, const Token &token);
void closeSessionsOf(Connection &connection, const QUuid &workspace, const QUuid &person);

/// All of the person's but this one.
void closeOtherSessions(Connection &connection, const Session &session);
/// Forgets those that nobody can use any more; gives how many.
qint64 dropEndedSessions(Connection &connection, const QUuid &workspace, Timestamp now);

[[nodiscard]] std::vector<DeviceEntry> devicesOf(Connection &connection, const QUuid &workspace, const QUuid &person);
/// Ends the device's sessions, and with `wipe` has it delete its file when it next comes. False when the person has no
/// such device.
[[nodiscard]] bool retireDevice(Connection &connection, const QUuid &workspace, const QUuid &person,
                                const QUuid &client, bool wipe);

} // namespace leadline::server

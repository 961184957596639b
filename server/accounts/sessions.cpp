// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/sessions.h"

namespace leadline::server {

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 idle = 60 * day;
constexpr qint64 longest = 180 * day;
constexpr qint64 noted = 60LL * 60 * 1000; ///< how exact "last used" is: not a write for every request

} // namespace

tl::expected<Token, Denial> openSession(Connection &connection, const Session &session, const QString &device,
                                        Timestamp now)
{
    const Rows rows = connection.query(
        "INSERT INTO device AS d (workspace, client, person, name, seen_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (workspace, client) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at,"
        " state = CASE d.state WHEN 'wipe' THEN 'wipe' ELSE 'active' END"
        " WHERE d.person = excluded.person RETURNING state",
        {parameter(session.workspace), parameter(session.client), parameter(session.person), parameter(device),
         parameter(now.milliseconds)});
    if (rows.isEmpty())
        return tl::unexpected(Denial::Unauthorized);
    if (rows.bytes(0, 0) == "wipe")
        return tl::unexpected(Denial::Wipe);
    static_cast<void>(connection.query("DELETE FROM session WHERE workspace = $1 AND client = $2",
                                       {parameter(session.workspace), parameter(session.client)}));
    const Token token = newToken(session.workspace);
    static_cast<void>(
        connection.query("INSERT INTO session (workspace, token_hash, person, client, created_at, used_at)"
                         " VALUES ($1, $2, $3, $4, $5, $5)",
                         {parameter(session.workspace), binary(token.hash()), parameter(session.person),
                          parameter(session.client), parameter(now.milliseconds)}));
    return token;
}

Question sessionQuestion(const Token &token)
{
    return {"SELECT s.person, s.client, s.created_at, s.used_at, d.state,"
            " EXISTS (SELECT 1 FROM account a WHERE a.workspace = s.workspace AND a.person = s.person"
            "         AND a.state = 'active'), d.name"
            " FROM session s JOIN device d ON d.workspace = s.workspace AND d.client = s.client"
            " WHERE s.workspace = $1 AND s.token_hash = $2",
            {parameter(token.workspace), binary(token.hash())}};
}

tl::expected<Session, Denial> sessionOf(Connection &connection, const Token &token, Timestamp now)
{
    const Question question = sessionQuestion(token);
    return sessionIn(connection, connection.query(question.sql, question.parameters), token, now);
}

tl::expected<Session, Denial> sessionIn(Connection &connection, const Rows &rows, const Token &token, Timestamp now)
{
    if (rows.isEmpty())
        return tl::unexpected(Denial::Unauthorized);
    const qint64 created = rows.number(0, 2);
    const qint64 used = rows.number(0, 3);
    if (now.milliseconds - created > longest || now.milliseconds - used > idle)
        return tl::unexpected(Denial::Unauthorized);
    if (rows.bytes(0, 4) == "wipe")
        return tl::unexpected(Denial::Wipe);
    if (!rows.flag(0, 5))
        return tl::unexpected(Denial::Disabled);
    if (now.milliseconds - used > noted) {
        static_cast<void>(
            connection.query("UPDATE session SET used_at = $3 WHERE workspace = $1 AND token_hash = $2",
                             {parameter(token.workspace), binary(token.hash()), parameter(now.milliseconds)}));
    }
    return Session{token.workspace, rows.uuid(0, 0), rows.uuid(0, 1), {created}, rows.text(0, 6)};
}

tl::expected<Token, Denial> openSessionLike(Connection &connection, const Session &session, const QUuid &client,
                                            Timestamp now)
{
    const Parameters device{parameter(session.workspace), parameter(session.client)};
    const Rows names = connection.query("SELECT name FROM device WHERE workspace = $1 AND client = $2", device);
    const QString name = names.isEmpty() ? QString() : names.text(0, 0);
    auto token = openSession(connection, {session.workspace, session.person, client, {}}, name, now);
    if (token)
        static_cast<void>(connection.query(
            "UPDATE session SET created_at = $3 WHERE workspace = $1 AND token_hash = $2",
            {parameter(session.workspace), binary(token->hash()), parameter(session.since.milliseconds)}));
    return token;
}

void closeSession(Connection &connection, const Token &token)
{
    static_cast<void>(connection.query("DELETE FROM session WHERE workspace = $1 AND token_hash = $2",
                                       {parameter(token.workspace), binary(token.hash())}));
}

void closeSessionsOf(Connection &connection, const QUuid &workspace, const QUuid &person)
{
    static_cast<void>(connection.query("DELETE FROM session WHERE workspace = $1 AND person = $2",
                                       {parameter(workspace), parameter(person)}));
}

/// A device to wipe keeps its own, or it would never hear of it.
void closeOtherSessions(Connection &connection, const Session &session)
{
    static_cast<void>(
        connection.query("DELETE FROM session WHERE workspace = $1 AND person = $2 AND client <> $3 AND client NOT IN"
                         " (SELECT client FROM device WHERE workspace = $1 AND state = 'wipe')",
                         {parameter(session.workspace), parameter(session.person), parameter(session.client)}));
}

qint64 dropEndedSessions(Connection &connection, const QUuid &workspace, Timestamp now)
{
    return connection
        .query("DELETE FROM session WHERE workspace = $1 AND (created_at < $2 OR used_at < $3)",
               {parameter(workspace), parameter(now.milliseconds - longest), parameter(now.milliseconds - idle)})
        .changed();
}

std::vector<DeviceEntry> devicesOf(Connection &connection, const QUuid &workspace, const QUuid &person)
{
    const Rows rows = connection.query("SELECT client, name, state, seen_at FROM device"
                                       " WHERE workspace = $1 AND person = $2 ORDER BY seen_at DESC LIMIT 200",
                                       {parameter(workspace), parameter(person)});
    std::vector<DeviceEntry> devices;
    devices.reserve(static_cast<size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        devices.push_back({rows.uuid(row, 0), rows.text(row, 1), rows.bytes(row, 2), {rows.number(row, 3)}});
    return devices;
}

bool retireDevice(Connection &connection, const QUuid &workspace, const QUuid &person, const QUuid &client, bool wipe)
{
    const Rows rows = connection.query(
        "UPDATE device SET state = CASE WHEN $4 OR state = 'wipe' THEN 'wipe' ELSE 'retired' END"
        " WHERE workspace = $1 AND person = $2 AND client = $3",
        {parameter(workspace), parameter(person), parameter(client), QByteArray(wipe ? "true" : "false")});
    // A device to wipe keeps its session, or it would never hear of it.
    if (!wipe)
        static_cast<void>(connection.query("DELETE FROM session WHERE workspace = $1 AND client = $2 AND person = $3",
                                           {parameter(workspace), parameter(client), parameter(person)}));
    return rows.changed() > 0;
}

} // namespace leadline::server

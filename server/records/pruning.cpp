// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/pruning.h"

#include "server/records/files.h"

namespace leadline::server {

namespace {

constexpr int daysToRepeat = 31; ///< clients send again what was acknowledged within 30 days
constexpr int daysToFollow = 90; ///< who was away for less is told of each removal
constexpr qint64 rowsAtOnce = 1000;
constexpr int mostSteps = 50; ///< of one kind in one run

/// Takes the workspace's turn, and moves its horizon when the mark is old enough. The statement is the lock: of two
/// processes that come at once the second finds the turn taken.
std::optional<qint64> takeTurn(Connection &connection, const QUuid &workspace, Timestamp now, Timestamp notAfter)
{
    Transaction transaction(connection, workspace);
    const Rows rows =
        connection.query("UPDATE workspace SET pruned_at = $2,"
                         " gc_seq = CASE WHEN mark_at <= $4 THEN GREATEST(gc_seq, mark_seq) ELSE gc_seq END,"
                         " mark_seq = CASE WHEN mark_at <= $4 THEN head_seq ELSE mark_seq END,"
                         " mark_at = CASE WHEN mark_at <= $4 THEN $2 ELSE mark_at END"
                         " WHERE id = $1 AND pruned_at <= $3 RETURNING gc_seq",
                         {parameter(workspace), parameter(now.milliseconds), parameter(notAfter.milliseconds),
                          parameter(now.plusDays(-daysToFollow).milliseconds)});
    transaction.commit();
    return rows.isEmpty() ? std::nullopt : std::optional(rows.number(0, 0));
}

/// Step by step, each in a transaction of its own, so that nobody waits for long. `$2` is the limit of the rows that go.
qint64 removeRows(Connection &connection, const QUuid &workspace, const QByteArray &sql, qint64 limit)
{
    qint64 removed = 0;
    for (int step = 0; step < mostSteps; ++step) {
        Transaction transaction(connection, workspace);
        const qint64 count =
            connection.query(sql, {parameter(workspace), parameter(limit), parameter(rowsAtOnce)}).changed();
        transaction.commit();
        removed += count;
        if (count < rowsAtOnce)
            break;
    }
    return removed;
}

/// A mark is moved on once all below it is gone; what is above it had been acknowledged when it was set. What was parked
/// stays: somebody has to look at it.
qint64 forgetChanges(Connection &connection, const QUuid &workspace, Timestamp now)
{
    const qint64 old = now.plusDays(-daysToRepeat).milliseconds;
    const qint64 removed = removeRows(
        connection, workspace,
        "DELETE FROM change_log WHERE workspace = $1 AND (client, mid) IN (SELECT c.client, c.mid FROM device d"
        " JOIN change_log c ON c.workspace = d.workspace AND c.client = d.client AND c.mid <= d.settled_mid"
        " WHERE d.workspace = $1 AND d.settled_at <= $2 AND c.status <> 'parked' LIMIT $3)",
        old);
    if (removed >= rowsAtOnce * mostSteps)
        return removed;
    Transaction transaction(connection, workspace);
    static_cast<void>(connection.query("UPDATE device SET settled_mid = acked_mid, settled_at = $2"
                                       " WHERE workspace = $1 AND settled_at <= $3",
                                       {parameter(workspace), parameter(now.milliseconds), parameter(old)}));
    transaction.commit();
    return removed;
}

qint64 forgetRights(Connection &connection, const QUuid &workspace, qint64 horizon)
{
    const qint64 grants = removeRows(
        connection, workspace,
        "DELETE FROM root_access WHERE workspace = $1 AND revoked_seq > 0 AND revoked_seq <= $2"
        " AND (root, principal, source, granted_seq) IN (SELECT root, principal, source, granted_seq FROM root_access"
        " WHERE workspace = $1 AND revoked_seq > 0 AND revoked_seq <= $2 LIMIT $3)",
        horizon);
    return grants
        + removeRows(connection, workspace,
                     "DELETE FROM membership WHERE workspace = $1 AND revoked_seq > 0 AND revoked_seq <= $2"
                     " AND (person, principal, granted_seq) IN (SELECT person, principal, granted_seq FROM membership"
                     " WHERE workspace = $1 AND revoked_seq > 0 AND revoked_seq <= $2 LIMIT $3)",
                     horizon);
}

} // namespace

std::optional<Pruned> prune(Connection &connection, const QUuid &workspace, Timestamp now, Timestamp notAfter)
{
    const std::optional<qint64> horizon = takeTurn(connection, workspace, now, notAfter);
    if (!horizon)
        return std::nullopt;
    Pruned pruned;
    pruned.changes = forgetChanges(connection, workspace, now);
    pruned.tombstones = removeRows(
        connection, workspace,
        "DELETE FROM record WHERE workspace = $1 AND deleted AND seq <= $2 AND id IN"
        " (SELECT id FROM record WHERE workspace = $1 AND deleted AND seq <= $2 AND fields -> 'erased' IS NULL"
        // the newest of a root that stands tells how far it has come
        " AND (seq < (SELECT max(n.seq) FROM record n WHERE n.workspace = $1 AND n.root = record.root)"
        " OR (root <> '00000000-0000-0000-0000-000000000000' AND NOT EXISTS (SELECT 1 FROM record s"
        " WHERE s.workspace = $1 AND s.id = record.root AND NOT s.deleted)))"
        " ORDER BY seq LIMIT $3)", // of who was erased nothing comes back, however late it is sent
        *horizon);
    pruned.rights = forgetRights(connection, workspace, *horizon);
    pruned.files = pruneFiles(connection, workspace, now);
    return pruned;
}

} // namespace leadline::server

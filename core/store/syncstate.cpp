// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncstate.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

std::optional<ScanPosition> scanFrom(const Statement &statement, int column)
{
    if (statement.isNull(column))
        return std::nullopt;
    return ScanPosition{statement.integer(column), static_cast<int>(statement.integer(column + 1)),
                        statement.uuid(column + 2)};
}

} // namespace

std::optional<SyncState> syncState(Connection &connection)
{
    Statement &statement = connection.prepared(
        u"SELECT server, workspace, login, client, lastMid, acknowledged, epoch, contactAt, cursor, "
        "scanHead, scanPart, scanAfter, bring, computer, compareAt FROM sync"_s);
    if (!statement.step())
        return std::nullopt;
    SyncState state;
    state.server = statement.text(0);
    state.workspace = statement.text(1);
    state.login = statement.text(2);
    state.client = statement.uuid(3);
    state.lastMid = statement.integer(4);
    state.acknowledged = statement.integer(5);
    state.epoch = statement.uuid(6);
    state.contactAt = {statement.integer(7)};
    state.position = {statement.integer(8), scanFrom(statement, 9)};
    state.bring = statement.text(12);
    state.computer = statement.text(13);
    state.compareAt = {statement.integer(14)};
    statement.reset();
    return state;
}

void saveSyncState(Connection &connection, const SyncState &state)
{
    const std::optional<ScanPosition> &scan = state.position.scan;
    Statement &statement = connection.prepared(
        u"REPLACE INTO sync (row, server, workspace, login, client, lastMid, acknowledged, epoch, contactAt, cursor, "
        "scanHead, scanPart, scanAfter, bring, computer, compareAt) "
        "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement.bind(state.server).bind(state.workspace).bind(state.login).bind(state.client);
    statement.bind(state.lastMid).bind(state.acknowledged).bind(state.epoch).bind(state.contactAt.milliseconds);
    statement.bind(state.position.cursor).bind(scan ? Value(scan->head) : Value());
    statement.bind(scan ? Value(qint64{scan->part}) : Value()).bind(scan ? Value(scan->after) : Value());
    statement.bind(state.bring.isEmpty() ? Value() : Value(state.bring));
    statement.bind(state.computer.isEmpty() ? u""_s : state.computer);
    statement.bind(state.compareAt.milliseconds).run();
}

void saveCompareAt(Connection &connection, Timestamp at)
{
    connection.prepared(u"UPDATE sync SET compareAt = ?"_s).bind(at.milliseconds).run();
}

void removeSyncState(Connection &connection)
{
    connection.prepared(u"DELETE FROM sync"_s).run();
    connection.prepared(u"DELETE FROM rootHead"_s).run();
    connection.prepared(u"DELETE FROM removal"_s).run();
}

} // namespace leadline

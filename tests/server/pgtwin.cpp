// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pgtwin.h"

#include "server/postgres/migrations.h"
#include "server/records/pgstorage.h"

namespace leadline::test {

using server::parameter;

PgTwin::PgTwin(const QByteArray &database) : m_connection(database)
{
    if (!server::migrate(m_connection))
        qFatal("no tables");
    m_connection.execute("SET synchronous_commit = off");
}

void PgTwin::put(const MemoryTables &tables)
{
    empty(tables.head);
    PushEffect effect;
    effect.head = tables.head;
    effect.log = tables.log;
    for (const auto &[id, record] : tables.records)
        effect.records.push_back(record);
    for (const auto &[root, rows] : tables.access)
        effect.access.insert(effect.access.end(), rows.begin(), rows.end());
    effect.memberships = tables.memberships;
    effect.weights = tables.weights;
    for (const auto &[client, device] : tables.devices) {
        effect.device = device;
        save(effect);
        effect = PushEffect{tables.head, {}, {}, {}, {}, {}};
    }
}

void PgTwin::empty(const WorkspaceHead &head)
{
    server::Transaction transaction(m_connection, m_workspace);
    for (const char *table : {"record", "root_access", "membership", "change_log", "device"})
        static_cast<void>(
            m_connection.query(QByteArray("DELETE FROM ") + table + " WHERE workspace = $1", {parameter(m_workspace)}));
    static_cast<void>(m_connection.query("DELETE FROM workspace WHERE id = $1", {parameter(m_workspace)}));
    static_cast<void>(
        m_connection.query("INSERT INTO workspace (id, name, epoch, head_seq, gc_seq, lead_number, created_at)"
                           " VALUES ($1, 'twin', $2, $3, $4, $5, 0)",
                           {parameter(m_workspace), parameter(head.epoch), parameter(head.seq), parameter(head.gcSeq),
                            parameter(head.number)}));
    transaction.commit();
}

void PgTwin::save(const PushEffect &effect)
{
    const std::unique_ptr<WorkspaceStorage> there = storage();
    const std::unique_ptr<PushTransaction> push = there->push();
    if (!push->load({}) || !push->save(effect))
        qFatal("not saved");
}

std::unique_ptr<WorkspaceStorage> PgTwin::storage()
{
    return std::make_unique<server::PgStorage>(m_connection, m_workspace);
}

} // namespace leadline::test

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batches.h"

namespace leadline {

using namespace Qt::StringLiterals;

void Batches::begin(const Batch &batch)
{
    m_connection
        .prepared(u"INSERT INTO batch (id, intent, author, at, state, reverses) VALUES (?, ?, ?, ?, 'running', ?)"_s)
        .bind(batch.id)
        .bind(batch.intent)
        .bind(Codec<QUuid>::toValue(batch.author.uuid()))
        .bind(batch.at.milliseconds)
        .bind(Codec<QUuid>::toValue(batch.reverses))
        .run();
}

void Batches::finish(const QUuid &id, const QString &state)
{
    m_connection.prepared(u"UPDATE batch SET state = ? WHERE id = ?"_s).bind(state).bind(id).run();
}

std::vector<Batch> Batches::running() const
{
    return select(u"state = 'running' ORDER BY at"_s, {});
}

std::optional<Batch> Batches::find(const QUuid &id) const
{
    const std::vector<Batch> found = select(u"id = ?"_s, {id});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Batch> Batches::latest(int limit) const
{
    return select(u"1 ORDER BY at DESC LIMIT ?"_s, {limit});
}

std::vector<Batch> Batches::latestOf(const QString &intent, int limit) const
{
    return select(u"intent = ? ORDER BY at DESC, id DESC LIMIT ?"_s, {intent, limit});
}

std::vector<Batch> Batches::select(const QString &condition, const std::vector<Value> &values) const
{
    Statement &statement =
        m_connection.prepared(u"SELECT id, intent, author, at, state, reverses FROM batch WHERE "_s + condition);
    for (const Value &value : values)
        statement.bind(value);
    std::vector<Batch> batches;
    while (statement.step()) {
        batches.push_back({statement.uuid(0),
                           statement.text(1),
                           UserId(statement.uuid(2)),
                           {statement.integer(3)},
                           statement.text(4),
                           statement.uuid(5)});
    }
    return batches;
}

} // namespace leadline

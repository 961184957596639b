// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/changejson.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString entrySql(const QString &condition)
{
    return u"SELECT number, id, batch, author, at, intent, reverses, reversedBy, "
           "(SELECT count(*) FROM change c WHERE c.changeset = s.number) FROM changeset s WHERE "_s
        + condition;
}

JournalEntry readEntry(const Statement &statement)
{
    JournalEntry entry;
    entry.changeset.number = statement.integer(0);
    entry.changeset.id = ChangeSetId(statement.uuid(1));
    entry.changeset.batch = statement.uuid(2);
    entry.changeset.author = UserId(statement.uuid(3));
    entry.changeset.at = {statement.integer(4)};
    entry.changeset.intent = statement.text(5);
    entry.changeset.reverses = ChangeSetId(statement.uuid(6));
    entry.reversedBy = statement.uuid(7);
    entry.records = statement.integer(8);
    return entry;
}

Value optionalId(const QUuid &id)
{
    return id.isNull() ? Value() : Value(id);
}

} // namespace

qint64 Journal::append(const ChangeSet &changeset, qint64 hlc)
{
    Statement &line = m_connection.prepared(
        u"INSERT INTO changeset (id, batch, author, at, hlc, intent, reverses, expects) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    line.bind(changeset.id.uuid()).bind(optionalId(changeset.batch)).bind(optionalId(changeset.author.uuid()));
    line.bind(changeset.at.milliseconds).bind(hlc).bind(changeset.intent).bind(optionalId(changeset.reverses.uuid()));
    line.bind(changeset.expects.empty() ? Value() : Value(expectationsToJson(changeset.expects))).run();
    const qint64 number = line.lastInsertedRow();

    Statement &row = m_connection.prepared(
        u"INSERT INTO change (changeset, position, record, kind, action, fields) VALUES (?, ?, ?, ?, ?, ?)"_s);
    qint64 position = 0;
    for (const RecordChange &change : changeset.changes) {
        row.bind(number).bind(position++).bind(change.record).bind(recordType(change.kind).name());
        row.bind(actionName(change.action)).bind(changeToJson(change)).run();
    }
    return number;
}

void Journal::markReversed(const ChangeSetId &original, const ChangeSetId &by)
{
    m_connection.prepared(u"UPDATE changeset SET reversedBy = ? WHERE id = ?"_s)
        .bind(optionalId(by.uuid()))
        .bind(original.uuid())
        .run();
}

std::vector<JournalEntry> Journal::select(const QString &condition, const std::vector<Value> &values) const
{
    Statement &statement = m_connection.prepared(entrySql(condition));
    for (const Value &value : values)
        statement.bind(value);
    std::vector<JournalEntry> entries;
    while (statement.step())
        entries.push_back(readEntry(statement));
    return entries;
}

std::optional<JournalEntry> Journal::find(const ChangeSetId &id) const
{
    const std::vector<JournalEntry> entries = select(u"id = ?"_s, {id.uuid()});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

std::optional<JournalEntry> Journal::findNumber(qint64 number) const
{
    const std::vector<JournalEntry> entries = select(u"number = ?"_s, {number});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

std::optional<ChangeSet> Journal::load(const ChangeSetId &id) const
{
    std::optional<JournalEntry> entry = find(id);
    if (!entry)
        return std::nullopt;
    entry->changeset.changes = changesOf(entry->changeset.number);
    return std::move(entry->changeset);
}

std::vector<RecordChange> Journal::changesOf(qint64 number) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT record, kind, action, fields FROM change WHERE changeset = ? ORDER BY position"_s);
    statement.bind(number);
    std::vector<RecordChange> changes;
    while (statement.step()) {
        const RecordType *type = recordTypeByName(statement.text(1));
        if (!type)
            continue;
        const RecordChange::Action action = actionFromName(statement.text(2));
        changes.push_back(
            {action, type->kind(), statement.uuid(0), changeFromJson(statement.text(3), type->kind(), action)});
    }
    return changes;
}

std::vector<JournalEntry> Journal::ofBatch(const QUuid &batch) const
{
    return select(u"batch = ? ORDER BY number"_s, {batch});
}

std::vector<JournalEntry> Journal::latest(int limit, qint64 before) const
{
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    return select(u"number < ? ORDER BY number DESC LIMIT ?"_s, {below, limit});
}

std::vector<JournalEntry> Journal::ofRecord(const QUuid &record, int limit) const
{
    return select(u"number IN (SELECT changeset FROM change WHERE record = ?) ORDER BY number DESC LIMIT ?"_s,
                  {record, limit});
}

std::vector<HistoryEntry> Journal::history(const QUuid &record, int limit) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT s.number, s.at, s.author, s.intent, c.kind, c.action, c.fields FROM change c "
        "JOIN changeset s ON s.number = c.changeset WHERE c.record = ? ORDER BY c.changeset DESC LIMIT ?"_s);
    statement.bind(record).bind(limit);
    std::vector<HistoryEntry> entries;
    while (statement.step()) {
        const RecordType *type = recordTypeByName(statement.text(4));
        if (!type)
            continue;
        const RecordChange::Action action = actionFromName(statement.text(5));
        HistoryEntry entry{statement.integer(0),
                           {statement.integer(1)},
                           UserId(statement.uuid(2)),
                           statement.text(3),
                           type->kind(),
                           record,
                           action,
                           {}};
        for (FieldChange &change : changeFromJson(statement.text(6), type->kind(), action)) {
            entry.change = std::move(change);
            entries.push_back(entry);
        }
    }
    return entries;
}

std::optional<JournalEntry> Journal::newestUndoable() const
{
    const std::vector<JournalEntry> entries =
        select(u"reversedBy IS NULL AND intent NOT IN ('undo', 'workspace.create', 'demo.create', 'import.mapping', "
               u"'sync.receive') "
               "ORDER BY number DESC LIMIT 1"_s,
               {});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

std::optional<JournalEntry> Journal::newestRedoable() const
{
    const std::vector<JournalEntry> entries =
        select(u"intent = 'undo' AND reversedBy IS NULL AND number > coalesce((SELECT number FROM changeset "
               "WHERE intent NOT IN ('undo', 'redo', 'sync.receive') ORDER BY number DESC LIMIT 1), 0) "
               "ORDER BY number DESC LIMIT 1"_s,
               {});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

QUuid Journal::changedSince(const QUuid &batch) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT c.record FROM changeset b JOIN change c ON c.changeset = b.number AND c.action = 'create' "
        "JOIN change later ON later.record = c.record AND later.changeset > c.changeset "
        "JOIN changeset s ON s.number = later.changeset "
        "WHERE b.batch = ? AND s.batch IS NOT ? AND s.reversedBy IS NULL AND s.intent <> 'undo' LIMIT 1"_s);
    const QUuid record = statement.bind(batch).bind(batch).step() ? statement.uuid(0) : QUuid();
    statement.reset();
    return record;
}

qint64 Journal::lastHlc() const
{
    Statement &statement = m_connection.prepared(u"SELECT hlc FROM changeset ORDER BY number DESC LIMIT 1"_s);
    const qint64 hlc = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return hlc;
}

} // namespace leadline

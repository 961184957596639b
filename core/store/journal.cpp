// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/changejson.h"
#include "core/store/manyrows.h"

#include <future>
#include <span>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString allSql = u"changeset = ?"_s;
const QString restSql = u"changeset = ? AND received IS NULL"_s;

QString entrySql(const QString &condition)
{
    return u"SELECT number, id, batch, author, at, intent, reverses, reversedBy, hlc, state, mid, seq, seen, hash, "
           u"overlay, expects, device, "
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
    entry.hlc = {statement.integer(8)};
    entry.state = statement.text(9);
    entry.mid = statement.integer(10);
    entry.seq = statement.integer(11);
    entry.seen = statement.integer(12);
    entry.hash = statement.bytes(13);
    entry.overlay = statement.integer(14) != 0;
    entry.changeset.expects = expectationsFromJson(statement.text(15));
    entry.changeset.device = statement.text(16);
    entry.records = statement.integer(17);
    return entry;
}

/// Of many changes one half on a second thread: an undo of an import reads as much as it writes.
void readFields(std::span<RecordChange> changes, const QStringList &texts)
{
    const auto read = [&](size_t first, size_t end) {
        for (size_t index = first; index < end; ++index) {
            RecordChange &change = changes[index];
            change.fields = changeFromJson(texts.at(static_cast<qsizetype>(index)), change.kind, change.action);
        }
    };
    const size_t half = changes.size() > mostRowsAtOnce ? changes.size() / 2 : 0;
    std::future<void> second;
    if (half > 0)
        second = std::async(std::launch::async, read, 0, half);
    read(half, changes.size());
    if (second.valid())
        second.get();
}

QStringList textsOf(std::span<const RecordChange> changes)
{
    QStringList texts;
    for (const RecordChange &change : changes)
        texts.append(changeToJson(change));
    return texts;
}

} // namespace

bool isSent(const ChangeSet &changeset)
{
    return !changeset.intent.startsWith(u"sync."_s);
}

qint64 Journal::append(const ChangeSet &changeset, Hlc hlc, const std::vector<Stamps> &bases)
{
    Statement &line = m_connection.prepared(
        u"INSERT INTO changeset (id, batch, author, at, hlc, intent, reverses, expects, state, overlay, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    line.bind(changeset.id.uuid())
        .bind(Codec<QUuid>::toValue(changeset.batch))
        .bind(Codec<QUuid>::toValue(changeset.author.uuid()));
    line.bind(changeset.at.milliseconds).bind(hlc.value).bind(changeset.intent);
    line.bind(Codec<QUuid>::toValue(changeset.reverses.uuid()));
    line.bind(changeset.expects.empty() ? Value() : Value(expectationsToJson(changeset.expects)));
    line.bind(isSent(changeset) ? u"pending"_s : u"applied"_s).bind(isSent(changeset) ? Value(1) : Value());
    line.bind(Codec<QString>::toValue(changeset.device)).run();
    const qint64 number = line.lastInsertedRow();

    size_t position = 0;
    const auto make = [&](size_t first, size_t count) {
        return textsOf(std::span(changeset.changes).subspan(first, count));
    };
    inStretchesAhead(changeset.changes.size(), make, [&](const QStringList &texts) {
        Statement &rows = m_connection.prepared(
            u"INSERT INTO change (changeset, position, record, kind, action, fields, bases) VALUES "_s
            + placesFor(static_cast<size_t>(texts.size()), 7));
        for (const QString &text : texts) {
            const RecordChange &change = changeset.changes[position];
            const Stamps &base = bases.at(position);
            rows.bind(number).bind(static_cast<qint64>(position++)).bind(change.record);
            rows.bind(recordType(change.kind).name()).bind(actionName(change.action)).bind(text);
            rows.bind(base == Stamps() ? Value() : Value(stampText(base)));
        }
        rows.run();
    });
    return number;
}

void Journal::rewrite(const ChangeSet &changeset, const std::vector<Stamps> &found)
{
    Statement &rest =
        m_connection.prepared(u"SELECT position FROM change WHERE "_s + restSql + u" ORDER BY position"_s);
    rest.bind(changeset.number);
    std::vector<qint64> positions;
    while (rest.step())
        positions.push_back(rest.integer(0));
    Statement &row =
        m_connection.prepared(u"UPDATE change SET fields = ?, found = ? WHERE changeset = ? AND position = ?"_s);
    for (size_t place = 0; place < changeset.changes.size(); ++place) {
        row.bind(changeToJson(changeset.changes[place])).bind(stampText(found.at(place)));
        row.bind(changeset.number).bind(positions.at(place)).run();
    }
}

void Journal::markReceived(qint64 number, const QUuid &record)
{
    m_connection.prepared(u"UPDATE change SET received = 1 WHERE changeset = ? AND record = ?"_s)
        .bind(number)
        .bind(record)
        .run();
}

void Journal::rebase(qint64 number, size_t position, const Stamps &bases)
{
    m_connection.prepared(u"UPDATE change SET bases = ? WHERE changeset = ? AND position = ?"_s)
        .bind(stampText(bases))
        .bind(number)
        .bind(static_cast<qint64>(position))
        .run();
}

std::vector<Stamps> Journal::foundBy(qint64 number) const
{
    return stampsOf(number, u"coalesce(found, bases)"_s, restSql);
}

std::vector<Stamps> Journal::basesOf(qint64 number) const
{
    return stampsOf(number, u"bases"_s, allSql);
}

std::vector<Stamps> Journal::stampsOf(qint64 number, const QString &column, const QString &condition) const
{
    Statement &statement =
        m_connection.prepared(u"SELECT "_s + column + u" FROM change WHERE "_s + condition + u" ORDER BY position"_s);
    statement.bind(number);
    std::vector<Stamps> stamps;
    while (statement.step())
        stamps.push_back(stampsFromText(statement.text(0)));
    return stamps;
}

void Journal::markReversed(const ChangeSetId &original, const ChangeSetId &by)
{
    m_connection.prepared(u"UPDATE changeset SET reversedBy = ? WHERE id = ?"_s)
        .bind(Codec<QUuid>::toValue(by.uuid()))
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
    return changesWhere(allSql, number);
}

std::vector<RecordChange> Journal::restOf(qint64 number) const
{
    return changesWhere(restSql, number);
}

std::vector<RecordChange> Journal::changesWhere(const QString &condition, qint64 number) const
{
    Statement &statement = m_connection.prepared(u"SELECT record, kind, action, fields FROM change WHERE "_s + condition
                                                 + u" ORDER BY position"_s);
    statement.bind(number);
    std::vector<RecordChange> changes;
    QStringList texts;
    while (statement.step()) {
        const RecordType *type = recordTypeByName(statement.text(1));
        if (!type)
            continue;
        changes.push_back({actionFromName(statement.text(2)), type->kind(), statement.uuid(0), {}});
        texts.append(statement.text(3));
    }
    readFields(changes, texts);
    return changes;
}

QVariantMap Journal::madeWith(const QUuid &record, Kind kind) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT fields FROM change WHERE record = ? AND action = 'create' ORDER BY changeset DESC LIMIT 1"_s);
    const QString json = statement.bind(record).step() ? statement.text(0) : QString();
    statement.reset();
    QVariantMap fields;
    for (const FieldChange &field : changeFromJson(json, kind, RecordChange::Action::Create))
        fields.insert(field.field, field.after);
    return fields;
}

std::optional<Value> Journal::written(const QUuid &record, Kind kind, const QString &field, Hlc hlc) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT c.action, c.fields FROM change c JOIN changeset s ON s.number = c.changeset WHERE c.record = ? AND "
        "s.hlc = ? AND s.state IN ('applied', 'merged', 'duplicate') LIMIT 1"_s);
    std::vector<FieldChange> fields;
    if (statement.bind(record).bind(hlc.value).step())
        fields = changeFromJson(statement.text(1), kind, actionFromName(statement.text(0)));
    statement.reset();
    const auto found = std::ranges::find(fields, field, &FieldChange::field);
    return found == fields.end() ? std::nullopt : std::optional(found->after);
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
        u"SELECT s.number, s.at, s.author, s.intent, c.kind, c.action, c.fields, s.device FROM change c "
        "JOIN changeset s ON s.number = c.changeset WHERE c.record = ? AND s.state NOT IN ('refused', 'parked', "
        "'cancelled') ORDER BY c.changeset DESC LIMIT ?"_s);
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
                           {},
                           statement.text(7)};
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
               u"'sync.receive', 'sync.cancel', 'sync.leave', 'contact.erase', 'conflict.settle') AND state NOT IN "
               u"('refused', 'parked', "
               u"'cancelled') "
               "AND NOT (EXISTS (SELECT 1 FROM change c WHERE c.changeset = s.number) AND NOT EXISTS ("
               "SELECT 1 FROM change c WHERE c.changeset = s.number AND NOT EXISTS (SELECT 1 FROM change later "
               "JOIN changeset e ON e.number = later.changeset AND e.intent = 'contact.erase' "
               "WHERE later.record = c.record AND later.changeset > s.number))) ORDER BY number DESC LIMIT 1"_s,
               {});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

std::optional<JournalEntry> Journal::newestRedoable() const
{
    const std::vector<JournalEntry> entries =
        select(u"intent = 'undo' AND reversedBy IS NULL AND state NOT IN ('refused', 'parked', 'cancelled') "
               "AND number > coalesce((SELECT number FROM changeset WHERE intent NOT IN ('undo', 'redo', "
               "'sync.receive', 'sync.cancel', 'sync.leave', 'conflict.settle') ORDER BY number DESC LIMIT 1), 0) "
               "ORDER BY number DESC LIMIT 1"_s,
               {});
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

QUuid Journal::changedSince(const QUuid &batch) const
{
    Statement &statement = m_connection.prepared(
        u"SELECT c.record FROM changeset b JOIN change c ON c.changeset = b.number "
        "JOIN change later ON later.record = c.record AND later.changeset > c.changeset "
        "JOIN changeset s ON s.number = later.changeset "
        "WHERE b.batch = ? AND b.reversedBy IS NULL AND s.batch IS NOT ? AND s.reversedBy IS NULL "
        "AND s.intent <> 'undo' AND (c.action = 'create' OR EXISTS (SELECT 1 FROM json_each(c.fields) mine "
        "JOIN json_each(later.fields) its ON its.key = mine.key)) LIMIT 1"_s);
    const QUuid record = statement.bind(batch).bind(batch).step() ? statement.uuid(0) : QUuid();
    statement.reset();
    return record;
}

Hlc Journal::lastHlc() const
{
    Statement &statement = m_connection.prepared(u"SELECT hlc FROM changeset ORDER BY number DESC LIMIT 1"_s);
    const Hlc hlc{statement.step() ? statement.integer(0) : 0};
    statement.reset();
    return hlc;
}

} // namespace leadline

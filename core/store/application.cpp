// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/application.h"

#include "core/base/folding.h"
#include "core/model/searchkey.h"
#include "core/store/manyrows.h"

#include <algorithm>
#include <set>
#include <span>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sortKeyLength = 48;

/// What a lead derives from its open tasks.
constexpr QLatin1StringView stepsSql("count(*), min(coalesce(start, due)), min(coalesce(due, start)) FROM task WHERE "
                                     "status IN ('open', 'in-progress') AND lead = ");

tl::unexpected<Error> stale(const QString &reason, Kind kind, const QUuid &record, const QString &field = {})
{
    return failure(ErrorCode::Stale, reason, {recordType(kind).name(), record.toString(QUuid::WithoutBraces), field});
}

/// A lead may have no text at all; to SQLite a null string is no string.
QString present(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// What the store keeps beside a record's own fields so that lists sort and search without looking at text.
DerivedColumns derivedColumns(const Record &record, const QString &key)
{
    const auto sortKey = [&](const QString &field) {
        return present(folded(record.value(field).toString()).left(sortKeyLength));
    };
    if (record.kind == Kind::Contact || record.kind == Kind::Company)
        return {{u"nameKey"_s, sortKey(u"name"_s)}};
    if (record.kind != Kind::Lead)
        return {};
    return {{u"searchKey"_s, present(key)},
            {u"titleKey"_s, sortKey(u"title"_s)},
            {u"companyKey"_s, sortKey(u"companyName"_s)}};
}

StoredRecord newRecord(const RecordChange &change, Hlc stamp)
{
    StoredRecord stored{0, {change.kind, change.record, {}}, stamp};
    stored.record.values.resize(recordType(change.kind).fields().size());
    for (const FieldChange &field : change.fields)
        stored.record.set(field.field, field.after);
    return stored;
}

/// New records with all that is kept beside them, made without a look at the file.
struct NewRows
{
    std::vector<StoredRecord> records;
    std::vector<DerivedColumns> derived;
    QStringList keys;
    MatchHashes hashes;
};

/// `given`: stamps that the changes bring along, or none.
NewRows newRows(std::span<const RecordChange> changes, std::span<const Stamps> given, Hlc stamp,
                const QString &phoneRegion)
{
    NewRows rows;
    for (size_t index = 0; index < changes.size(); ++index) {
        StoredRecord &stored = rows.records.emplace_back(newRecord(changes[index], stamp));
        rows.keys.append(searchKey(stored.record));
        rows.derived.push_back(derivedColumns(stored.record, rows.keys.back()));
        if (given.empty())
            continue;
        if (!isPatch(given[index]))
            stored.set(given[index]);
        const Value later = stored.laterStamps.isEmpty() ? Value() : Value(stored.laterStamps);
        rows.derived.back().emplace_back(u"stamps"_s, later);
    }
    rows.hashes = matchHashes(rows.records, phoneRegion);
    return rows;
}

/// Whether the record is still what the change takes out.
Result<void> checkAsItWas(const RecordChange &change, const StoredRecord &stored)
{
    Record expected{change.kind, change.record, {}};
    expected.values.resize(stored.record.values.size());
    for (const FieldChange &field : change.fields)
        expected.set(field.field, field.before);
    for (size_t index = 0; index < expected.values.size(); ++index) {
        if (expected.values[index] != stored.record.values[index]) {
            const QString field = recordType(change.kind).fieldName(static_cast<int>(index));
            return stale(u"changed-meanwhile"_s, change.kind, change.record, field);
        }
    }
    return {};
}

/// What is kept beside records that go.
struct GoneRows
{
    QStringList keys;
    MatchHashes hashes;
};

Result<GoneRows> goneRows(std::span<const RecordChange> changes, std::span<const StoredRecord> records,
                          const QString &phoneRegion)
{
    GoneRows rows;
    for (size_t index = 0; index < changes.size(); ++index) {
        if (const Result<void> same = checkAsItWas(changes[index], records[index]); !same)
            return tl::unexpected(same.error());
        rows.keys.append(searchKey(records[index].record));
    }
    rows.hashes = matchHashes(records, phoneRegion);
    return rows;
}

/// The changes from there on that make records of one kind, or remove them; else one alone.
std::span<const RecordChange> alike(std::span<const RecordChange> rest)
{
    if (rest.front().action == RecordChange::Action::Update)
        return rest.first(1);
    const auto other = std::ranges::find_if_not(rest, [&](const RecordChange &change) {
        return change.action == rest.front().action && change.kind == rest.front().kind;
    });
    return rest.first(static_cast<size_t>(other - rest.begin()));
}

} // namespace

Application::Application(Connection &connection, Tables &tables, Hlc stamp, const QString &phoneRegion)
    : Application(connection, tables, stamp, phoneRegion, m_own)
{
}

Application::Application(Connection &connection, Tables &tables, Hlc stamp, const QString &phoneRegion,
                         SearchIndex &words)
    : m_connection(connection), m_tables(tables), m_own(connection), m_search(words), m_stamp(stamp),
      m_phoneRegion(phoneRegion)
{
}

Result<void> Application::apply(const ChangeSet &changeset, const std::vector<Stamps> &given)
{
    static const Stamps now;
    readAhead(changeset);
    if (const Result<void> holds = check(changeset.expects); !holds)
        return holds;
    for (size_t index = 0; index < changeset.changes.size();) {
        const std::span<const RecordChange> some = alike(std::span(changeset.changes).subspan(index));
        const auto stamps = given.empty() ? std::span<const Stamps>() : std::span(given).subspan(index, some.size());
        const Result<void> applied =
            some.size() > 1 ? applySome(some, stamps) : applyOne(some.front(), stamps.empty() ? now : stamps.front());
        if (!applied)
            return applied;
        index += some.size();
    }
    if (const Result<void> whole = checkNothingOrphaned(); !whole)
        return whole;
    m_own.finish();
    refreshLeads();
    raiseCounter();
    return {};
}

/// Every record that is expected or changed, in one query a kind.
void Application::readAhead(const ChangeSet &changeset)
{
    std::map<Kind, std::set<QUuid>> wanted;
    for (const Expectation &expected : changeset.expects)
        wanted[expected.kind].insert(expected.record);
    for (const RecordChange &change : changeset.changes) {
        if (change.action != RecordChange::Action::Create)
            wanted[change.kind].insert(change.record);
    }
    for (const auto &[kind, ids] : wanted) {
        for (StoredRecord &stored : m_tables.find(kind, {ids.begin(), ids.end()})) {
            const QUuid id = stored.record.id;
            m_ahead.emplace(id, std::move(stored));
        }
    }
}

Result<void> Application::check(const std::vector<Expectation> &expectations) const
{
    for (const Expectation &expected : expectations) {
        const std::optional<StoredRecord> stored = find(expected.kind, expected.record);
        if (!stored)
            return stale(u"record-gone"_s, expected.kind, expected.record);
        if (stored->record.value(expected.field) != expected.value)
            return stale(u"changed-meanwhile"_s, expected.kind, expected.record, expected.field);
    }
    return {};
}

std::optional<StoredRecord> Application::find(Kind kind, const QUuid &record) const
{
    const auto known = m_ahead.find(record);
    const bool isKnown = known != m_ahead.end() && known->second.record.kind == kind;
    return isKnown ? std::optional(known->second) : m_tables.find(kind, record);
}

Result<void> Application::applySome(std::span<const RecordChange> changes, std::span<const Stamps> given)
{
    if (changes.front().action == RecordChange::Action::Remove)
        return remove(changes);
    create(changes, given);
    return {};
}

Result<void> Application::applyOne(const RecordChange &change, const Stamps &given)
{
    switch (change.action) {
    case RecordChange::Action::Create:
        return create(change, given);
    case RecordChange::Action::Update:
        return update(change, given);
    case RecordChange::Action::Remove:
        break;
    }
    return remove(std::span(&change, 1));
}

void Application::noteNew(const StoredRecord &stored)
{
    m_bases.emplace_back();
    noteLeadOf(stored.record);
    noteNumberOf(stored.record);
}

void Application::noteNumberOf(const Record &record)
{
    if (record.kind == Kind::Lead)
        m_greatestNumber = std::max(m_greatestNumber, record.value(u"number"_s).toLongLong());
}

void Application::create(std::span<const RecordChange> changes, std::span<const Stamps> given)
{
    const auto make = [&](size_t first, size_t count) {
        const auto stamps = given.empty() ? given : given.subspan(first, count);
        return newRows(changes.subspan(first, count), stamps, m_stamp, m_phoneRegion);
    };
    const bool hasSteps = changes.front().kind == Kind::Lead && !m_leadsWithTaskChanges.isEmpty();
    inStretchesAhead(changes.size(), make, [&](NewRows rows) {
        for (size_t index = 0; hasSteps && index < rows.records.size(); ++index)
            addSteps(rows.records[index].record.id, rows.derived[index]);
        m_tables.insert(rows.records, rows.derived);
        m_search.add(rows.records, rows.keys, rows.hashes);
        for (const StoredRecord &stored : rows.records)
            noteNew(stored);
    });
}

Result<void> Application::create(const RecordChange &change, const Stamps &given)
{
    StoredRecord stored = newRecord(change, m_stamp);
    if (!isPatch(given))
        stored.set(given);
    noteNew(stored);
    const QString key = searchKey(stored.record);
    DerivedColumns derived = derivedColumns(stored.record, key);
    if (change.kind == Kind::Lead && m_leadsWithTaskChanges.contains(change.record))
        addSteps(change.record, derived);
    stored.row = m_tables.insert(stored, std::move(derived));
    m_search.add(stored, key, m_phoneRegion);
    return {};
}

/// The stamps that the update leaves; what it found goes to the bases.
Stamps Application::stampsAfter(const StoredRecord &before, const RecordChange &change, const Stamps &given)
{
    Stamps stamps = before.stamps();
    Stamps base;
    for (const FieldChange &field : change.fields)
        base.later.insert(field.field, stamps.of(field.field));
    m_bases.push_back(std::move(base));
    if (given == Stamps()) {
        for (const FieldChange &field : change.fields)
            restamp(stamps, field.field, m_stamp);
    }
    restamp(stamps, given);
    return stamps;
}

Result<void> Application::update(const RecordChange &change, const Stamps &given)
{
    const std::optional<StoredRecord> before = find(change.kind, change.record);
    if (!before)
        return stale(u"record-gone"_s, change.kind, change.record);
    StoredRecord after = *before;
    QStringList names;
    for (const FieldChange &field : change.fields) {
        if (before->record.value(field.field) != field.before)
            return stale(u"changed-meanwhile"_s, change.kind, change.record, field.field);
        after.record.set(field.field, field.after);
        names.append(field.field);
    }
    // What duplicates are found by is searchable too, so nothing else can change the indexes.
    DerivedColumns derived;
    if (std::ranges::any_of(names, [&](const QString &name) { return isSearchable(change.kind, name); })) {
        const QString oldKey = searchKey(before->record);
        const QString newKey = searchKey(after.record);
        m_search.replace(*before, oldKey, after, newKey, m_phoneRegion);
        derived = derivedColumns(after.record, newKey);
    }
    after.set(stampsAfter(*before, change, given));
    m_tables.update(after, names, derived);
    m_ahead.erase(change.record);
    noteLeadOf(before->record);
    noteLeadOf(after.record);
    noteNumberOf(after.record);
    return {};
}

Result<void> Application::remove(std::span<const RecordChange> changes)
{
    Result<std::vector<StoredRecord>> known = takeKnown(changes);
    if (!known)
        return tl::unexpected(known.error());
    const std::span<const StoredRecord> records = *known;
    const auto make = [&](size_t first, size_t count) {
        return goneRows(changes.subspan(first, count), records.subspan(first, count), m_phoneRegion);
    };
    Result<void> removed;
    size_t first = 0;
    inStretchesAhead(changes.size(), make, [&](const Result<GoneRows> &rows) {
        removed = removed && !rows ? tl::unexpected(rows.error()) : removed;
        if (!removed)
            return;
        const std::span<const StoredRecord> some = records.subspan(first, static_cast<size_t>(rows->keys.size()));
        m_search.remove(some, rows->keys, rows->hashes);
        m_tables.remove(some);
        for (const StoredRecord &stored : some)
            noteGone(stored);
        first += some.size();
    });
    return removed;
}

/// What stands there of the records that go, each once.
Result<std::vector<StoredRecord>> Application::takeKnown(std::span<const RecordChange> changes)
{
    std::vector<StoredRecord> records;
    QSet<QUuid> taken;
    for (const RecordChange &change : changes) {
        auto known = m_ahead.extract(change.record);
        std::optional<StoredRecord> stored = known && known.mapped().record.kind == change.kind
            ? std::optional(std::move(known.mapped()))
            : m_tables.find(change.kind, change.record);
        if (!stored || taken.contains(change.record))
            return stale(u"record-gone"_s, change.kind, change.record);
        taken.insert(change.record);
        records.push_back(std::move(*stored));
    }
    return records;
}

void Application::noteGone(const StoredRecord &stored)
{
    m_bases.push_back(stored.stamps());
    noteLeadOf(stored.record);
    if (stored.record.kind == Kind::Lead)
        m_removedLeads.push_back(stored.record.id);
}

Result<void> Application::checkNothingOrphaned() const
{
    if (m_removedLeads.empty())
        return {};
    std::vector<QUuid> gone = m_removedLeads;
    for (const StoredRecord &back : m_tables.find(Kind::Lead, gone))
        std::erase(gone, back.record.id);
    for (const QString &kind : {u"task"_s, u"feed"_s, u"person"_s, u"attachment"_s, u"participant"_s}) {
        if (const Result<void> none = checkNoOrphan(kind, gone); !none)
            return none;
    }
    return {};
}

Result<void> Application::checkNoOrphan(const QString &kind, std::span<const QUuid> leads) const
{
    QUuid lead;
    inStretches(leads.size(), [&](size_t first, size_t count) {
        Statement &statement = m_connection.prepared(u"SELECT lead FROM "_s + kind + u" WHERE lead IN "_s
                                                     + placesFor(1, static_cast<qsizetype>(count)) + u" LIMIT 1"_s);
        for (const QUuid &id : leads.subspan(first, count))
            statement.bind(id);
        if (statement.step())
            lead = statement.uuid(0);
        statement.reset();
    });
    return lead.isNull() ? Result<void>() : stale(u"changed-meanwhile"_s, Kind::Lead, lead, kind);
}

void Application::noteLeadOf(const Record &record)
{
    if (record.kind == Kind::Task)
        m_leadsWithTaskChanges.insert(record.value(u"lead"_s).toUuid());
}

/// Of a lead whose tasks were written before it.
void Application::addSteps(const QUuid &lead, DerivedColumns &derived)
{
    m_leadsWithTaskChanges.remove(lead);
    Statement &steps = m_connection.prepared(u"SELECT "_s + stepsSql + u'?');
    static_cast<void>(steps.bind(lead).step());
    // In front, since statements are kept by how many columns there are: the stamps are last, whoever adds them.
    derived.insert(derived.begin(),
                   {{u"openTasks"_s, steps.raw(0)}, {u"nextStepAt"_s, steps.raw(1)}, {u"nextStepDue"_s, steps.raw(2)}});
    steps.reset();
}

void Application::refreshLeads()
{
    for (const QUuid &lead : std::as_const(m_leadsWithTaskChanges)) {
        Statement &statement =
            m_connection.prepared(u"UPDATE lead SET (openTasks, nextStepAt, nextStepDue) = (SELECT "_s + stepsSql
                                  + u"lead.id) WHERE id = ?"_s);
        statement.bind(lead).run();
    }
}

void Application::raiseCounter()
{
    if (m_greatestNumber == 0)
        return;
    m_connection
        .prepared(u"INSERT INTO counter (name, value) VALUES ('lead', ?) "
                  "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"_s)
        .bind(m_greatestNumber)
        .run();
}

} // namespace leadline

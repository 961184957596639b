// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/application.h"

#include "core/base/folding.h"
#include "core/model/searchkey.h"

#include <algorithm>
#include <set>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sortKeyLength = 48;

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
    for (size_t index = 0; index < changeset.changes.size(); ++index) {
        const Stamps &stamps = index < given.size() ? given[index] : now;
        if (const Result<void> applied = applyOne(changeset.changes[index], stamps); !applied)
            return applied;
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
    return remove(change);
}

Result<void> Application::create(const RecordChange &change, const Stamps &given)
{
    StoredRecord stored{0, {change.kind, change.record, {}}, m_stamp};
    stored.record.values.resize(recordType(change.kind).fields().size());
    for (const FieldChange &field : change.fields)
        stored.record.set(field.field, field.after);
    if (!isPatch(given))
        stored.set(given);
    m_bases.emplace_back();
    const QString key = searchKey(stored.record);
    stored.row = m_tables.insert(stored, derivedColumns(stored.record, key));
    m_search.add(stored, key, m_phoneRegion);
    noteLeadOf(stored.record);
    if (change.kind == Kind::Lead)
        m_greatestNumber = std::max(m_greatestNumber, stored.record.value(u"number"_s).toLongLong());
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
    return {};
}

Result<void> Application::remove(const RecordChange &change)
{
    const std::optional<StoredRecord> stored = find(change.kind, change.record);
    if (!stored)
        return stale(u"record-gone"_s, change.kind, change.record);
    Record expected{change.kind, change.record, {}};
    expected.values.resize(stored->record.values.size());
    for (const FieldChange &field : change.fields)
        expected.set(field.field, field.before);
    for (size_t index = 0; index < expected.values.size(); ++index) {
        if (expected.values[index] != stored->record.values[index]) {
            const QString field = recordType(change.kind).fieldName(static_cast<int>(index));
            return stale(u"changed-meanwhile"_s, change.kind, change.record, field);
        }
    }
    m_bases.push_back(stored->stamps());
    m_search.remove(*stored, searchKey(stored->record), m_phoneRegion);
    m_tables.remove(change.kind, stored->row);
    m_ahead.erase(change.record);
    noteLeadOf(stored->record);
    if (change.kind == Kind::Lead)
        m_removedLeads.push_back(change.record);
    return {};
}

Result<void> Application::checkNothingOrphaned() const
{
    for (const QUuid &lead : m_removedLeads) {
        if (m_tables.find(Kind::Lead, lead)) // it has come back
            continue;
        Statement &statement = m_connection.prepared(
            u"SELECT 'task' FROM task WHERE lead = ? UNION ALL SELECT 'feed' FROM feed WHERE lead = ? "
            "UNION ALL SELECT 'person' FROM person WHERE lead = ? "
            "UNION ALL SELECT 'attachment' FROM attachment WHERE lead = ? "
            "UNION ALL SELECT 'participant' FROM participant WHERE lead = ? LIMIT 1"_s);
        statement.bind(lead).bind(lead).bind(lead).bind(lead).bind(lead);
        if (!statement.step())
            continue;
        const QString orphan = statement.text(0);
        statement.reset();
        return stale(u"changed-meanwhile"_s, Kind::Lead, lead, orphan);
    }
    return {};
}

void Application::noteLeadOf(const Record &record)
{
    if (record.kind == Kind::Task)
        m_leadsWithTaskChanges.insert(record.value(u"lead"_s).toUuid());
}

void Application::refreshLeads()
{
    for (const QUuid &lead : std::as_const(m_leadsWithTaskChanges)) {
        Statement &statement =
            m_connection.prepared(u"UPDATE lead SET (openTasks, nextStepAt, nextStepDue) = "
                                  "(SELECT count(*), min(coalesce(start, due)), min(coalesce(due, start)) FROM task "
                                  "WHERE task.lead = lead.id AND status IN ('open', 'in-progress')) WHERE id = ?"_s);
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

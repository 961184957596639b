// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/overlay.h"

#include "core/model/root.h"
#include "core/store/application.h"
#include "core/store/sqlerror.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

Overlay::Overlay(Connection &connection, Tables &tables, Journal &journal, const QString &phoneRegion)
    : m_connection(connection), m_tables(tables), m_journal(journal), m_phoneRegion(phoneRegion)
{
}

std::vector<qint64> Overlay::over(const QUuid &record) const
{
    Statement &statement =
        m_connection.prepared(u"SELECT DISTINCT c.changeset FROM change c JOIN changeset s ON s.number = c.changeset "
                              "WHERE c.record = ? AND s.overlay = 1"_s);
    statement.bind(record);
    std::vector<qint64> numbers;
    while (statement.step())
        numbers.push_back(statement.integer(0));
    return numbers;
}

bool Overlay::liesAnything() const
{
    Statement &any = m_connection.prepared(u"SELECT 1 FROM changeset WHERE overlay = 1 LIMIT 1"_s);
    const bool lies = any.step();
    any.reset();
    return lies;
}

void Overlay::find(Touched &touched)
{
    if (!liesAnything()) // as in most of a first sync
        return;
    std::vector<QUuid> open;
    for (const auto &[record, kind] : touched)
        open.push_back(record);
    while (!open.empty()) {
        const QUuid record = open.back();
        open.pop_back();
        for (const qint64 number : over(record)) {
            if (!m_found.insert(number).second)
                continue;
            for (const RecordChange &change : m_journal.restOf(number)) {
                if (touched.emplace(change.record, change.kind).second)
                    open.push_back(change.record);
            }
        }
    }
}

Result<void> Overlay::takeBack()
{
    for (auto number = m_found.rbegin(); number != m_found.rend(); ++number) {
        ChangeSet back;
        back.changes = reversed(m_journal.restOf(*number));
        std::vector<Stamps> found = m_journal.foundBy(*number);
        std::reverse(found.begin(), found.end());
        Application application(m_connection, m_tables, {}, m_phoneRegion);
        if (const Result<void> taken = application.apply(back, found); !taken)
            return taken;
        mark(*number, false);
    }
    return {};
}

QUuid Overlay::rootOfChange(const RecordChange &change) const
{
    const RecordType &type = recordType(change.kind);
    QVariantMap links;
    for (const FieldChange &field : change.fields)
        links.insert(field.field, change.action == Action::Remove ? field.before : field.after);
    if (change.action == Action::Update && !isReferenceKind(type.name()) && !isRootKind(type.name())) {
        const std::optional<StoredRecord> stored = m_tables.find(change.kind, change.record);
        for (const QString &link : {u"lead"_s, u"company"_s, u"contact"_s}) {
            if (stored && type.indexOf(link) >= 0)
                links.insert(link, stored->record.value(link));
        }
        if (!stored) // made here, and off the rows with all the rest
            links = m_journal.madeWith(change.record, change.kind);
    }
    return rootOf(type.name(), change.record, links);
}

void Overlay::noteReceived(const std::set<QUuid> &came)
{
    for (const qint64 number : m_found) {
        if (m_journal.findNumber(number)->state == u"pending"_s)
            continue;
        for (const RecordChange &change : m_journal.restOf(number)) {
            if (came.contains(rootOfChange(change)))
                m_journal.markReceived(number, change.record);
        }
    }
}

void Overlay::followOwnStamps() const
{
    for (const qint64 number : m_found) {
        const std::optional<JournalEntry> entry = m_journal.findNumber(number);
        if (entry->state != u"pending"_s || entry->mid != 0)
            continue;
        const std::vector<RecordChange> changes = m_journal.changesOf(number);
        const std::vector<Stamps> bases = m_journal.basesOf(number);
        for (size_t index = 0; index < changes.size(); ++index) {
            Stamps now = bases.at(index);
            for (const FieldChange &field : changes[index].fields) {
                const Hlc base = now.of(field.field);
                if (const Hlc stamp = stampNow(changes[index], field, base); stamp != base)
                    restamp(now, field.field, stamp);
            }
            if (now != bases.at(index))
                m_journal.rebase(number, index, now);
        }
    }
}

/// A server holds a clock that is far ahead back, and keeps the stamp of whoever wrote the same before.
Hlc Overlay::stampNow(const RecordChange &change, const FieldChange &field, Hlc base) const
{
    const std::optional<StoredRecord> stored = m_tables.find(change.kind, change.record);
    const Hlc stamp = stored ? stored->stamps().of(field.field) : base;
    if (stamp == base)
        return base;
    const std::optional<Value> own = m_journal.written(change.record, change.kind, field.field, base);
    return own && *own == stored->record.value(field.field) ? stamp : base;
}

Result<void> Overlay::layOn(qint64 confirmed)
{
    for (const qint64 number : m_found) {
        const std::optional<JournalEntry> entry = m_journal.findNumber(number);
        const bool isAnswered = entry->state != u"pending"_s;
        const bool isRefused = QStringList{u"refused"_s, u"parked"_s, u"cancelled"_s}.contains(entry->state);
        if (isRefused || (isAnswered && entry->seq <= confirmed))
            continue;
        if (const Result<void> laid = lay(*entry); !laid)
            return laid;
    }
    return {};
}

Result<void> Overlay::lay(const JournalEntry &entry)
{
    ChangeSet changeset = entry.changeset;
    changeset.changes = m_journal.restOf(changeset.number);
    if (entry.state != u"pending"_s)
        changeset.expects.clear();
    if (changeset.changes.empty() || !fit(changeset.changes))
        return {};
    m_connection.prepared(u"SAVEPOINT lay"_s).run();
    Application application(m_connection, m_tables, entry.hlc, m_phoneRegion);
    const Result<void> applied = guarded([&] { return application.apply(changeset); });
    if (!applied && applied.error().code != ErrorCode::Stale)
        return applied;
    if (applied) {
        m_journal.rewrite(changeset, application.bases());
        mark(changeset.number, true);
    } else {
        m_connection.prepared(u"ROLLBACK TO lay"_s).run();
    }
    m_connection.prepared(u"RELEASE lay"_s).run();
    return {};
}

/// Makes the changes begin at what stands there now; false when one of them cannot be applied to that.
bool Overlay::fit(std::vector<RecordChange> &changes) const
{
    std::map<QUuid, std::optional<Record>> now;
    for (RecordChange &change : changes) {
        auto known = now.find(change.record);
        if (known == now.end()) {
            const std::optional<StoredRecord> stored = m_tables.find(change.kind, change.record);
            known = now.emplace(change.record, stored ? std::optional(stored->record) : std::nullopt).first;
        }
        std::optional<Record> &record = known->second;
        if (record.has_value() == (change.action == Action::Create))
            return false;
        if (change.action == Action::Remove) {
            ChangeSet removal;
            removal.addRemove(*record);
            change.fields = std::move(removal.changes.front().fields);
            record.reset();
            continue;
        }
        if (change.action == Action::Create)
            record = Record{change.kind, change.record, std::vector<Value>(recordType(change.kind).fields().size())};
        for (FieldChange &field : change.fields) {
            if (change.action == Action::Update)
                field.before = record->value(field.field);
            record->set(field.field, field.after);
        }
    }
    return true;
}

void Overlay::mark(qint64 number, bool lies)
{
    m_connection.prepared(u"UPDATE changeset SET overlay = ? WHERE number = ?"_s)
        .bind(lies ? Value(1) : Value())
        .bind(number)
        .run();
}

} // namespace leadline

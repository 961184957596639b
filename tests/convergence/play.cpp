// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/play.h"

#include "core/model/servermade.h"
#include "server/visibility.h"

#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

bool holds(const Records &records, const SentExpectation &expected)
{
    const auto record = records.find(expected.record);
    return record != records.end() && !record->second.deleted && record->second.value(expected.field) == expected.value;
}

bool stands(const Records &records, const QUuid &id)
{
    const auto record = records.find(id);
    return record != records.end() && !record->second.deleted;
}

/// What the server made goes with its root.
bool isServersUnder(const SharedRecord &record, const QUuid &root)
{
    return record.root == root && (record.kind == servermade::history || record.kind == servermade::conflict);
}

/// What a colleague hung on a root keeps it.
bool hasOthersUnder(const Records &records, const QUuid &root)
{
    return std::ranges::any_of(records, [&](const auto &entry) {
        return entry.first != root && entry.second.root == root && !isServersUnder(entry.second, root);
    });
}

/// Changes records one step after the other, and takes all of it back unless it is told to leave it: a copy of all
/// records for each ChangeSet costs more than the rest of the simulation.
class Playing
{
public:
    Playing(Records &records, Hlc stamp) : m_records(records), m_stamp(stamp) {}
    ~Playing()
    {
        for (auto &[id, record] : m_before) {
            if (record)
                m_records.insert_or_assign(id, std::move(*record));
            else
                m_records.erase(id);
        }
    }
    Q_DISABLE_COPY_MOVE(Playing)

    void leave() { m_before.clear(); }
    bool play(const SentChange &change)
    {
        if (change.action == Action::Create)
            return create(change);
        if (!stands(m_records, change.record))
            return false;
        if (change.action == Action::Remove)
            return remove(change.record);
        remember(change.record);
        SharedRecord &record = m_records.at(change.record);
        for (const SentField &field : change.fields) {
            record.fields.insert(field.field, field.after);
            record.stamps.set(field.field, m_stamp);
        }
        return true;
    }

private:
    bool create(const SentChange &change)
    {
        SharedRecord record{change.kind, change.record, {}, 0, false, {}, {m_stamp, {}}};
        for (const SentField &field : change.fields)
            record.fields.insert(field.field, field.after);
        record.root = rootOf(change.kind, change.record, record.fields);
        if (record.root != record.id && !record.root.isNull() && !stands(m_records, record.root))
            return false;
        remember(record.id);
        m_records.insert_or_assign(record.id, record);
        return true;
    }
    bool remove(const QUuid &root)
    {
        if (hasOthersUnder(m_records, root))
            return false;
        std::vector<QUuid> gone{root};
        for (const auto &[id, record] : m_records) {
            if (isServersUnder(record, root))
                gone.push_back(id);
        }
        for (const QUuid &id : gone) {
            remember(id);
            m_records.erase(id);
        }
        return true;
    }
    void remember(const QUuid &id)
    {
        if (m_before.contains(id))
            return;
        const auto standing = m_records.find(id);
        m_before.emplace(id, standing == m_records.end() ? std::nullopt : std::optional(standing->second));
    }

    Records &m_records;
    Hlc m_stamp;
    std::map<QUuid, std::optional<SharedRecord>> m_before;
};

} // namespace

QUuid rootOfChange(const Records &records, const SentChange &change)
{
    if (const auto record = records.find(change.record); record != records.end())
        return record->second.root;
    QVariantMap fields;
    for (const SentField &field : change.fields)
        fields.insert(field.field, field.after);
    return rootOf(change.kind, change.record, fields);
}

bool play(Records &records, const SentChangeSet &changeset)
{
    if (!std::ranges::all_of(changeset.expects, [&](const SentExpectation &each) { return holds(records, each); }))
        return false;
    return playRest(records, changeset, {});
}

bool playRest(Records &records, const SentChangeSet &changeset, const std::set<QUuid> &withoutRoots)
{
    Playing playing(records, changeset.hlc);
    for (const SentChange &change : changeset.changes) {
        if (!withoutRoots.contains(rootOfChange(records, change)) && !playing.play(change))
            return false;
    }
    playing.leave();
    return true;
}

std::set<QUuid> rootsOf(const Records &records, const SentChangeSet &changeset)
{
    std::set<QUuid> roots;
    for (const SentChange &change : changeset.changes)
        roots.insert(rootOfChange(records, change));
    return roots;
}

bool isOpen(const SharedRecord &task)
{
    return task.kind == u"task"_s && !task.deleted && task.value(u"status"_s).toString() == u"open"_s;
}

bool isProcessTask(const SharedRecord &record)
{
    return record.kind == u"task"_s && !record.value(u"code"_s).toString().isEmpty();
}

} // namespace leadline::convergence

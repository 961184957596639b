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

QUuid rootOfChange(const Records &records, const SentChange &change)
{
    if (const auto record = records.find(change.record); record != records.end())
        return record->second.root;
    QVariantMap fields;
    for (const SentField &field : change.fields)
        fields.insert(field.field, field.after);
    return rootOf(change.kind, change.record, fields);
}

bool playOne(Records &records, const SentChange &change, Hlc stamp)
{
    if (change.action == Action::Create) {
        SharedRecord record{change.kind, change.record, {}, 0, false, {}, {stamp, {}}};
        for (const SentField &field : change.fields)
            record.fields.insert(field.field, field.after);
        record.root = rootOf(change.kind, change.record, record.fields);
        if (record.root != record.id && !record.root.isNull() && !stands(records, record.root))
            return false;
        records.insert_or_assign(record.id, record);
        return true;
    }
    if (!stands(records, change.record))
        return false;
    SharedRecord &record = records.at(change.record);
    if (change.action == Action::Remove) {
        const QUuid id = record.id;
        if (hasOthersUnder(records, id))
            return false;
        std::erase_if(records,
                      [&](const auto &entry) { return entry.first == id || isServersUnder(entry.second, id); });
        return true;
    }
    for (const SentField &field : change.fields) {
        record.fields.insert(field.field, field.after);
        record.stamps.set(field.field, stamp);
    }
    return true;
}

} // namespace

bool play(Records &records, const SentChangeSet &changeset)
{
    if (!std::ranges::all_of(changeset.expects, [&](const SentExpectation &each) { return holds(records, each); }))
        return false;
    return playRest(records, changeset, {});
}

bool playRest(Records &records, const SentChangeSet &changeset, const std::set<QUuid> &withoutRoots)
{
    Records draft = records;
    for (const SentChange &change : changeset.changes) {
        if (!withoutRoots.contains(rootOfChange(draft, change)) && !playOne(draft, change, changeset.hlc))
            return false;
    }
    records = std::move(draft);
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

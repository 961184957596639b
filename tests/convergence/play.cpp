// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/play.h"

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
        records.erase(record.id);
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
    std::vector<std::pair<QUuid, std::optional<SharedRecord>>> before;
    for (const SentChange &change : changeset.changes) {
        const auto standing = records.find(change.record);
        before.emplace_back(change.record, standing == records.end() ? std::nullopt : std::optional(standing->second));
        if (playOne(records, change, changeset.hlc))
            continue;
        for (auto undo = before.rbegin(); undo != before.rend(); ++undo) {
            if (undo->second)
                records.insert_or_assign(undo->first, *undo->second);
            else
                records.erase(undo->first);
        }
        return false;
    }
    return true;
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

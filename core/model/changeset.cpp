// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/changeset.h"

#include <algorithm>

namespace leadline {

namespace {

void collectCustom(const QVariantMap &before, const QVariantMap &after, std::vector<FieldChange> &changes)
{
    QStringList codes = before.keys() + after.keys();
    codes.sort();
    codes.removeDuplicates();
    for (const QString &code : std::as_const(codes)) {
        if (before.value(code) != after.value(code))
            changes.push_back({QString(customFieldPrefix) + code, before.value(code), after.value(code)});
    }
}

/// The difference field by field; `before` may have no values at all.
std::vector<FieldChange> difference(const Record &before, const Record &after)
{
    static const Value none;
    const RecordType &type = recordType(after.kind);
    const std::span<const Field> fields = type.fields();
    std::vector<FieldChange> changes;
    for (size_t index = 0; index < fields.size(); ++index) {
        const Value &old = before.values.empty() ? none : before.values[index];
        const Value &now = after.values.empty() ? none : after.values[index];
        if (!old.isValid() && !now.isValid())
            continue;
        if (fields[index].type == FieldType::Custom)
            collectCustom(old.toMap(), now.toMap(), changes);
        else if (old != now)
            changes.push_back({type.fieldName(static_cast<int>(index)), old, now});
    }
    return changes;
}

} // namespace

void ChangeSet::expect(Kind kind, const QUuid &record, const QString &field, const Value &value)
{
    expects.push_back({kind, record, field, value});
}

void ChangeSet::expectWhatIsDecided()
{
    for (const RecordChange &change : changes) {
        if (change.action != RecordChange::Action::Update)
            continue;
        for (const FieldChange &field : change.fields) {
            const Field *described = recordType(change.kind).find(field.field);
            Expectation expected{change.kind, change.record, field.field, field.before};
            if (described && described->is(Decided) && std::ranges::find(expects, expected) == expects.end())
                expects.push_back(std::move(expected));
        }
    }
}

void ChangeSet::addCreate(const Record &record)
{
    const Record nothing{record.kind, record.id, {}};
    changes.push_back({RecordChange::Action::Create, record.kind, record.id, difference(nothing, record)});
}

void ChangeSet::addUpdate(const Record &before, const Record &after)
{
    std::vector<FieldChange> fields = difference(before, after);
    if (!fields.empty())
        changes.push_back({RecordChange::Action::Update, after.kind, after.id, std::move(fields)});
}

void ChangeSet::addRemove(const Record &record)
{
    const Record nothing{record.kind, record.id, {}};
    changes.push_back({RecordChange::Action::Remove, record.kind, record.id, difference(record, nothing)});
}

std::vector<RecordChange> reversed(const std::vector<RecordChange> &changes)
{
    using Action = RecordChange::Action;
    std::vector<RecordChange> back(changes.rbegin(), changes.rend());
    for (RecordChange &change : back) {
        if (change.action == Action::Create)
            change.action = Action::Remove;
        else if (change.action == Action::Remove)
            change.action = Action::Create;
        for (FieldChange &field : change.fields)
            std::swap(field.before, field.after);
    }
    return back;
}

} // namespace leadline

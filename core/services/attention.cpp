// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attention.h"

#include "core/model/conflict.h"
#include "core/model/valuejson.h"
#include "core/services/leadcard.h"
#include "core/services/leads.h"
#include "core/services/merging.h"
#include "core/services/tasks.h"
#include "core/services/undo.h"
#include "core/services/users.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

const QString keepingIntent = u"note.keep"_s;
const QString mergedInto = u"mergedInto"_s;

Value afterOf(const RecordChange &change, const QString &field)
{
    const auto found = std::ranges::find(change.fields, field, &FieldChange::field);
    return found == change.fields.end() ? Value() : found->after;
}

const RecordChange *firstOf(const std::vector<RecordChange> &changes, Kind kind, Action action)
{
    const auto found = std::ranges::find_if(
        changes, [&](const RecordChange &change) { return change.kind == kind && change.action == action; });
    return found == changes.end() ? nullptr : &*found;
}

RefusedChange refusedFrom(const Session &session, const JournalEntry &entry)
{
    const Outbox outbox(session.store().connection());
    RefusedChange refused;
    refused.entry = entry;
    refused.obstacle = outbox.obstacleOf(entry.changeset.number);
    refused.changes = session.store().journal().changesOf(entry.changeset.number);
    const auto [noted, number] = outbox.notedLead(entry.changeset.number);
    const QUuid lead = leadOf(session.store().tables(), refused.changes);
    refused.lead = lead.isNull() ? noted : lead;
    refused.leadNumber = number;
    if (const RecordChange *made = firstOf(refused.changes, Kind::Lead, Action::Create))
        refused.leadTitle = afterOf(*made, u"title"_s).toString();
    return refused;
}

/// The server has shown it to everybody who sees the lead; nobody has to settle it once more.
void settleConflicts(const Session &session, const ChangeSetId &refused)
{
    ChangeSet changeset = session.changeset(u"conflict.settle"_s);
    for (const Conflict &conflict :
         session.store().select<Conflict>(u"op = ? AND why <> 'later' AND resolved IS NULL"_s, {refused.uuid()})) {
        Conflict settled = conflict;
        settled.resolved = true;
        changeset.update(conflict, settled);
    }
    if (!changeset.isEmpty())
        static_cast<void>(session.commit(std::move(changeset))); // or it waits for somebody who may
}

void settle(const Session &session, const RefusedChange &refused)
{
    Outbox(session.store().connection()).markSettled(refused.entry.changeset.number, session.now());
    settleConflicts(session, refused.entry.changeset.id);
}

/// What the form of the task had, as far as it was changed.
FieldValues typedFields(const RecordChange *lead)
{
    FieldValues values;
    if (!lead)
        return values;
    for (const FieldChange &field : lead->fields) {
        const Field *described = recordType(Kind::Lead).find(field.field);
        if (!described || !described->is(System))
            values.emplace_back(field.field, field.after);
    }
    return values;
}

Result<ChangeSet> completeAgain(const Session &session, const RefusedChange &refused, const RecordChange &task)
{
    Completion completion{afterOf(task, u"result"_s).toString(), afterOf(task, u"details"_s).toString(), {}, {}};
    completion.formValues = typedFields(firstOf(refused.changes, Kind::Lead, Action::Update));
    const RecordChange *next = firstOf(refused.changes, Kind::Task, Action::Create);
    const ProcessTask *kind = nullptr;
    if (const Result<Task> found = session.store().find(TaskId(task.record)))
        kind = session.process().task(found->code);
    const TaskResult *result = kind ? kind->result(completion.result) : nullptr;
    if (next && result && result->asksStart)
        completion.start = Codec<Timestamp>::fromValue(afterOf(*next, u"start"_s));
    return completeTask(session, TaskId(task.record), completion);
}

/// The values that were chosen, where one of the records still has them.
MergeChoice choiceIn(const MergePlan &plan, const RecordChange &kept)
{
    MergeChoice choice;
    for (const MergeLine &line : plan.lines) {
        const auto chosen = std::ranges::find(line.values, afterOf(kept, line.field));
        const bool isChanged = std::ranges::find(kept.fields, line.field, &FieldChange::field) != kept.fields.end();
        if (isChanged && chosen != line.values.end())
            choice.emplace(line.field, static_cast<size_t>(chosen - line.values.begin()));
    }
    return choice;
}

/// What was merged meanwhile must not be merged the other way round, or all of it would vanish.
Result<ChangeSet> mergeAgain(const Session &session, const RefusedChange &refused, const RecordChange &merged)
{
    std::vector<QUuid> ids{afterOf(merged, mergedInto).toUuid()};
    for (const RecordChange &change : refused.changes) {
        if (!afterOf(change, mergedInto).toUuid().isNull())
            ids.push_back(change.record);
    }
    const Result<MergePlan> plan = mergePlan(session, merged.kind, ids);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto kept = std::ranges::find(refused.changes, ids.front(), &RecordChange::record);
    return mergeClients(session, merged.kind, ids,
                        kept == refused.changes.end() ? MergeChoice() : choiceIn(*plan, *kept));
}

/// Plain edits and what was written along with them, over whatever stands there now.
Result<ChangeSet> applyAgain(const Session &session, const RefusedChange &refused)
{
    ChangeSet changeset = session.changeset(refused.entry.changeset.intent);
    for (const RecordChange &change : refused.changes) {
        const auto stored = session.store().tables().find(change.kind, change.record);
        if (change.action == Action::Create && !stored)
            changeset.changes.push_back(change);
        if (change.action == Action::Remove && stored)
            changeset.addRemove(stored->record);
        if (change.action != Action::Update || !stored)
            continue;
        Record after = stored->record;
        for (const FieldChange &field : change.fields)
            after.set(field.field, field.after);
        changeset.addUpdate(stored->record, after);
    }
    if (const Result<void> free = checkNames(session.store(), changeset); !free)
        return tl::unexpected(free.error());
    return session.commit(std::move(changeset));
}

/// Undo has rules of its own for what was changed since.
Result<ChangeSet> reverseAgain(const Session &session, const RefusedChange &refused)
{
    const ChangeSet &undo = refused.entry.changeset;
    return reverse(session, {undo.intent, undo.at, undo.author, {}, {undo.reverses}}, undo.intent)
        .map([&session](const QUuid &done) {
            return session.store().journal().load(ChangeSetId(done)).value_or(ChangeSet());
        });
}

Result<ChangeSet> again(const Session &session, const RefusedChange &refused)
{
    if (!refused.entry.changeset.reverses.isNull())
        return reverseAgain(session, refused);
    const QString &intent = refused.entry.changeset.intent;
    const RecordChange *task = firstOf(refused.changes, Kind::Task, Action::Update);
    const RecordChange *lead = firstOf(refused.changes, Kind::Lead, Action::Update);
    if (intent == u"task.complete"_s && task)
        return completeAgain(session, refused, *task);
    const auto merged = std::ranges::find_if(
        refused.changes, [](const RecordChange &change) { return !afterOf(change, mergedInto).toUuid().isNull(); });
    if (merged != refused.changes.end())
        return mergeAgain(session, refused, *merged);
    const Value stage = lead ? afterOf(*lead, u"stage"_s) : Value();
    if (stage.isValid())
        return moveLead(session, LeadId(lead->record), stage.toString(),
                        afterOf(*lead, u"disqualifyReason"_s).toString());
    return applyAgain(session, refused);
}

/// Given to somebody else, or removed: nothing can be done on it from here.
Result<void> checkLead(const Session &session, const RefusedChange &refused)
{
    const bool isAnythingHere = std::ranges::any_of(refused.changes, [&](const RecordChange &change) {
        const bool isMade = change.record == refused.lead && change.action == Action::Create;
        return isMade || session.store().tables().find(change.kind, change.record);
    });
    if (refused.lead.isNull() || isAnythingHere)
        return {};
    return session.store().find(LeadId(refused.lead)).map([](const Lead &) {});
}

} // namespace

RefusedChange refusedBy(const Conflict &conflict)
{
    RefusedChange refused;
    ChangeSet &changeset = refused.entry.changeset;
    changeset.id = conflict.op;
    changeset.author = conflict.author;
    changeset.at = conflict.at;
    changeset.intent = conflict.intent;
    refused.lead = conflict.lead.uuid();
    const QJsonArray lines = QJsonDocument::fromJson(conflict.value.toUtf8()).array();
    for (const QJsonValue &line : lines) {
        const RecordType *type = recordTypeByName(line[u"k"].toString());
        if (!type)
            continue;
        const QString action = line[u"a"].toString();
        RecordChange change{action == "create"_L1       ? Action::Create
                                : action == "remove"_L1 ? Action::Remove
                                                        : Action::Update,
                            type->kind(),
                            QUuid::fromString(line[u"i"].toString()),
                            {}};
        const QJsonObject fields = line[u"f"].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const Field *known = type->find(field.key());
            const FieldType fieldType = known ? known->type : FieldType::Text;
            change.fields.push_back(
                {field.key(), valueFromJson(field.value()[0], fieldType), valueFromJson(field.value()[1], fieldType)});
        }
        refused.changes.push_back(std::move(change));
    }
    return refused;
}

std::vector<RefusedChange> attention(const Session &session, qint64 limit, qint64 offset)
{
    std::vector<RefusedChange> cards;
    for (const JournalEntry &entry :
         Outbox(session.store().connection())
             .refused(u"1 ORDER BY number DESC LIMIT ? OFFSET ?"_s, {Value(limit), Value(offset)}))
        cards.push_back(refusedFrom(session, entry));
    return cards;
}

Result<RefusedChange> refusedChange(const Session &session, const QString &idOrNumber)
{
    bool isNumber = false;
    const qint64 number = idOrNumber.toLongLong(&isNumber);
    const Outbox outbox(session.store().connection());
    const std::vector<JournalEntry> found = isNumber
        ? outbox.refused(u"number = ?"_s, {Value(number)})
        : outbox.refused(u"id = ?"_s, {Value(QUuid::fromString(idOrNumber))});
    if (found.empty())
        return failure(ErrorCode::Refused, u"not-refused"_s, {idOrNumber});
    return refusedFrom(session, found.front());
}

Result<ChangeSet> doAgain(const Session &session, const RefusedChange &refused)
{
    if (isOfErased(refused))
        return failure(ErrorCode::Refused, u"erased"_s);
    if (const Result<void> there = checkLead(session, refused); !there)
        return tl::unexpected(there.error());
    Result<ChangeSet> done = again(session, refused);
    if (done)
        settle(session, refused);
    return done;
}

bool isOfErased(const RefusedChange &refused)
{
    return refused.obstacle && refused.obstacle->reason == "erased"_L1;
}

Result<ChangeSet> keepAsNote(const Session &session, const RefusedChange &refused, const QString &text)
{
    if (isOfErased(refused))
        return failure(ErrorCode::Refused, u"erased"_s);
    Result<ChangeSet> noted = addNote(session, LeadId(refused.lead), text);
    if (noted)
        settle(session, refused);
    return noted;
}

void discard(const Session &session, const RefusedChange &refused)
{
    settle(session, refused);
}

int keepRefusedNotes(const Session &session)
{
    int kept = 0;
    // Who has kept it once would keep it for ever. Each round asks, so only for those with a note in them.
    for (const JournalEntry &entry :
         Outbox(session.store().connection())
             .refused(u"intent <> ? AND EXISTS (SELECT 1 FROM change WHERE changeset = number AND kind = 'feed' "
                      "AND action = 'create') ORDER BY number DESC"_s,
                      {keepingIntent})) {
        ChangeSet changeset = session.changeset(keepingIntent);
        // The same id whenever it is tried, so that it happens once.
        changeset.id = ChangeSetId(derivedUuid(entry.changeset.id.uuid(), u"notes"_s));
        if (session.store().journal().find(changeset.id))
            continue;
        for (const RecordChange &change : session.store().journal().changesOf(entry.changeset.number)) {
            const bool isNote = change.kind == Kind::Feed && change.action == Action::Create
                && afterOf(change, u"type"_s).toString() == u"note"_s;
            if (isNote && session.store().find(LeadId(afterOf(change, u"lead"_s).toUuid())))
                changeset.changes.push_back(change);
        }
        if (!changeset.isEmpty() && session.commit(std::move(changeset)))
            ++kept;
    }
    return kept;
}

} // namespace leadline

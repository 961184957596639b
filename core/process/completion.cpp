// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/effects.h"
#include "core/process/repetition.h"
#include "core/process/stageentry.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Why the completion cannot be taken, before anything is done.
std::optional<Error> objection(const Lead &lead, const Task &task, const ProcessTask *kind, const Completion &given)
{
    const auto refuse = [](const QString &reason, const QStringList &details = {}) {
        return Error{ErrorCode::Refused, reason, details};
    };
    if (!task.isOpen() || (!task.code.isEmpty() && task.id != lead.processTask))
        return Error{ErrorCode::Stale, u"task-not-open"_s, {}};
    const QStringList allowed = kind ? kind->resultCodes() : QStringList();
    if (allowed.isEmpty() && !given.result.isEmpty())
        return refuse(u"result-not-expected"_s);
    if (!allowed.isEmpty() && given.result.isEmpty())
        return refuse(u"result-required"_s, allowed);
    const TaskResult *result = kind ? kind->result(given.result) : nullptr;
    if (!allowed.isEmpty() && !result)
        return refuse(u"result-unknown"_s, allowed);
    const bool asksStart = result && result->asksStart;
    if (asksStart != given.start.isSet())
        return refuse(asksStart ? u"start-required"_s : u"start-not-expected"_s);
    for (const auto &[name, value] : given.formValues) {
        if (!kind || !kind->form.contains(name))
            return refuse(u"field-not-in-form"_s, {name});
    }
    return std::nullopt;
}

void complete(StageEntry &entry, const Task &task, const Completion &given, const Actor &actor)
{
    entry.close(task, u"completed"_s);
    Task &after = entry.outcome().closed->after;
    after.result = given.result;
    after.details = given.details;
    after.completedAt = actor.now;
    after.completedBy = actor.user;
}

FieldValues formEnd(const ProcessDefinition &process, const Lead &lead, const Task &task, const FieldValues &given)
{
    FieldValues values = formStart(process, lead, task);
    for (const auto &[name, value] : given) {
        const auto field = std::ranges::find(values, name, &FieldValues::value_type::first);
        field->second = value;
    }
    return values;
}

void write(Lead &lead, const FieldValues &values)
{
    for (const auto &[name, value] : values) {
        if (const Field *field = recordType(Kind::Lead).find(name))
            field->write(&lead, value);
        else if (value.isValid())
            lead.fields.insert(name.sliced(customFieldPrefix.size()), value);
        else // an own field that is there counts as filled
            lead.fields.remove(name.sliced(customFieldPrefix.size()));
    }
}

/// The same task once more, from the chosen start (S0-49, S0-50).
Task repeated(const ProcessTask &kind, const Lead &lead, const Task &task, Timestamp start)
{
    Task next = task;
    next.id = TaskId(derivedUuid(task.id.uuid(), u"next"_s));
    next.status = u"open"_s;
    next.start = start;
    next.due = dueOf(&kind, lead, start);
    const qint64 ahead = task.remindAt.isSet() ? task.start.milliseconds - task.remindAt.milliseconds : 0;
    next.remindAt = {start.milliseconds - ahead};
    return next;
}

/// The comment that the form posts; nullopt when the task has none.
std::optional<QString> commentOf(const ProcessTask &kind, const FieldValues &form)
{
    const auto found = std::ranges::find(form, kind.commentField, &FieldValues::value_type::first);
    return found == form.end() ? std::nullopt : std::optional(found->second.toString());
}

std::optional<Error> apply(const Effect &effect, const ProcessDefinition &process, StageEntry &entry, const Task &task,
                           const Completion &given)
{
    Lead &lead = entry.outcome().lead;
    if (!effect.stage.isEmpty() && effect.stage != lead.stage) {
        const Gate answer = gate(process, lead, effect.stage, {MoveBy::Process, {}});
        if (!answer.isOpen())
            return answer.error();
        entry.enter(answer, {});
    }
    if (!effect.maturity.isEmpty())
        lead.maturity = effect.maturity;
    if (effect.repeatsTask)
        entry.open(repeated(*process.task(task.code), lead, task, given.start));
    else if (!effect.task.isEmpty())
        entry.make(effect.task, derivedUuid(task.id.uuid(), u"next"_s), given.details);
    return std::nullopt;
}

} // namespace

FieldValues formStart(const ProcessDefinition &process, const Lead &lead, const Task &task)
{
    FieldValues values;
    const ProcessTask *kind = process.task(task.code);
    if (!kind)
        return values;
    for (const QString &name : kind->form) {
        const Field *field = recordType(Kind::Lead).find(name);
        Value value = field ? field->read(&lead) : lead.fields.value(name.sliced(customFieldPrefix.size()));
        if (name == kind->commentField && !task.prefill.isEmpty())
            value = task.prefill;
        values.emplace_back(name, value);
    }
    return values;
}

Result<Outcome> completeTask(const ProcessDefinition &process, const Lead &lead, const Task &task,
                             const Completion &completion, const Actor &actor)
{
    const ProcessTask *kind = process.task(task.code);
    if (const std::optional<Error> no = objection(lead, task, kind, completion))
        return tl::unexpected(*no);
    StageEntry entry(process, lead, actor);
    complete(entry, task, completion, actor);
    if (!kind) {
        if (std::optional<Task> next = nextTurn(task, actor.now))
            entry.add(std::move(*next));
        return entry.outcome();
    }

    const FieldValues form = formEnd(process, lead, task, completion.formValues);
    write(entry.outcome().lead, form);
    const TaskResult *result = kind->result(completion.result);
    const Effect &effect = result ? result->effect : kind->effect;
    if (const std::optional<Error> no = apply(effect, process, entry, task, completion))
        return tl::unexpected(*no);
    const std::optional<QString> comment = commentOf(*kind, form);
    const QStringList more = completion.start.isSet() ? QStringList{completion.start.toIso()} : QStringList();
    entry.post(effect.feed, comment ? u"comment"_s : u"system"_s, comment.value_or(completion.details), more);
    return entry.outcome();
}

} // namespace leadline

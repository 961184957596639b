// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasks.h"

#include "core/process/gate.h"
#include "core/services/leads.h"
#include "core/services/outcomes.h"
#include "core/services/participants.h"
#include "core/store/schedulelist.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Nobody who has left, or is no user at all, is given work (F4).
Result<void> checkOwner(const Session &session, const UserId &owner)
{
    const Result<User> user = session.store().find(owner);
    if (!user)
        return tl::unexpected(user.error());
    if (user->inactive)
        return failure(ErrorCode::Refused, u"owner-inactive"_s, {user->login});
    return {};
}

Result<void> checkDelegation(const Session &session, const Task &before, const Task &after)
{
    if (after.owner == before.owner)
        return {};
    const Result<Lead> lead = leadOfTask(session, before);
    if (!lead)
        return tl::unexpected(lead.error());
    if (!mayDelegate(session.user(), *lead, before))
        return failure(ErrorCode::Refused, u"no-right-to-delegate"_s);
    return checkOwner(session, after.owner);
}

/// The calendar shows no shorter and no longer one.
Result<void> checkLength(const Task &task)
{
    const qint64 minutes = task.blockMinutes.value_or(shortestBlockMinutes);
    if (minutes >= shortestBlockMinutes && minutes <= longestBlockMinutes)
        return {};
    return failure(ErrorCode::Invalid, u"number-out-of-bounds"_s,
                   {u"blockMinutes"_s, QString::number(shortestBlockMinutes), QString::number(longestBlockMinutes)});
}

/// A colleague planned it while somebody else closed the lead: whoever finds it can say that it is done.
bool isLeftOver(const Task &task)
{
    return task.isOpen() && task.code.isEmpty();
}

Task withoutReturn(Task task)
{
    task.repeat.clear();
    return task;
}

/// What depends on the start follows it, unless it was set as well.
void followStart(const Task &before, Task &after)
{
    if (after.start == before.start || !after.start.isSet())
        return;
    if (before.remindAt.isSet() && before.start.isSet() && after.remindAt == before.remindAt)
        after.remindAt.milliseconds += after.start.milliseconds - before.start.milliseconds;
    if (before.due.isSet() && after.due == before.due)
        after.due = std::max(after.due, after.start);
}

} // namespace

bool mayDelegate(const User &user, const Lead &lead, const Task &task)
{
    return user.role == "manager"_L1 || user.role == "admin"_L1 || task.owner == user.id || lead.owner == user.id;
}

Result<Lead> leadOfTask(const Session &session, const Task &task)
{
    return task.lead.isNull() ? Result<Lead>(Lead()) : session.store().find(task.lead);
}

std::vector<Task> tasks(const Session &session, const LeadId &lead, bool openOnly)
{
    const QString open = u"status IN ('open', 'in-progress')"_s;
    QString condition = lead.isNull() ? u"1"_s : u"lead = ?"_s;
    if (openOnly)
        condition += u" AND "_s + open;
    condition += u" ORDER BY "_s + open + u" DESC, CASE WHEN "_s + open
        + u" THEN coalesce(start, due) ELSE -completedAt END, row"_s;
    const std::vector<Value> values = lead.isNull() ? std::vector<Value>() : std::vector<Value>{lead.uuid()};
    return session.store().select<Task>(condition, values);
}

Result<Task> taskNamed(const Session &session, const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    if (!uuid.isNull())
        return session.store().find(TaskId(uuid));
    constexpr qsizetype shortest = 6;
    const QString prefix = QString(id).remove(u'-').toUpper();
    if (prefix.size() >= shortest) {
        const std::vector<Task> found = session.store().select<Task>(u"instr(hex(id), ?) = 1 LIMIT 2"_s, {prefix});
        if (found.size() == 1)
            return found.front();
    }
    return failure(ErrorCode::NotFound, u"task-not-found"_s, {id});
}

Result<ChangeSet> completeTask(const Session &session, const TaskId &id, const Completion &completion)
{
    Result<ChangeSet> changeset = changesOfCompletion(session, id, completion);
    return changeset ? session.commit(std::move(*changeset)) : changeset;
}

Result<ChangeSet> changesOfCompletion(const Session &session, const TaskId &id, const Completion &completion)
{
    const Result<Task> task = session.store().find(id);
    if (!task)
        return tl::unexpected(task.error());
    const Result<Lead> lead = leadOfTask(session, *task);
    if (!lead)
        return tl::unexpected(lead.error());
    const Gate answer = editGate(session.process(), *lead);
    if (!answer.isOpen() && !isLeftOver(*task))
        return tl::unexpected(answer.error());
    const Task done = answer.isOpen() ? *task : withoutReturn(*task);
    const Result<Outcome> outcome = completeTask(session.process(), *lead, done, completion, actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    ChangeSet changeset = session.changeset(u"task.complete"_s);
    addOutcome(session, changeset, *lead, *outcome);
    return changeset;
}

Result<ResultPreview> previewResult(const Session &session, const TaskId &id, const QString &result)
{
    const Result<Task> task = session.store().find(id);
    if (!task)
        return tl::unexpected(task.error());
    const Result<Lead> lead = session.store().find(task->lead);
    if (!lead)
        return tl::unexpected(lead.error());
    return previewOf(session.process(), *lead, *task, result);
}

Result<Task> newTask(const Session &session, const Lead &lead, Task task)
{
    if (const Gate answer = editGate(session.process(), lead); !answer.isOpen())
        return tl::unexpected(answer.error());
    if (task.subject.trimmed().isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"subject"_s});
    task.id = TaskId(newUuid(session.now()));
    task.lead = lead.id;
    task.author = session.user().id;
    if (task.owner.isNull())
        task.owner = lead.owner.isNull() || isAway(session, lead.owner) ? session.user().id : lead.owner;
    if (const Result<void> fit = checkOwner(session, task.owner); !fit)
        return tl::unexpected(fit.error());
    if (const Result<void> fit = checkLength(task); !fit)
        return tl::unexpected(fit.error());
    if (!task.start.isSet())
        task.start = session.now();
    if (!task.remindAt.isSet() && task.start > session.now())
        task.remindAt = task.start;
    task.status = u"open"_s;
    if (task.priority.isEmpty())
        task.priority = u"medium"_s;
    if (task.category.isEmpty())
        task.category = u"to-do"_s;
    task.contact = lead.contact;
    task.company = lead.company;
    return task;
}

Result<ChangeSet> addTask(const Session &session, Task task)
{
    const Result<Lead> lead = leadOfTask(session, task);
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<Task> made = newTask(session, *lead, std::move(task));
    if (!made)
        return tl::unexpected(made.error());
    ChangeSet changeset = session.changeset(u"task.add"_s);
    changeset.create(*made);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> leaveWithoutNextStep(const Session &session, const LeadId &id, const QString &reason)
{
    const QString typed = reason.trimmed();
    if (typed.isEmpty())
        return failure(ErrorCode::Invalid, u"next-step-reason-empty"_s);
    if (const Result<Lead> lead = editableLead(session, id); !lead)
        return tl::unexpected(lead.error());
    FeedEntry entry;
    entry.id = FeedEntryId(newUuid(session.now()));
    entry.lead = id;
    entry.author = session.user().id;
    entry.at = session.now();
    entry.type = u"system"_s;
    entry.code = u"no-next-step"_s;
    entry.text = typed;
    ChangeSet changeset = session.changeset(u"lead.no-next-step"_s);
    changeset.create(entry);
    return session.commit(std::move(changeset));
}

Result<Task> editableTask(const Session &session, const TaskId &id)
{
    Result<Task> task = session.store().find(id);
    if (!task)
        return task;
    if (!task->isOpen())
        return failure(ErrorCode::Stale, u"task-not-open"_s, {id.toString()});
    const Result<Lead> lead = leadOfTask(session, *task);
    if (!lead)
        return tl::unexpected(lead.error());
    const Gate answer = editGate(session.process(), *lead);
    return answer.isOpen() ? task : tl::unexpected(answer.error());
}

Result<ChangeSet> editTask(const Session &session, const TaskId &id, const FieldValues &values)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    Record edited = toRecord(*task);
    for (const auto &[field, value] : values)
        edited.set(field, value);
    Task after = fromRecord<Task>(edited);
    if (after.subject.trimmed().isEmpty() && !task->subject.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"subject"_s});
    if (const Result<void> fit = checkLength(after); !fit && after.blockMinutes != task->blockMinutes)
        return tl::unexpected(fit.error());
    if (const Result<void> allowed = checkDelegation(session, *task, after); !allowed)
        return tl::unexpected(allowed.error());
    followStart(*task, after);
    ChangeSet changeset = session.changeset(u"task.edit"_s);
    changeset.update(*task, after);
    askAgain(session, changeset, *task, after);
    return session.commit(std::move(changeset));
}

} // namespace leadline

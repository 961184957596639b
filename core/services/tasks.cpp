// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasks.h"

#include "core/process/gate.h"
#include "core/services/leads.h"
#include "core/services/outcomes.h"

namespace leadline {

using namespace Qt::StringLiterals;

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
    const Result<Task> task = session.store().find(id);
    if (!task)
        return tl::unexpected(task.error());
    const Result<Lead> lead = editableLead(session, task->lead);
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<Outcome> outcome = completeTask(session.process(), *lead, *task, completion, actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    ChangeSet changeset = session.changeset(u"task.complete"_s);
    addOutcome(session, changeset, *lead, *outcome);
    return session.commit(std::move(changeset));
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
    if (!task.start.isSet())
        task.start = session.now();
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
    const Result<Lead> lead = session.store().find(task.lead);
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
    if (const Result<Lead> lead = editableLead(session, task->lead); !lead)
        return tl::unexpected(lead.error());
    return task;
}

Result<ChangeSet> editTask(const Session &session, const TaskId &id, const FieldValues &values)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    const Record before = toRecord(*task);
    Record after = before;
    for (const auto &[field, value] : values)
        after.set(field, value);
    ChangeSet changeset = session.changeset(u"task.edit"_s);
    changeset.addUpdate(before, after);
    return session.commit(std::move(changeset));
}

} // namespace leadline

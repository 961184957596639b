// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/base/spokenmoment.h"
#include "core/services/leads.h"
#include "core/services/outcomes.h"
#include "core/services/participants.h"
#include "core/services/tasks.h"
#include "core/services/users.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A task by its id or the beginning of it, or the open process task of the lead whose number is given.
Result<Task> taskMeant(const Session &session, const QString &text)
{
    Result<Task> task = taskNamed(session, text);
    if (task)
        return task;
    const Result<Lead> lead =
        QUuid::fromString(text).isNull() ? leadNamed(session, text) : tl::unexpected(task.error());
    if (!lead)
        return task;
    const std::optional<Task> next = processTaskOf(session, *lead);
    return next ? Result<Task>(*next)
                : failure(ErrorCode::NotFound, u"no-open-task"_s, {u'#' + QString::number(lead->number)});
}

Result<FieldValues> formValues(const Session &session, const QStringList &words)
{
    const Result<std::vector<Assignment>> assignments = assignmentsFrom(words);
    if (!assignments)
        return tl::unexpected(assignments.error());
    FieldValues values;
    for (const Assignment &one : *assignments) {
        const Field *field = recordType(Kind::Lead).find(one.field);
        if (!field && !one.field.startsWith(customFieldPrefix))
            return failure(ErrorCode::Invalid, u"unknown-field"_s, {one.field});
        const Result<Value> value = field ? valueFromText(session, *field, one.value) : Result<Value>(Value(one.value));
        if (!value)
            return tl::unexpected(value.error());
        values.emplace_back(one.field, *value);
    }
    return values;
}

/// Moments may be said as in the window, too: "start=tomorrow 10:00".
Result<FieldValues> taskValues(const Session &session, const QStringList &words)
{
    QStringList plain;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const Field *field = recordType(Kind::Task).find(word.left(equals));
        const std::optional<Timestamp> said = equals > 0 && field && field->type == FieldType::Moment
            ? spokenMoment(word.sliced(equals + 1), session.now())
            : std::nullopt;
        plain.append(said ? QString(word.left(equals + 1) + said->toIso()) : word);
    }
    return valuesFrom(session, Kind::Task, plain);
}

Result<Answer> changedTask(const Invocation &typed, const Session &session, const Result<ChangeSet> &changeset)
{
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<Task> task = session.store().find(TaskId(changeset->changes.front().record));
    if (!task)
        return tl::unexpected(task.error());
    return Answer{{{u"changeset"_s, changeset->id.toString()}, {u"task"_s, taskJson(session, *task, typed.language)}},
                  taskTable(session, {*task}, typed.language),
                  0};
}

Result<Answer> participation(const Invocation &typed, const Session &session, const Task &task,
                             const Result<ChangeSet> &changeset)
{
    if (!changeset)
        return tl::unexpected(changeset.error());
    QList<QStringList> lines;
    for (const Participant &each : participants(session, task.id))
        lines.append({u"  "_s + loginOf(session, each.user),
                      session.lookups().label(u"participantAnswer"_s, each.answer, typed.language)});
    return Answer{{{u"changeset"_s, changeset->id.toString()}, {u"task"_s, taskJson(session, task, typed.language)}},
                  taskTable(session, {task}, typed.language) + textTable(lines),
                  0};
}

Result<Completion> completionFrom(const Invocation &typed, const Session &session)
{
    Completion completion;
    completion.result = typed.value(u"--result"_s);
    completion.details = typed.value(u"--details"_s);
    if (typed.has(u"--start"_s)) {
        const std::optional<Timestamp> start = timestampFromIso(typed.value(u"--start"_s));
        if (!start)
            return optionInvalid(u"--start"_s, typed.value(u"--start"_s));
        completion.start = *start;
    }
    const Result<FieldValues> values = formValues(session, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    completion.formValues = *values;
    return completion;
}

} // namespace

Result<Answer> listTasks(const Invocation &typed, Session &session)
{
    const Result<qint64> limit = typed.number(u"--limit"_s, -1);
    if (!limit)
        return tl::unexpected(limit.error());
    LeadId lead;
    if (typed.has(u"--lead"_s)) {
        const Result<Lead> named = leadNamed(session, typed.value(u"--lead"_s));
        if (!named)
            return tl::unexpected(named.error());
        lead = named->id;
    }
    std::vector<Task> found = tasks(session, lead, typed.has(u"--open"_s));
    if (*limit >= 0 && found.size() > static_cast<size_t>(*limit))
        found.resize(static_cast<size_t>(*limit));
    QJsonArray list;
    for (const Task &task : found)
        list.append(taskJson(session, task, typed.language));
    return Answer{{{u"tasks"_s, list}}, taskTable(session, found, typed.language), 0};
}

Result<Answer> taskAdd(const Invocation &typed, Session &session)
{
    const QString whose = typed.words.front();
    const Result<Lead> lead = whose == "none"_L1 ? Result<Lead>(Lead()) : leadNamed(session, whose);
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<FieldValues> values = taskValues(session, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    Record record = toRecord(Task{});
    for (const auto &[field, value] : *values)
        record.set(field, value);
    Task task = fromRecord<Task>(record);
    task.lead = lead->id;
    return changedTask(typed, session, addTask(session, task));
}

Result<Answer> taskSet(const Invocation &typed, Session &session)
{
    const Result<Task> task = taskMeant(session, typed.words.front());
    if (!task)
        return tl::unexpected(task.error());
    const Result<FieldValues> values = taskValues(session, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    return changedTask(typed, session, editTask(session, task->id, *values));
}

Result<Answer> taskInvite(const Invocation &typed, Session &session)
{
    const Result<Task> task = taskMeant(session, typed.words.front());
    if (!task)
        return tl::unexpected(task.error());
    std::vector<UserId> people;
    for (const QString &name : typed.words.mid(1)) {
        const Result<User> user = userNamed(session.store(), name);
        if (!user)
            return tl::unexpected(user.error());
        people.push_back(user->id);
    }
    const Result<ChangeSet> changeset =
        typed.has(u"--remove"_s) ? uninvite(session, task->id, people) : invite(session, task->id, people);
    return participation(typed, session, *task, changeset);
}

Result<Answer> taskAccept(const Invocation &typed, Session &session)
{
    const Result<Task> task = taskMeant(session, typed.words.front());
    if (!task)
        return tl::unexpected(task.error());
    return participation(typed, session, *task, answerInvitation(session, task->id, Reply::Accepted));
}

Result<Answer> taskDecline(const Invocation &typed, Session &session)
{
    const Result<Task> task = taskMeant(session, typed.words.front());
    if (!task)
        return tl::unexpected(task.error());
    return participation(typed, session, *task, answerInvitation(session, task->id, Reply::Declined));
}

Result<Answer> taskDone(const Invocation &typed, Session &session)
{
    const Result<Task> task = taskMeant(session, typed.words.front());
    if (!task)
        return tl::unexpected(task.error());
    const Result<Completion> completion = completionFrom(typed, session);
    if (!completion)
        return tl::unexpected(completion.error());
    const Result<ChangeSet> changeset = completeTask(session, task->id, *completion);
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<Task> done = session.store().find(task->id);
    const Result<LeadCard> card = task->lead.isNull() ? Result<LeadCard>(LeadCard()) : leadCard(session, task->lead);
    if (!done || !card)
        return tl::unexpected(done ? card.error() : done.error());
    return Answer{{{u"changeset"_s, changeset->id.toString()},
                   {u"task"_s, taskJson(session, *done, typed.language)},
                   {u"lead"_s, task->lead.isNull() ? QJsonValue() : cardJson(session, *card, typed.language)}},
                  leadSummary(session, task->lead, typed.language) + changeLines(session, *changeset, typed.language),
                  0};
}

} // namespace leadline

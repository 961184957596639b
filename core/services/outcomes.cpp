// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outcomes.h"

#include "core/process/gate.h"
#include "core/services/tasks.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

void addClosing(ChangeSet &changeset, const Task &open, const Task &closed)
{
    changeset.expect(Kind::Task, open.id.uuid(), u"status"_s, Codec<QString>::toValue(open.status));
    changeset.update(open, closed);
}

/// A closed lead leaves nobody anything to do.
void cancelWhatIsLeft(const Session &session, ChangeSet &changeset, const Lead &before, const Outcome &outcome)
{
    if (before.stage == outcome.lead.stage || editGate(session.process(), outcome.lead).isOpen())
        return;
    const std::vector<Task> open = tasks(session, before.id, true);
    for (const Task &task : tasksEndedBy(session.process(), before, open, outcome.lead.stage)) {
        if (outcome.closed && outcome.closed->before.id == task.id)
            continue;
        Task cancelled = task;
        cancelled.status = u"cancelled"_s;
        addClosing(changeset, task, cancelled);
    }
}

} // namespace

Actor actorOf(const Session &session)
{
    return {session.user().id, session.now(), [&session](const UserId &user) { return isAway(session, user); }};
}

bool isAway(const Session &session, const UserId &user)
{
    if (user == session.user().id)
        return false;
    const Result<User> found = session.store().find(user);
    return !found || found->inactive;
}

void addOutcome(const Session &session, ChangeSet &changeset, const Lead &before, const Outcome &outcome)
{
    if (!before.id.isNull()) {
        changeset.expect(Kind::Lead, before.id.uuid(), u"stage"_s, Codec<QString>::toValue(before.stage));
        changeset.expect(Kind::Lead, before.id.uuid(), u"processTask"_s, Codec<TaskId>::toValue(before.processTask));
    }
    if (outcome.closed)
        addClosing(changeset, outcome.closed->before, outcome.closed->after);
    cancelWhatIsLeft(session, changeset, before, outcome);
    changeset.update(before, outcome.lead);
    for (const Task &task : outcome.created)
        changeset.create(task);
    for (const FeedEntry &entry : outcome.feed)
        changeset.create(entry);
}

std::optional<Task> processTaskOf(const Session &session, const Lead &lead)
{
    if (lead.processTask.isNull())
        return std::nullopt;
    const Result<Task> task = session.store().find(lead.processTask);
    return task ? std::optional(*task) : std::nullopt;
}

} // namespace leadline

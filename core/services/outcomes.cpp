// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/outcomes.h"

namespace leadline {

using namespace Qt::StringLiterals;

Actor actorOf(const Session &session)
{
    return {session.user().id, session.now()};
}

void addOutcome(ChangeSet &changeset, const Lead &before, const Outcome &outcome)
{
    changeset.expect(Kind::Lead, before.id.uuid(), u"stage"_s, Codec<QString>::toValue(before.stage));
    changeset.expect(Kind::Lead, before.id.uuid(), u"processTask"_s, Codec<TaskId>::toValue(before.processTask));
    if (outcome.closed) {
        const Task &open = outcome.closed->before;
        changeset.expect(Kind::Task, open.id.uuid(), u"status"_s, Codec<QString>::toValue(open.status));
        changeset.update(open, outcome.closed->after);
    }
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

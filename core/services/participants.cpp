// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/participants.h"

#include "core/services/tasks.h"
#include "core/store/schedulelist.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Two devices may have asked the same person: all of his records answer as one.
std::vector<Participant> recordsOf(const std::vector<Participant> &all, const UserId &user)
{
    std::vector<Participant> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Participant &each) { return each.user == user; });
    return found;
}

/// What the task and who takes part in it belong to together: who sees the one sees the other. Without a lead that is
/// the task itself.
LeadId rootOfTask(const Task &task)
{
    return task.lead.isNull() ? LeadId(task.id.uuid()) : task.lead;
}

FeedEntry toldOfMove(const Session &session, const Task &moved)
{
    FeedEntry entry;
    entry.id = FeedEntryId(newUuid(session.now()));
    entry.lead = moved.lead;
    entry.author = session.user().id;
    entry.at = session.now();
    entry.type = u"system"_s;
    entry.code = u"asked-again"_s;
    entry.details = {QString(), QString(), moved.start.toIso()};
    return entry;
}

Result<void> checkColleague(const Session &session, const UserId &id)
{
    const Result<User> user = session.store().find(id);
    if (!user)
        return tl::unexpected(user.error());
    if (user->inactive)
        return failure(ErrorCode::Refused, u"owner-inactive"_s, {user->login});
    return {};
}

} // namespace

QString codeOf(Reply reply)
{
    switch (reply) {
    case Reply::Accepted:
        return u"accepted"_s;
    case Reply::Declined:
        return u"declined"_s;
    case Reply::Invited:
        break;
    }
    return u"invited"_s;
}

std::vector<Participant> participants(const Session &session, const TaskId &task)
{
    return participantsOf(session.store().connection(), task);
}

Result<ChangeSet> invite(const Session &session, const TaskId &id, const std::vector<UserId> &users)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    std::vector<Participant> asked = participants(session, id);
    ChangeSet changeset = session.changeset(u"task.invite"_s);
    for (const UserId &user : users) {
        if (const Result<void> fit = checkColleague(session, user); !fit)
            return tl::unexpected(fit.error());
        if (user == task->owner || !recordsOf(asked, user).empty())
            continue;
        asked.push_back({ParticipantId(newUuid(session.now())), rootOfTask(*task), id, user, codeOf(Reply::Invited)});
        changeset.create(asked.back());
    }
    if (changeset.isEmpty())
        return failure(ErrorCode::Refused, u"nobody-to-invite"_s);
    return session.commit(std::move(changeset));
}

void askAgain(const Session &session, ChangeSet &changeset, const Task &before, const Task &after)
{
    if (before.start == after.start)
        return;
    std::vector<UserId> asked;
    for (const Participant &each : participants(session, before.id)) {
        if (each.answer != codeOf(Reply::Accepted) || each.user == session.user().id)
            continue;
        changeset.remove(each);
        if (std::ranges::count(asked, each.user) > 0)
            continue;
        asked.push_back(each.user);
        changeset.create(Participant{ParticipantId(newUuid(session.now())), each.lead, each.task, each.user,
                                     codeOf(Reply::Invited)});
    }
    if (!asked.empty() && !after.lead.isNull())
        changeset.create(toldOfMove(session, after));
}

Result<ChangeSet> uninvite(const Session &session, const TaskId &id, const std::vector<UserId> &users)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    const std::vector<Participant> asked = participants(session, id);
    ChangeSet changeset = session.changeset(u"task.uninvite"_s);
    for (const UserId &user : users) {
        const std::vector<Participant> records = recordsOf(asked, user);
        if (records.empty())
            return failure(ErrorCode::Refused, u"not-invited"_s);
        for (const Participant &record : records)
            changeset.remove(record);
    }
    return session.commit(std::move(changeset));
}

Result<ChangeSet> answerInvitation(const Session &session, const TaskId &id, Reply reply)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    const std::vector<Participant> records = recordsOf(participants(session, id), session.user().id);
    if (records.empty())
        return failure(ErrorCode::Refused, u"not-invited"_s);
    ChangeSet changeset = session.changeset(reply == Reply::Declined ? u"task.decline"_s : u"task.accept"_s);
    for (const Participant &before : records) {
        Participant after = before;
        after.answer = codeOf(reply);
        changeset.update(before, after);
    }
    return session.commit(std::move(changeset));
}

} // namespace leadline

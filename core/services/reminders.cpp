// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reminders.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<void> answer(const Session &session, const TaskId &id, Timestamp again)
{
    const Result<Task> task = session.store().find(id);
    if (!task)
        return tl::unexpected(task.error());
    if (!task->isOpen())
        return failure(ErrorCode::Stale, u"task-not-open"_s, {id.toString()});
    keepAnswer(session.store().connection(), session.user().id, *task, again);
    return {};
}

} // namespace

Result<Reminders> readReminders(const Session &session, int limit)
{
    Connection &connection = session.store().connection();
    const Timestamp now = session.now();
    const UserId &me = session.user().id;
    return Reminders{dueReminders(connection, me, now, limit), nextReminder(connection, me, now)};
}

Result<void> snoozeReminder(const Session &session, const TaskId &id, Timestamp until)
{
    return answer(session, id, until);
}

Result<void> dismissReminder(const Session &session, const TaskId &id)
{
    return answer(session, id, {});
}

bool QuietHours::contain(QTime time) const
{
    return from <= to ? from <= time && time < to : time >= from || time < to;
}

} // namespace leadline

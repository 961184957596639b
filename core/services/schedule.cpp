// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/schedule.h"

#include "core/services/tasks.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

Result<std::vector<Calendar>> readCalendars(const Session &session, const std::vector<UserId> &users, Timestamp from,
                                            Timestamp until, int limit)
{
    std::vector<Calendar> calendars;
    for (const UserId &user : users) {
        if (calendars.size() < mostCalendars)
            calendars.push_back({user, scheduleEntries(session.store().connection(), {user, from, until}, limit)});
    }
    return calendars;
}

qint64 blockMinutesOf(const Task &task)
{
    return std::clamp(task.blockMinutes.value_or(usualBlockMinutes), shortestBlockMinutes, longestBlockMinutes);
}

Timestamp blockStart(const Task &task)
{
    return task.start.isSet() ? task.start : task.due;
}

Timestamp blockEnd(const Task &task)
{
    return blockStart(task).plusMinutes(blockMinutesOf(task));
}

bool isWholeDay(const Task &task)
{
    constexpr qint64 day = 24 * 60;
    return !task.start.isSet() || blockMinutesOf(task) >= day;
}

Result<ChangeSet> moveBlock(const Session &session, const TaskId &id, Timestamp start, qint64 minutes)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    const Result<Lead> lead = leadOfTask(session, *task);
    if (!lead)
        return tl::unexpected(lead.error());
    if (!mayDelegate(session.user(), *lead, *task))
        return failure(ErrorCode::Refused, u"not-own-block"_s);
    FieldValues values{{u"start"_s, start.milliseconds}};
    const qint64 length = std::clamp(minutes, shortestBlockMinutes, longestBlockMinutes);
    if (length != blockMinutesOf(*task))
        values.emplace_back(u"blockMinutes"_s, length);
    return editTask(session, id, values);
}

} // namespace leadline

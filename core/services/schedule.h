// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/schedulelist.h"

namespace leadline {

/// One person's schedule.
struct Calendar
{
    UserId user;
    std::vector<ScheduleEntry> entries; ///< by when they begin
};

/// More people than this stand beside each other nowhere.
inline constexpr size_t mostCalendars = 8;

/// The schedules of these people from one moment to another, at most `limit` entries each. A shared file holds of a
/// colleague's what the acting user may see, and no more.
[[nodiscard]] Result<std::vector<Calendar>> readCalendars(const Session &session, const std::vector<UserId> &users,
                                                          Timestamp from, Timestamp until, int limit);

/// How long the block is, in minutes: what the task says, within the bounds, or the usual length (F2).
[[nodiscard]] qint64 blockMinutesOf(const Task &task);
/// Where it stands: at the start, or at the due date of a task that has none.
[[nodiscard]] Timestamp blockStart(const Task &task);
[[nodiscard]] Timestamp blockEnd(const Task &task);
/// What has no hours of its own stands above them: a due date alone, or a day and longer.
[[nodiscard]] bool isWholeDay(const Task &task);

/// Moves an open task to another time, or makes its block longer or shorter; the due date stays unless the start passes
/// it. Refused "not-own-block" for who may not give the task to others.
[[nodiscard]] Result<ChangeSet> moveBlock(const Session &session, const TaskId &id, Timestamp start, qint64 minutes);

} // namespace leadline

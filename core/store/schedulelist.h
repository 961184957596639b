// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/participant.h"
#include "core/store/leadlist.h"

namespace leadline {

/// A block that a person did not give a length has this one, in minutes (F2).
inline constexpr qint64 usualBlockMinutes = 60;
inline constexpr qint64 shortestBlockMinutes = 5;
/// A week: who looks at a day need not look back for longer.
inline constexpr qint64 longestBlockMinutes = 7 * 24 * 60;

/// Whose schedule, and the part of it that is shown.
struct ScheduleQuery
{
    UserId user;
    Timestamp from;
    Timestamp until;
};

/// A task in the schedule of its owner, or of one of its participants (S0-19, S1-30).
struct ScheduleEntry
{
    Task task;
    LeadRow lead;
    std::vector<Participant> participants;
};

/// What of a person's schedule touches the span, by when it begins, at most `limit`. Cancelled tasks and archived leads
/// are left out; a task without a start stands at its due date. Throws SqlError.
[[nodiscard]] std::vector<ScheduleEntry> scheduleEntries(Connection &connection, const ScheduleQuery &query, int limit);

/// Who takes part in a task, in the order they were asked. Throws SqlError.
[[nodiscard]] std::vector<Participant> participantsOf(Connection &connection, const TaskId &task);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/daylist.h"

namespace leadline {

enum class DayScope { Mine, Team };

/// The day as the process and the clock have it: stages that end it and maturities that rest are the definition's.
[[nodiscard]] DayQuery dayQuery(const ProcessDefinition &process, const UserId &me, DayScope scope, Timestamp now);

/// The beginning of a section.
struct DayPart
{
    DaySection section = DaySection::Overdue;
    std::vector<DayLine> lines;
    std::optional<qint64> count; ///< of all its lines; not known yet when there are more
};

/// What the page «Today» shows first; the sections in their order.
struct Day
{
    std::vector<DayPart> parts;
    bool hasLeads = false; ///< the file has any at all
    bool isWhole = true;   ///< else the later sections are not read yet

    [[nodiscard]] bool isEmpty() const;
};

/// At most `limit` lines a section.
[[nodiscard]] Result<Day> readDay(const Session &session, const DayQuery &query, int limit);

/// The same, but no further than the section that brings it to `enough` lines.
[[nodiscard]] Result<Day> beginDay(const Session &session, const DayQuery &query, int limit, qsizetype enough);

/// For how long something is put off (S4-32).
enum class Snooze { TenMinutes, Hour, Tomorrow, NextWeek };
inline constexpr std::array snoozes{Snooze::TenMinutes, Snooze::Hour, Snooze::Tomorrow, Snooze::NextWeek};

/// When it comes back: in so many minutes, or at nine in the morning, next week on Monday.
[[nodiscard]] Timestamp snoozedUntil(Snooze snooze, Timestamp now);

/// Puts an open task off: it starts then, and is not late before.
[[nodiscard]] Result<ChangeSet> snoozeTask(const Session &session, const TaskId &id, Timestamp until);

/// Puts off looking at a lead that has no task.
[[nodiscard]] Result<ChangeSet> snoozeLead(const Session &session, const LeadId &id, Timestamp until);

} // namespace leadline

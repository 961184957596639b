// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leadlist.h"
#include "core/store/leadsql.h"

#include <array>

namespace leadline {

/// What stands on the page «Today» (C-02): open tasks by when they are due, then leads that nobody has anything to do
/// about, and those without interest that are to be looked at again (S0-55).
enum class DaySection { Overdue, Today, Week, Idle, Dormant };
inline constexpr std::array daySections{DaySection::Overdue, DaySection::Today, DaySection::Week, DaySection::Idle,
                                        DaySection::Dormant};

/// Whose day it is, and where it stands.
struct DayQuery
{
    UserId owner; ///< null: everybody's
    Timestamp now;
    Timestamp tonight;        ///< the midnight that ends today
    Timestamp weekEnd;        ///< the one that ends the seven days after
    QStringList closedStages; ///< where nothing is to be done any more
    QStringList uninterested; ///< maturities of leads that rest
};

/// One line: a task and its lead, a task of no lead, or a lead alone.
struct DayLine
{
    DaySection section = DaySection::Overdue;
    std::optional<Task> task;
    LeadRow lead;       ///< its id is null when the task belongs to none
    Timestamp reviewAt; ///< of a lead alone: when it was to be looked at again
};

/// The first lines of a section, at most `limit`: what is longest due comes first, of leads the newest. Archived leads
/// are left out with their tasks. Throws SqlError.
[[nodiscard]] std::vector<DayLine> dayLines(Connection &connection, DaySection section, const DayQuery &query,
                                            int limit);

/// The query that chooses them: rows of the task and of the lead, 0 where there is none, and when to look at the lead again.
[[nodiscard]] SqlPart dayKeys(DaySection section, const DayQuery &query, int limit);

/// How many lines the section has. Throws SqlError.
[[nodiscard]] qint64 countDayLines(Connection &connection, DaySection section, const DayQuery &query);

} // namespace leadline

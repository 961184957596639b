// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/scheduleblock.h"

#include <QDate>

namespace leadline {

/// One column of hours: a day, of one person or of all that are shown.
struct GridColumn
{
    QDate day;
    UserId user;    ///< null: everybody's
    QString head;   ///< the day of the week, or the person
    QString number; ///< the day of the month; empty beside a person
};

/// What of a block stands in a column: the minutes since midnight, and its place among those that overlap it.
struct BlockPiece
{
    size_t block = 0;
    size_t column = 0;
    int from = 0;
    int until = 0;
    int lane = 0;
    int lanes = 1;
};

/// One that stands above the hours, in rows from the top.
struct WholeDayPiece
{
    size_t block = 0;
    size_t column = 0;
    int row = 0;
};

inline constexpr int minutesOfDay = 24 * 60;

/// Cuts blocks at midnight and puts those that overlap side by side; a short one takes no less than `least` minutes.
[[nodiscard]] std::vector<BlockPiece> piecesOf(const std::vector<ScheduleBlock> &blocks,
                                               const std::vector<GridColumn> &columns, int least);

[[nodiscard]] std::vector<WholeDayPiece> wholeDayPiecesOf(const std::vector<ScheduleBlock> &blocks,
                                                          const std::vector<GridColumn> &columns);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/schedule.h"
#include "core/services/workspace.h"
#include "ui/theme/tokens.h"

#include <QLocale>

namespace leadline {

/// An entry of somebody's schedule in words and colours, for whoever paints it and for screen readers.
struct ScheduleBlock
{
    TaskId task;
    LeadId lead;
    UserId calendar; ///< in whose schedule it stands
    Timestamp begin;
    Timestamp end;
    bool isWholeDay = false;
    bool isClosed = false;
    bool isMine = true; ///< may be moved by who looks at it
    QString answer;     ///< of the calendar's person; empty: it is his own task
    Tone tone = Tone::Neutral;
    QString title;  ///< what is to be done
    QString detail; ///< for whom

    [[nodiscard]] qint64 minutes() const { return (end.milliseconds - begin.milliseconds) / 60'000; }
    /// "10:00 – 11:00", empty above the hours.
    [[nodiscard]] QString hours(const QLocale &locale = QLocale()) const;
    /// All of it, day and answers too.
    [[nodiscard]] QString sentence(const QLocale &locale = QLocale()) const;
};

/// The blocks of all calendars by when they begin. `isApart`: each person's stand in columns of their own; otherwise a
/// task that several of them take part in is one block. Several people have a colour each, one has them by kind of work.
[[nodiscard]] std::vector<ScheduleBlock> blocksOf(const std::vector<Calendar> &calendars, const Reference &reference,
                                                  bool isApart);

/// Of the task in anybody's calendar; nullptr when it is in none.
[[nodiscard]] const ScheduleEntry *entryOf(const std::vector<Calendar> &calendars, const TaskId &task);

} // namespace leadline

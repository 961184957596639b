// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace leadline {

/// How much of the schedule is shown at once.
enum class ScheduleView { Day, Week, Month, Agenda };

/// The days a view shows.
struct ShownDays
{
    QDate first;
    int count = 1;

    [[nodiscard]] QDate end() const { return first.addDays(count); } ///< the day after the last
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day < end(); }
};

/// The days that the view shows around this one; weeks begin as the locale has it, a month is whole weeks.
[[nodiscard]] ShownDays shownDays(ScheduleView view, QDate day, const QLocale &locale);

/// The same day one step further: a day, a week, a month, or the agenda's fortnight.
[[nodiscard]] QDate steppedDay(ScheduleView view, QDate day, int step);

/// "Monday, 2 March 2026", "2 – 8 March 2026", "March 2026".
[[nodiscard]] QString spanTitle(ScheduleView view, QDate day, const QLocale &locale);

} // namespace leadline

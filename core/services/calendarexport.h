// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendarevent.h"
#include "core/services/schedule.h"

#include <QLocale>

namespace leadline {

/// What a task is called in other calendars: as it was there, else by its id.
[[nodiscard]] QString calendarUidOf(const Task &task);

/// The entries of all calendars as events, each task once; texts of the process in the language.
[[nodiscard]] std::vector<CalendarEvent> eventsOf(const Session &session, const std::vector<Calendar> &calendars,
                                                  QLocale::Language language);

/// Whose schedule goes into a file, and which part of it.
struct CalendarExport
{
    std::vector<UserId> users;
    Timestamp from;
    Timestamp until;
    QLocale::Language language = QLocale::English;
    QString path;
};

/// Writes it as an iCalendar file, whole or not at all; gives how many events. TooLarge ("calendar-too-large") when one
/// person has more of them than a calendar takes.
[[nodiscard]] Result<qint64> exportCalendar(const Session &session, const CalendarExport &wanted);

} // namespace leadline

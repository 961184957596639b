// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/calendarevent.h"

namespace leadline {

/// Of events that recur only these moments are wanted, and never more occurrences than that.
struct CalendarSpan
{
    Timestamp from;
    Timestamp until;
    int mostOccurrences = 400; ///< of one event: a daily one for a year
};

/// The events of a calendar, and how many there are that have no moment to stand at.
struct ReadCalendar
{
    std::vector<CalendarEvent> events;
    qint64 unreadable = 0;
};

/// Reads an iCalendar file in UTF-8 (RFC 5545). Events that happen once are all there; those that recur are told one by
/// one, within the span, without what was taken out and with what was moved. Nothing is fetched from anywhere. Errors as
/// checkCalendarBounds().
[[nodiscard]] Result<ReadCalendar> readICalendar(const QByteArray &calendar, const CalendarSpan &span);

} // namespace leadline

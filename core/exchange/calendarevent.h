// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <vector>

namespace leadline {

/// Who is asked to an event.
struct CalendarAttendee
{
    enum class Answer { None, Accepted, Declined };

    QString name;
    QString address; ///< "mailto:anna@example.com", "urn:uuid:…"
    Answer answer = Answer::None;

    friend bool operator==(const CalendarAttendee &, const CalendarAttendee &) = default;
};

/// One event of an iCalendar file (RFC 5545), at one time: of one that recurs, an occurrence.
struct CalendarEvent
{
    QString uid; ///< the same in every version of the file
    QString summary;
    QString description;
    QString location;
    QString category;
    Timestamp start;
    Timestamp end;
    bool isWholeDay = false;
    bool isCancelled = false;
    CalendarAttendee organizer;
    std::vector<CalendarAttendee> attendees;

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

} // namespace leadline

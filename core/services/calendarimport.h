// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exchange/calendarevent.h"
#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// What an import of a calendar does with an event: Same is so already, Double has the UID of an earlier one of the file.
enum class CalendarFate { Create, Update, Cancel, Same, Double, Refuse };

/// One event, what becomes of it, and on which lead.
struct CalendarLine
{
    CalendarEvent event;
    CalendarFate fate = CalendarFate::Same;
    LeadId lead;   ///< null: it belongs to none
    QString title; ///< the lead's
};

/// What an import of a calendar did, or would do.
struct CalendarReport
{
    qint64 events = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 cancelled = 0;   ///< tasks whose event was called off
    qint64 unchanged = 0;   ///< are so already
    qint64 withoutLead = 0; ///< of the created: nobody's address is a lead's, and no lead was named for them
    qint64 doubles = 0;     ///< events whose UID an earlier one of the file has
    qint64 refused = 0;     ///< without a moment, or of a lead that is closed
    QUuid batch;            ///< what undo takes back; null when nothing was changed
};

/// What an import would do, event by event in the order of the file.
struct CalendarPreview
{
    CalendarReport report;
    std::vector<CalendarLine> lines;
};

/// Where events come from, and where those go that nobody's address brings to a lead.
struct CalendarImport
{
    QString path;
    LeadId otherwise; ///< null: such events belong to no lead
};

/// Takes the events of an iCalendar file in as tasks of the acting user that are shown in the schedule: of a year back and
/// two ahead. One that is there already, by its UID, is changed to what the file says; one of no lead that is over comes
/// in as done. All of it is one step of undo. Failures: Io ("cannot-read"), those of readICalendar().
[[nodiscard]] Result<CalendarReport> importCalendar(const Session &session, const CalendarImport &wanted,
                                                    const Progress &progress = {});

/// What importCalendar() would do now; changes nothing.
[[nodiscard]] Result<CalendarPreview> previewCalendar(const Session &session, const CalendarImport &wanted,
                                                      const Progress &progress = {});

} // namespace leadline

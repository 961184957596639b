// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calendarexport.h"

#include "core/exchange/icalendarwriter.h"
#include "core/process/wording.h"

#include <QSaveFile>
#include <QSet>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEvents = 20'000;

CalendarAttendee attendeeOf(const Session &session, const UserId &id, const QString &answer)
{
    const Result<User> user = session.store().find(id);
    const auto said = answer == "accepted"_L1 ? CalendarAttendee::Answer::Accepted
        : answer == "declined"_L1             ? CalendarAttendee::Answer::Declined
                                              : CalendarAttendee::Answer::None;
    return {user ? user->name : QString(), u"urn:uuid:"_s + id.toString(), said};
}

QString descriptionOf(const LeadRow &lead)
{
    if (lead.id.isNull())
        return {};
    QStringList lines{u'#' + QString::number(lead.number) + u' ' + lead.title};
    for (const QString &name : {lead.companyName, lead.contactName}) {
        if (!name.isEmpty())
            lines.append(name);
    }
    return lines.join(u'\n');
}

CalendarEvent eventOf(const Session &session, const ScheduleEntry &entry, QLocale::Language language)
{
    const Task &task = entry.task;
    CalendarEvent event;
    event.uid = calendarUidOf(task);
    event.summary = subjectOf(session.process(), task, language);
    event.description = descriptionOf(entry.lead);
    event.category = session.lookups().label(u"category"_s, task.category, language);
    event.start = blockStart(task);
    event.end = blockEnd(task);
    event.isWholeDay = isWholeDay(task);
    if (!entry.participants.empty())
        event.organizer = attendeeOf(session, task.owner, {});
    for (const Participant &each : entry.participants)
        event.attendees.push_back(attendeeOf(session, each.user, each.answer));
    return event;
}

} // namespace

QString calendarUidOf(const Task &task)
{
    return task.calendarUid.isEmpty() ? task.id.toString() + u"@leadline"_s : task.calendarUid;
}

std::vector<CalendarEvent> eventsOf(const Session &session, const std::vector<Calendar> &calendars,
                                    QLocale::Language language)
{
    std::vector<CalendarEvent> events;
    QSet<QUuid> met;
    for (const Calendar &calendar : calendars) {
        for (const ScheduleEntry &entry : calendar.entries) {
            if (met.contains(entry.task.id.uuid()))
                continue;
            met.insert(entry.task.id.uuid());
            events.push_back(eventOf(session, entry, language));
        }
    }
    return events;
}

Result<qint64> exportCalendar(const Session &session, const CalendarExport &wanted)
{
    const auto calendars = readCalendars(session, wanted.users, wanted.from, wanted.until, mostEvents + 1);
    if (!calendars)
        return tl::unexpected(calendars.error());
    for (const Calendar &calendar : *calendars) {
        if (calendar.entries.size() > mostEvents)
            return failure(ErrorCode::TooLarge, u"calendar-too-large"_s, {QString::number(mostEvents)});
    }
    const std::vector<CalendarEvent> events = eventsOf(session, *calendars, wanted.language);
    QSaveFile file(wanted.path);
    const QByteArray text = toICalendar(events, u"Leadline"_s, session.now());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorCode::Io, u"cannot-write"_s, {wanted.path, file.errorString()});
    return static_cast<qint64>(events.size());
}

} // namespace leadline

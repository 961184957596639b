// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icalendarwriter.h"

#include "core/exchange/icalhandle.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Control characters are no text, and would end a line of the file where it does not end.
QByteArray plain(const QString &text)
{
    QString kept;
    for (const QChar sign : text) {
        if (sign == u'\n' || sign == u'\t' || sign.unicode() >= u' ')
            kept.append(sign);
    }
    return kept.toUtf8();
}

icaltimetype momentTime(Timestamp moment)
{
    return icaltime_from_timet_with_zone(moment.milliseconds / 1000, 0, icaltimezone_get_utc_timezone());
}

icaltimetype dayTime(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

/// The last day of an event that lasts whole days is told by the one after it.
QDate dayAfter(const CalendarEvent &event)
{
    const QDate first = event.start.toLocal().date();
    const QDate last = event.end.toLocal().addMSecs(-1).date();
    return std::max(first, last).addDays(1);
}

icalparameter_partstat partstatOf(CalendarAttendee::Answer answer)
{
    switch (answer) {
    case CalendarAttendee::Answer::Accepted:
        return ICAL_PARTSTAT_ACCEPTED;
    case CalendarAttendee::Answer::Declined:
        return ICAL_PARTSTAT_DECLINED;
    case CalendarAttendee::Answer::None:
        break;
    }
    return ICAL_PARTSTAT_NEEDSACTION;
}

/// A quotation mark cannot stand in a parameter.
QByteArray parameterText(const QString &text)
{
    return plain(QString(text).replace(u'"', u'\'').replace(u'\n', u' '));
}

void addPeople(icalcomponent *component, const CalendarEvent &event)
{
    if (!event.organizer.address.isEmpty()) {
        icalproperty *organizer = icalproperty_new_organizer(plain(event.organizer.address).constData());
        icalproperty_add_parameter(organizer, icalparameter_new_cn(parameterText(event.organizer.name).constData()));
        icalcomponent_add_property(component, organizer);
    }
    for (const CalendarAttendee &each : event.attendees) {
        icalproperty *attendee = icalproperty_new_attendee(plain(each.address).constData());
        icalproperty_add_parameter(attendee, icalparameter_new_cn(parameterText(each.name).constData()));
        icalproperty_add_parameter(attendee, icalparameter_new_partstat(partstatOf(each.answer)));
        icalcomponent_add_property(component, attendee);
    }
}

void addEvent(icalcomponent *calendar, const CalendarEvent &event, Timestamp now)
{
    icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [component](icalproperty *property) { icalcomponent_add_property(component, property); };
    add(icalproperty_new_uid(plain(event.uid).constData()));
    add(icalproperty_new_dtstamp(momentTime(now)));
    const bool isDay = event.isWholeDay;
    add(icalproperty_new_dtstart(isDay ? dayTime(event.start.toLocal().date()) : momentTime(event.start)));
    add(icalproperty_new_dtend(isDay ? dayTime(dayAfter(event)) : momentTime(event.end)));
    add(icalproperty_new_summary(plain(event.summary).constData()));
    if (!event.description.isEmpty())
        add(icalproperty_new_description(plain(event.description).constData()));
    if (!event.location.isEmpty())
        add(icalproperty_new_location(plain(event.location).constData()));
    if (!event.category.isEmpty())
        add(icalproperty_new_categories(plain(event.category).constData()));
    add(icalproperty_new_status(event.isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    addPeople(component, event);
    icalcomponent_add_component(calendar, component);
}

} // namespace

QByteArray toICalendar(const std::vector<CalendarEvent> &events, const QString &name, Timestamp now)
{
    const IcalComponent calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Leadline//Leadline//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalproperty *title = icalproperty_new_x(plain(name).constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    for (const CalendarEvent &event : events)
        addEvent(calendar.get(), event, now);
    const IcalText text(icalcomponent_as_ical_string_r(calendar.get()));
    return {text.get()};
}

} // namespace leadline

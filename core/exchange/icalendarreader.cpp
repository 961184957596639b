// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icalendarreader.h"

#include "core/exchange/icalendarbounds.h"
#include "core/exchange/icalhandle.h"
#include "core/exchange/icaloccurrences.h"
#include "core/exchange/icaltime.h"

#include <set>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEventText = 20'000;
constexpr size_t mostAttendees = 200;

QString textFrom(const char *text)
{
    return QString::fromUtf8(text).left(longestEventText).trimmed();
}

QString nameFrom(icalproperty *property)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
    return parameter ? textFrom(icalparameter_get_cn(parameter)) : QString();
}

CalendarAttendee::Answer answerOf(icalproperty *property)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);
    switch (parameter ? icalparameter_get_partstat(parameter) : ICAL_PARTSTAT_NONE) {
    case ICAL_PARTSTAT_ACCEPTED:
        return CalendarAttendee::Answer::Accepted;
    case ICAL_PARTSTAT_DECLINED:
        return CalendarAttendee::Answer::Declined;
    default:
        return CalendarAttendee::Answer::None;
    }
}

void readPeople(icalcomponent *component, CalendarEvent &event)
{
    if (icalproperty *organizer = icalcomponent_get_first_property(component, ICAL_ORGANIZER_PROPERTY))
        event.organizer = {nameFrom(organizer), textFrom(icalproperty_get_organizer(organizer)),
                           CalendarAttendee::Answer::None};
    for (icalproperty *attendee = icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY);
         attendee && event.attendees.size() < mostAttendees;
         attendee = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY))
        event.attendees.push_back(
            {nameFrom(attendee), textFrom(icalproperty_get_attendee(attendee)), answerOf(attendee)});
}

/// Nothing for an event without a moment.
std::optional<CalendarEvent> eventFrom(icalcomponent *component)
{
    const icaltimetype start = icalcomponent_get_dtstart(component);
    const std::optional<Timestamp> begin = momentOf(start);
    if (!begin)
        return std::nullopt;
    CalendarEvent event;
    event.start = *begin;
    event.isWholeDay = start.is_date != 0;
    const Timestamp usual = event.isWholeDay ? begin->plusDays(1) : *begin;
    event.end = std::max(momentOf(icalcomponent_get_dtend(component)).value_or(usual), usual);
    event.uid = textFrom(icalcomponent_get_uid(component));
    event.summary = textFrom(icalcomponent_get_summary(component));
    event.description = textFrom(icalcomponent_get_description(component));
    event.location = textFrom(icalcomponent_get_location(component));
    event.isCancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
    readPeople(component, event);
    return event;
}

/// What an occurrence is called in every version of the file: by when its rule has it.
QString occurrenceUid(const QString &uid, Timestamp moment)
{
    return uid + u'/' + QDateTime::fromMSecsSinceEpoch(moment.milliseconds, Qt::UTC).toString(u"yyyyMMddTHHmmssZ"_s);
}

class CalendarReading
{
public:
    explicit CalendarReading(const CalendarSpan &span) : m_span(span) {}

    void noteMoved(icalcomponent *event);
    void take(icalcomponent *component);
    [[nodiscard]] ReadCalendar result() { return std::move(m_read); }

private:
    void takeRecurring(icalcomponent *component, const CalendarEvent &event);

    const CalendarSpan &m_span;
    std::set<QString> m_moved; ///< occurrences that have an event of their own
    ReadCalendar m_read;
};

std::optional<Timestamp> movedFrom(icalcomponent *event)
{
    return momentOf(icalcomponent_get_recurrenceid(event));
}

void CalendarReading::noteMoved(icalcomponent *event)
{
    if (const std::optional<Timestamp> moment = movedFrom(event))
        m_moved.insert(occurrenceUid(textFrom(icalcomponent_get_uid(event)), *moment));
}

void CalendarReading::take(icalcomponent *component)
{
    std::optional<CalendarEvent> event = eventFrom(component);
    if (!event) {
        ++m_read.unreadable;
        return;
    }
    if (const std::optional<Timestamp> moment = movedFrom(component))
        event->uid = occurrenceUid(event->uid, *moment);
    else if (recurs(component))
        return takeRecurring(component, *event);
    m_read.events.push_back(std::move(*event));
}

void CalendarReading::takeRecurring(icalcomponent *component, const CalendarEvent &event)
{
    const qint64 length = event.end.milliseconds - event.start.milliseconds;
    for (const Timestamp moment : occurrencesOf(component, m_span)) {
        CalendarEvent occurrence = event;
        occurrence.uid = occurrenceUid(event.uid, moment);
        if (m_moved.contains(occurrence.uid))
            continue;
        occurrence.start = moment;
        occurrence.end = {moment.milliseconds + length};
        m_read.events.push_back(std::move(occurrence));
    }
}

template<typename Visit>
void eachEvent(icalcomponent *root, Visit visit)
{
    const auto within = [&visit](icalcomponent *calendar) {
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            visit(event);
    };
    within(root);
    for (icalcomponent *calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT); calendar;
         calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT))
        within(calendar);
}

} // namespace

Result<ReadCalendar> readICalendar(const QByteArray &calendar, const CalendarSpan &span)
{
    QByteArray text = calendar;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (const Result<void> bounded = checkCalendarBounds(text); !bounded)
        return tl::unexpected(bounded.error());
    icalerror_set_errors_are_fatal(0);
    const IcalComponent root(icalparser_parse_string(text.constData()));
    if (!root)
        return failure(ErrorCode::Format, u"calendar-unreadable"_s);
    CalendarReading reading(span);
    eachEvent(root.get(), [&](icalcomponent *event) { reading.noteMoved(event); });
    eachEvent(root.get(), [&](icalcomponent *event) { reading.take(event); });
    return reading.result();
}

} // namespace leadline

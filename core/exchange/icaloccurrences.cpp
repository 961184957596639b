// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icaloccurrences.h"

#include "core/exchange/icalhandle.h"
#include "core/exchange/icaltime.h"

#include <algorithm>
#include <set>

namespace leadline {

namespace {

/// Steps of a rule, also those before the span: a daily one since 1970 has 20,000.
constexpr int mostSteps = 50'000;

bool repeatsWithinTheDay(const icalrecurrencetype &rule)
{
    return rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE
        || rule.freq == ICAL_HOURLY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE;
}

std::set<qint64> exceptionsOf(icalcomponent *event)
{
    std::set<qint64> exceptions;
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
        if (const std::optional<Timestamp> moment = momentOf(icalproperty_get_datetime_with_component(property, event)))
            exceptions.insert(moment->milliseconds);
    }
    return exceptions;
}

void addByRule(icalcomponent *event, const icaltimetype &start, const CalendarSpan &span, std::set<qint64> &moments)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (!property)
        return;
    const icalrecurrencetype rule = icalproperty_get_rrule(property);
    if (repeatsWithinTheDay(rule))
        return;
    const IcalRecurrence occurrences(icalrecur_iterator_new(rule, start));
    for (int step = 0; occurrences && step < mostSteps; ++step) {
        icaltimetype next = icalrecur_iterator_next(occurrences.get());
        if (icaltime_is_null_time(next) != 0)
            return;
        next.zone = start.zone;
        const std::optional<Timestamp> moment = momentOf(next);
        if (!moment || *moment >= span.until || moments.size() >= size_t(span.mostOccurrences))
            return;
        if (*moment >= span.from)
            moments.insert(moment->milliseconds);
    }
}

void addSingleDates(icalcomponent *event, const CalendarSpan &span, std::set<qint64> &moments)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
        const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
        const icaltimetype time = icaltime_is_null_time(date.time) == 0 ? date.time : date.period.start;
        const std::optional<Timestamp> moment = momentOf(time);
        const bool isWanted = moment && *moment >= span.from && *moment < span.until;
        if (isWanted && moments.size() < size_t(span.mostOccurrences))
            moments.insert(moment->milliseconds);
    }
}

} // namespace

bool recurs(icalcomponent *event)
{
    return icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)
        || icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
}

std::vector<Timestamp> occurrencesOf(icalcomponent *event, const CalendarSpan &span)
{
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const std::optional<Timestamp> first = momentOf(start);
    if (!first)
        return {};
    std::set<qint64> moments;
    if (*first >= span.from && *first < span.until)
        moments.insert(first->milliseconds);
    addByRule(event, start, span, moments);
    addSingleDates(event, span, moments);
    for (const qint64 exception : exceptionsOf(event))
        moments.erase(exception);
    std::vector<Timestamp> found;
    found.reserve(moments.size());
    for (const qint64 moment : moments)
        found.push_back({moment});
    return found;
}

} // namespace leadline

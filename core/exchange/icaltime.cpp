// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icaltime.h"

#include <algorithm>

namespace leadline {

std::optional<Timestamp> momentOf(const icaltimetype &time)
{
    constexpr int firstYear = 1900;
    constexpr int lastYear = 2200;
    const QDate day(time.year, time.month, time.day);
    const QTime clock(time.hour, time.minute, std::min(time.second, 59));
    const bool isDay =
        icaltime_is_null_time(time) == 0 && day.isValid() && day.year() >= firstYear && day.year() <= lastYear;
    if (!isDay)
        return std::nullopt;
    if (time.is_date != 0)
        return timestampFrom(day.startOfDay());
    if (!clock.isValid())
        return std::nullopt;
    if (!time.zone)
        return timestampFrom(QDateTime(day, clock));
    return Timestamp{qint64(icaltime_as_timet_with_zone(time, time.zone)) * 1000};
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filterdates.h"

#include "core/base/folding.h"

#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDate> shifted(QDate today, const QString &text)
{
    static const QRegularExpression distance(u"^([+-]\\d{1,4})([dwmy])$"_s);
    const QRegularExpressionMatch match = distance.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    switch (match.captured(2).at(0).unicode()) {
    case u'd':
        return today.addDays(count);
    case u'w':
        return today.addDays(qint64{count} * 7);
    case u'm':
        return today.addMonths(count);
    default:
        return today.addYears(count);
    }
}

std::optional<QDate> dayNamed(const QString &text, QDate today)
{
    if (text == "today"_L1 || text == u"сегодня")
        return today;
    if (text == "yesterday"_L1 || text == u"вчера")
        return today.addDays(-1);
    if (text == "tomorrow"_L1 || text == u"завтра")
        return today.addDays(1);
    for (const QString &format : {u"yyyy-MM-dd"_s, u"dd.MM.yyyy"_s}) {
        const QDate day = QDate::fromString(text, format);
        if (day.isValid())
            return day;
    }
    return shifted(today, text);
}

/// From a day up to, but not including, another.
struct Days
{
    QDate first;
    QDate after;
};

/// The calendar's week (from Monday), month or year with the day in it, so many of them later.
Days calendarPeriod(QDate today, QChar unit, int later)
{
    if (unit == u'w') {
        const QDate monday = today.addDays(1 - today.dayOfWeek() + qint64{later} * 7);
        return {monday, monday.addDays(7)};
    }
    const int months = unit == u'm' ? 1 : 12;
    const QDate first = QDate(today.year(), months == 1 ? today.month() : 1, 1).addMonths(later * months);
    return {first, first.addMonths(months)};
}

/// this-month, last-week, next-year; last-7d ends with today, next-7d begins with it.
std::optional<Days> periodNamed(const QString &text, QDate today)
{
    static const QRegularExpression calendar(u"^(this|last|next)-(week|month|year)$"_s);
    static const QRegularExpression counted(u"^(last|next)-([1-9]\\d{0,3})d$"_s);
    if (const QRegularExpressionMatch match = calendar.match(text); match.hasMatch()) {
        const int later = match.captured(1) == "this"_L1 ? 0 : match.captured(1) == "next"_L1 ? 1 : -1;
        return calendarPeriod(today, match.captured(2).at(0), later);
    }
    if (const QRegularExpressionMatch match = counted.match(text); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        const bool isNext = match.captured(1) == "next"_L1;
        return isNext ? Days{today, today.addDays(days)} : Days{today.addDays(1 - days), today.addDays(1)};
    }
    if (const std::optional<QDate> day = dayNamed(text, today))
        return Days{*day, day->addDays(1)};
    return std::nullopt;
}

} // namespace

std::optional<DaySpan> daySpan(const QString &text, Timestamp now)
{
    const std::optional<Days> days = periodNamed(folded(text.trimmed()), now.toLocal().date());
    if (!days)
        return std::nullopt;
    return DaySpan{timestampFrom(days->first.startOfDay()), timestampFrom(days->after.startOfDay())};
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/writtenmoment.h"

#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1901;
constexpr int noonHour = 12;

QRegularExpressionMatch matchOf(const QString &text)
{
    static const QRegularExpression moment(
        u"^(?<a>\\d{1,4})(?<between>[./-])(?<b>\\d{1,2})\\k<between>(?<c>\\d{1,4})"
        "(?:,? (?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?"
        "(?: ?(?<half>[ap])\\.?m\\.?)?(?: ?(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return moment.match(text.simplified());
}

bool isYearFirst(const QRegularExpressionMatch &match)
{
    return match.capturedLength(u"a") == 4;
}

/// 05-03-26 may be of the year 2005 as well.
int yearOf(const QRegularExpressionMatch &match)
{
    const QString year = match.captured(isYearFirst(match) ? u"a"_s : u"c"_s);
    if (year.size() == 4)
        return year.toInt();
    return year.size() == 2 && match.captured(u"between") != u"-" ? 2000 + year.toInt() : 0;
}

QDate dayOf(const QRegularExpressionMatch &match, DayOrder order)
{
    const int year = yearOf(match);
    if (year < firstYear)
        return {};
    const int a = match.captured(u"a").toInt();
    const int b = match.captured(u"b").toInt();
    if (isYearFirst(match))
        return {year, b, match.captured(u"c").toInt()};
    return order == DayOrder::DayFirst ? QDate(year, b, a) : QDate(year, a, b);
}

QTime timeOf(const QRegularExpressionMatch &match)
{
    if (match.captured(u"hour").isEmpty())
        return {0, 0};
    int hour = match.captured(u"hour").toInt();
    const QString half = match.captured(u"half").toLower();
    if (!half.isEmpty() && (hour < 1 || hour > noonHour))
        return {};
    if (!half.isEmpty())
        hour = hour % noonHour + (half == u"p" ? noonHour : 0);
    return {hour, match.captured(u"minute").toInt(), match.captured(u"second").toInt()};
}

/// In an hour that summer time skips: as long after midnight as it says.
QDateTime localMoment(QDate day, QTime time)
{
    const QDateTime moment(day, time);
    return moment.isValid() ? moment : day.startOfDay().addMSecs(time.msecsSinceStartOfDay());
}

QDateTime momentIn(const QString &zone, QDate day, QTime time)
{
    if (zone.isEmpty())
        return localMoment(day, time);
    const QString digits = QString(zone).remove(u':');
    const int minutes = digits.mid(1, 2).toInt() * 60 + digits.mid(3, 2).toInt();
    return {day, time, Qt::OffsetFromUTC, (zone.startsWith(u'-') ? -minutes : minutes) * 60};
}

DayOrder other(DayOrder order)
{
    return order == DayOrder::DayFirst ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

} // namespace

std::optional<Timestamp> writtenMoment(const QString &text, DayOrder order)
{
    if (const std::optional<Timestamp> iso = timestampFromIso(text))
        return iso;
    const QRegularExpressionMatch match = matchOf(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isPointed = match.captured(u"between") == u".";
    QDate day = dayOf(match, isPointed ? DayOrder::DayFirst : order);
    if (!day.isValid() && !isPointed)
        day = dayOf(match, other(order));
    const QTime time = timeOf(match);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return timestampFrom(momentIn(match.captured(u"zone"), day, time));
}

DayOrder dayOrderOf(const QStringList &texts)
{
    for (const QString &text : texts) {
        const QRegularExpressionMatch match = matchOf(text);
        if (!match.hasMatch() || isYearFirst(match) || match.captured(u"between") == u".")
            continue;
        const bool canBeDayFirst = dayOf(match, DayOrder::DayFirst).isValid();
        if (canBeDayFirst != dayOf(match, DayOrder::MonthFirst).isValid())
            return canBeDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }
    return DayOrder::DayFirst;
}

} // namespace leadline

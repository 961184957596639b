// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/scheduleview.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int week = 7;
constexpr int fortnight = 14;
constexpr int weeksOfMonth = 6;

QDate weekStart(QDate day, const QLocale &locale)
{
    return day.addDays(-((day.dayOfWeek() - locale.firstDayOfWeek() + week) % week));
}

} // namespace

ShownDays shownDays(ScheduleView view, QDate day, const QLocale &locale)
{
    switch (view) {
    case ScheduleView::Day:
        return {day, 1};
    case ScheduleView::Week:
        return {weekStart(day, locale), week};
    case ScheduleView::Month:
        return {weekStart(QDate(day.year(), day.month(), 1), locale), weeksOfMonth * week};
    case ScheduleView::Agenda:
        break;
    }
    return {day, fortnight};
}

QDate steppedDay(ScheduleView view, QDate day, int step)
{
    switch (view) {
    case ScheduleView::Day:
        return day.addDays(step);
    case ScheduleView::Week:
        return day.addDays(qint64(step) * week);
    case ScheduleView::Month:
        return day.addMonths(step);
    case ScheduleView::Agenda:
        break;
    }
    return day.addDays(qint64(step) * fortnight);
}

QString spanTitle(ScheduleView view, QDate day, const QLocale &locale)
{
    if (view == ScheduleView::Month)
        return capitalized(locale.standaloneMonthName(day.month()) + u' ' + QString::number(day.year()));
    const QString whole = QCoreApplication::translate("ScheduleView", "d MMMM yyyy", "date format: a day");
    if (view == ScheduleView::Day)
        return capitalized(
            locale.toString(day, QCoreApplication::translate("ScheduleView", "dddd, d MMMM yyyy", "date format")));
    const ShownDays days = shownDays(view, day, locale);
    const QDate last = days.end().addDays(-1);
    QString format = whole;
    if (days.first.year() == last.year())
        format = QCoreApplication::translate("ScheduleView", "d MMMM", "date format: a day of this year");
    if (days.first.month() == last.month())
        format = u"d"_s;
    return locale.toString(days.first, format) + u" – "_s + locale.toString(last, whole);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/repetition.h"

#include <algorithm>
#include <functional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;
constexpr int monthsOfYear = 12;
constexpr int shortestMonth = 28;
constexpr int longestMonth = 31;

/// The day so many turns after the first.
using Turns = std::function<QDate(qint64)>;

Turns everyDays(QDate first, int days)
{
    return [first, days](qint64 turn) { return first.addDays(turn * days); };
}

/// On that day of each month, or on its last where it is shorter.
Turns everyMonth(QDate first, int dayOfMonth)
{
    return [first, dayOfMonth](qint64 turn) {
        const QDate day = first.addMonths(static_cast<int>(turn));
        return QDate(day.year(), day.month(), std::min(dayOfMonth, day.daysInMonth()));
    };
}

/// The day that it stands on, unless a shorter month has put it there; of a month's last day: each month's last.
int dayOfMonth(const Task &task, QDate start)
{
    const int meant = static_cast<int>(task.repeatDay.value_or(0));
    if (meant > 0 && start.day() == std::min(meant, start.daysInMonth()))
        return meant;
    return start.day() == start.daysInMonth() ? longestMonth : start.day();
}

/// Which a month may not have, or may end with; any other day says it itself.
std::optional<qint64> keptDay(int dayOfMonth)
{
    return dayOfMonth >= shortestMonth && dayOfMonth < longestMonth ? std::optional<qint64>(dayOfMonth) : std::nullopt;
}

/// In the hour that summer time skips: as long after midnight as it says.
QDateTime momentAt(QDate day, QTime time)
{
    const QDateTime moment(day, time);
    return moment.isValid() ? moment : day.startOfDay().addMSecs(time.msecsSinceStartOfDay());
}

/// The first turn after both; the one that `passed` guesses may be one too early.
QDateTime firstAfter(const Turns &turns, QTime time, qint64 passed, const QDateTime &now)
{
    qint64 turn = std::max<qint64>(passed, 1);
    QDateTime moment = momentAt(turns(turn), time);
    while (moment.isValid() && moment <= now)
        moment = momentAt(turns(++turn), time);
    return moment;
}

QDateTime nextStart(const Task &task, const QDateTime &start, const QDateTime &now)
{
    const QString &repeat = task.repeat;
    const qint64 days = start.date().daysTo(now.date());
    if (repeat == "daily"_L1)
        return firstAfter(everyDays(start.date(), 1), start.time(), days, now);
    if (repeat == "weekly"_L1)
        return firstAfter(everyDays(start.date(), daysOfWeek), start.time(), days / daysOfWeek, now);
    if (repeat == "monthly"_L1) {
        const qint64 months = (now.date().year() - start.date().year()) * qint64(monthsOfYear) + now.date().month()
            - start.date().month();
        return firstAfter(everyMonth(start.date(), dayOfMonth(task, start.date())), start.time(), months, now);
    }
    return {};
}

/// So many days later by the calendar, so that ten o'clock stays ten o'clock.
Timestamp later(Timestamp moment, qint64 days)
{
    return moment.isSet() ? timestampFrom(moment.toLocal().addDays(days)) : moment;
}

} // namespace

std::optional<Task> nextTurn(const Task &task, Timestamp now)
{
    if (!task.code.isEmpty())
        return std::nullopt;
    const QDateTime start = (task.start.isSet() ? task.start : now).toLocal();
    const QDateTime turn = nextStart(task, start, now.toLocal());
    if (!turn.isValid())
        return std::nullopt;
    const qint64 days = start.date().daysTo(turn.date());
    Task next = task;
    next.id = TaskId(derivedUuid(task.id.uuid(), u"next"_s));
    next.status = u"open"_s;
    next.start = timestampFrom(turn);
    next.repeatDay = task.repeat == "monthly"_L1 ? keptDay(dayOfMonth(task, start.date())) : std::nullopt;
    next.due = later(task.due, days);
    next.remindAt = later(task.remindAt, days);
    return next;
}

} // namespace leadline

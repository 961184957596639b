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

} // namespace

std::optional<DaySpan> daySpan(const QString &text, Timestamp now)
{
    const std::optional<QDate> day = dayNamed(folded(text.trimmed()), now.toLocal().date());
    if (!day)
        return std::nullopt;
    return DaySpan{timestampFrom(day->startOfDay()), timestampFrom(day->addDays(1).startOfDay())};
}

} // namespace leadline

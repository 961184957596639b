// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QHash>
#include <cstdlib>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString symbolOf(const QString &currency)
{
    static const QHash<QString, QString> symbols = {
        {u"RUB"_s, u"₽"_s}, {u"USD"_s, u"$"_s},  {u"EUR"_s, u"€"_s}, {u"GBP"_s, u"£"_s},
        {u"KZT"_s, u"₸"_s},   {u"BYN"_s, u"Br"_s}, {u"UAH"_s, u"₴"_s}, {u"CNY"_s, u"¥"_s},
    };
    return symbols.value(currency, currency);
}

bool isMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

QString timeOf(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.time(), QLocale::ShortFormat);
}

/// The locale's numeric date with a year of four digits.
QString editableDateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

} // namespace

QString formatMoney(Money money, const QString &currency, const QLocale &locale)
{
    const bool isWhole = money.minor % 100 == 0;
    if (isWhole)
        return locale.toCurrencyString(money.minor / 100, symbolOf(currency));
    return locale.toCurrencyString(double(money.minor) / 100, symbolOf(currency), 2);
}

QString editableMoney(Money money, const QLocale &locale)
{
    // No double holds the kopecks of the greatest amounts.
    const qint64 rest = std::abs(money.minor % 100);
    const QString sign = money.minor < 0 && money.minor > -100 ? locale.negativeSign() : QString();
    const QString whole = sign + locale.toString(money.minor / 100);
    return rest == 0 ? whole : whole + locale.decimalPoint() + QString::number(rest).rightJustified(2, u'0');
}

QString formatMoment(Timestamp moment, Timestamp now, const QLocale &locale)
{
    if (!moment.isSet())
        return {};
    const QDateTime local = moment.toLocal();
    const QDate today = now.toLocal().date();
    const QString time = timeOf(local, locale);
    switch (const qint64 ahead = today.daysTo(local.date()); ahead) {
    case -1:
        return QCoreApplication::translate("Format", "yesterday, %1").arg(time);
    case 0:
        return QCoreApplication::translate("Format", "today, %1").arg(time);
    case 1:
        return QCoreApplication::translate("Format", "tomorrow, %1").arg(time);
    default: {
        const QString date = ahead > 1 && ahead < 7 ? locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat)
                                                    : shortDay(local.date(), today, locale);
        return QCoreApplication::translate("Format", "%1, %2", "day, time").arg(date, time);
    }
    }
}

QString formatDateTime(Timestamp moment, const QLocale &locale)
{
    if (!moment.isSet())
        return {};
    const QDateTime local = moment.toLocal();
    const QString date = locale.toString(local.date(), isMonthFirst(locale) ? u"MMMM d, yyyy"_s : u"d MMMM yyyy"_s);
    if (local.time() == QTime(0, 0))
        return date;
    return QCoreApplication::translate("Format", "%1, %2", "day, time").arg(date, timeOf(local, locale));
}

QString editableDateTime(Timestamp moment, const QLocale &locale)
{
    if (!moment.isSet())
        return {};
    const QDateTime local = moment.toLocal();
    const QString date = locale.toString(local.date(), editableDateFormat(locale));
    return local.time() == QTime(0, 0) ? date : QString(date + u' ' + timeOf(local, locale));
}

DueState dueState(Timestamp due, Timestamp now)
{
    if (!due.isSet())
        return DueState::None;
    if (due < now)
        return DueState::Overdue;
    return due.toLocal().date() == now.toLocal().date() ? DueState::Today : DueState::Later;
}

QString shortDay(QDate date, QDate today, const QLocale &locale)
{
    if (date.year() != today.year())
        return locale.toString(date, isMonthFirst(locale) ? u"MMM d, yyyy"_s : u"d MMM yyyy"_s);
    return locale.toString(date, isMonthFirst(locale) ? u"MMM d"_s : u"d MMM"_s);
}

QString capitalized(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

QString formatDue(Timestamp due, Timestamp now, const QLocale &locale)
{
    if (dueState(due, now) == DueState::Overdue) {
        // Numbers have names of their own here: lupdate does not end on a cast among the arguments.
        const qint64 late = now.milliseconds - due.milliseconds;
        const auto days = int(late / day);
        const auto hours = int(late / hour);
        const auto minutes = int(qMax(late / minute, qint64(1)));
        if (days > 0)
            return QCoreApplication::translate("Format", "overdue %n day(s)", nullptr, days);
        if (hours > 0)
            return QCoreApplication::translate("Format", "overdue %n hour(s)", nullptr, hours);
        return QCoreApplication::translate("Format", "overdue %n minute(s)", nullptr, minutes);
    }
    const QDate today = now.toLocal().date();
    if (due.isSet() && today.daysTo(due.toLocal().date()) >= 7)
        return shortDay(due.toLocal().date(), today, locale);
    return formatMoment(due, now, locale);
}

QString formatDuration(qint64 milliseconds)
{
    const auto days = int(milliseconds / day);
    const auto hours = int(milliseconds % day / hour);
    const auto minutes = int(milliseconds % hour / minute);
    const QString hourText = QCoreApplication::translate("Format", "%n h", "hours, short", hours);
    const QString minuteText = QCoreApplication::translate("Format", "%n min", "minutes, short", minutes);
    const auto join = [](const QString &greater, const QString &lesser) {
        return QCoreApplication::translate("Format", "%1 %2", "a duration: days hours, or hours minutes")
            .arg(greater, lesser);
    };
    if (days > 0) {
        const QString dayText = QCoreApplication::translate("Format", "%n day(s)", nullptr, days);
        return hours > 0 ? join(dayText, hourText) : dayText;
    }
    if (hours > 0)
        return minutes > 0 ? join(hourText, minuteText) : hourText;
    return minutes > 0 ? minuteText : QCoreApplication::translate("Format", "less than a minute");
}

} // namespace leadline

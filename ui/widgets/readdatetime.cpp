// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spokenmoment.h"
#include "ui/widgets/format.h"

#include <optional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One or two digits in the place of exactly two, four of the year.
QString lenient(QString format)
{
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    for (const auto *pair : {"dd", "MM", "HH", "hh"})
        format.replace(QLatin1StringView(pair), QString(QLatin1Char(*pair)));
    return format;
}

std::optional<QTime> readTime(const QString &text, const QLocale &locale)
{
    for (const QString &format : {lenient(locale.timeFormat(QLocale::ShortFormat)), u"H:mm"_s, u"H.mm"_s}) {
        if (const QTime time = locale.toTime(text, format); time.isValid())
            return time;
    }
    return std::nullopt;
}

std::optional<QDate> readDay(const QString &text, const QLocale &locale)
{
    for (const QString &format : {lenient(locale.dateFormat(QLocale::ShortFormat)), u"d.M.yyyy"_s, u"yyyy-M-d"_s}) {
        if (const QDate date = locale.toDate(text, format); date.isValid())
            return date;
    }
    return std::nullopt;
}

} // namespace

/// Written in figures: the day is what stands before the first space, the time what follows it. Else in words.
std::optional<Timestamp> readDateTime(const QString &text, Timestamp now, const QLocale &locale)
{
    const QString trimmed = text.simplified().remove(u',');
    if (const auto iso = timestampFromIso(trimmed))
        return iso;
    const qsizetype space = trimmed.indexOf(u' ');
    const auto date = readDay(space < 0 ? trimmed : trimmed.left(space), locale);
    if (date && space < 0)
        return timestampFrom(date->startOfDay());
    const auto time = date ? readTime(trimmed.mid(space + 1), locale) : std::nullopt;
    return time ? std::optional(timestampFrom(QDateTime(*date, *time))) : spokenMoment(trimmed, now);
}

} // namespace leadline

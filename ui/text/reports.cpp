// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reports.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    const char *key;
    const char *text;
};

constexpr Word reports[] = {
    {"funnel", QT_TRANSLATE_NOOP("Report", "Lead funnel")},
    {"sources", QT_TRANSLATE_NOOP("Report", "Where leads come from")},
    {"needs", QT_TRANSLATE_NOOP("Report", "Which needs lead to a sale")},
    {"disqualified", QT_TRANSLATE_NOOP("Report", "Disqualified, and why")},
    {"people", QT_TRANSLATE_NOOP("Report", "Conversion by person")},
};

constexpr Word tables[] = {
    {"snapshot", QT_TRANSLATE_NOOP("Report", "Where leads stand")},
    {"flow", QT_TRANSLATE_NOOP("Report", "How they moved")},
    {"cohort", QT_TRANSLATE_NOOP("Report", "How far new leads got")},
    {"timeline", QT_TRANSLATE_NOOP("Report", "New and sold over time")},
    {"by", QT_TRANSLATE_NOOP("Report", "Broken down")},
};

constexpr Word columns[] = {
    {"table", QT_TRANSLATE_NOOP("Report", "Table")},
    {"stage", QT_TRANSLATE_NOOP("Report", "Stage")},
    {"source", QT_TRANSLATE_NOOP("Report", "Source")},
    {"needType", QT_TRANSLATE_NOOP("Report", "Need")},
    {"owner", QT_TRANSLATE_NOOP("Report", "Owner")},
    {"team", QT_TRANSLATE_NOOP("Report", "Team")},
    {"reason", QT_TRANSLATE_NOOP("Report", "Reason")},
    {"from", QT_TRANSLATE_NOOP("Report", "From")},
    {"count", QT_TRANSLATE_NOOP("Report", "Leads")},
    {"share", QT_TRANSLATE_NOOP("Report", "Share")},
    {"left", QT_TRANSLATE_NOOP("Report", "Left")},
    {"forward", QT_TRANSLATE_NOOP("Report", "Forward")},
    {"conversion", QT_TRANSLATE_NOOP("Report", "Conversion")},
    {"median", QT_TRANSLATE_NOOP("Report", "Median time")},
    {"won", QT_TRANSLATE_NOOP("Report", "Sold")},
    {"lost", QT_TRANSLATE_NOOP("Report", "Lost")},
};

/// The key itself when it has no word.
QString worded(std::span<const Word> words, const QString &key)
{
    const auto found =
        std::ranges::find_if(words, [&](const Word &word) { return key == QLatin1StringView(word.key); });
    return found == words.end() ? key : QCoreApplication::translate("Report", found->text);
}

} // namespace

QString reportTitle(const QString &report)
{
    return worded(reports, report);
}

QString reportTableTitle(const QString &table)
{
    const QString title = worded(tables, table);
    return title == table ? reportTitle(table) : title;
}

QString reportColumnTitle(const QString &column)
{
    return worded(columns, column);
}

QString reportSheetTitle(const QString &column)
{
    return column == "median"_L1 ? QCoreApplication::translate("Report", "Median time, hours")
                                 : reportColumnTitle(column);
}

QString reportNoneText()
{
    return QCoreApplication::translate("Report", "Not set");
}

QString shareText(double share, const QLocale &locale)
{
    const double percent = share * 100;
    const bool isWhole = percent >= 10 || percent == 0;
    return QCoreApplication::translate("Report", "%1%", "a share in percent")
        .arg(locale.toString(percent, 'f', isWhole ? 0 : 1));
}

QString stayText(qint64 milliseconds, const QLocale &locale)
{
    const qint64 minutes = milliseconds / 60'000;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    const auto number = [&](qint64 value) { return locale.toString(value); };
    if (days > 0)
        return QCoreApplication::translate("Report", "%1 d %2 h", "days, hours").arg(number(days), number(hours % 24));
    if (hours > 0)
        return QCoreApplication::translate("Report", "%1 h %2 min", "hours, minutes")
            .arg(number(hours), number(minutes % 60));
    return QCoreApplication::translate("Report", "%1 min", "minutes").arg(number(minutes));
}

QString weakStepText(const QString &from, const QString &to, qint64 reached, qint64 of, const QLocale &locale)
{
    const double share = of == 0 ? 0 : static_cast<double>(reached) / static_cast<double>(of);
    return QCoreApplication::translate("Report", "The weak step: from “%1” to “%2” go %3 (%4 of %5).")
        .arg(from, to, shareText(share, locale), locale.toString(reached), locale.toString(of));
}

} // namespace leadline

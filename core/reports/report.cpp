// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report.h"

#include "core/reports/disqualified.h"
#include "core/reports/funnel.h"
#include "core/reports/groups.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

qsizetype ReportTable::cellOf(const QString &key) const
{
    const auto isLabel = [](const ReportColumn &column) { return column.unit == ReportUnit::Label; };
    const auto found = std::ranges::find(columns, key, &ReportColumn::key);
    if (found == columns.end() || isLabel(*found))
        return -1;
    return std::distance(columns.begin(), found) - std::ranges::count_if(columns, isLabel);
}

const ReportTable *Report::table(const QString &wanted) const
{
    const auto found = std::ranges::find(tables, wanted, &ReportTable::name);
    return found == tables.end() ? nullptr : &*found;
}

namespace {

using MakeTable = ReportTable (*)(const Session &, const Question &, QLocale::Language);

template<Grouping grouping>
ReportTable groupedBy(const Session &session, const Question &question, QLocale::Language language)
{
    return groupTable(session, question, grouping, language);
}

/// The reports that are one table each, which has a column "count".
constexpr std::pair<const char *, MakeTable> tableReports[] = {
    {"sources", groupedBy<Grouping::Source>},
    {"needs", groupedBy<Grouping::NeedType>},
    {"disqualified", disqualifiedTable},
    {"people", groupedBy<Grouping::Owner>},
};

Report tableReport(const QString &name, ReportTable table)
{
    table.name = name;
    Report report{name, 0, {}, {}};
    const qsizetype count = table.cellOf(u"count"_s);
    for (const ReportRow &row : table.rows)
        report.leads += row.cells[static_cast<size_t>(count)].value.toLongLong();
    report.tables.push_back(std::move(table));
    return report;
}

/// Nothing when there is no report of this name.
std::optional<Report> reportNamed(const Session &session, const QString &name, const Question &question,
                                  QLocale::Language language)
{
    if (name == "funnel"_L1)
        return funnelReport(session, question, language);
    for (const auto &[known, make] : tableReports) {
        if (name == QLatin1StringView(known))
            return tableReport(name, make(session, question, language));
    }
    return std::nullopt;
}

} // namespace

QStringList reportNames()
{
    QStringList names{u"funnel"_s};
    for (const auto &[name, make] : tableReports)
        names.append(QString::fromLatin1(name));
    return names;
}

Result<Report> makeReport(const Session &session, const QString &name, const Question &question,
                          std::optional<Grouping> by, QLocale::Language language)
{
    std::optional<Report> report = reportNamed(session, name, question, language);
    if (!report)
        return failure(ErrorCode::NotFound, u"report-not-found"_s, {name, reportNames().join(u", "_s)});
    if (by)
        report->tables.push_back(groupTable(session, question, *by, language));
    return std::move(*report);
}

} // namespace leadline

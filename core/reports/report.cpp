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

QStringList reportNames()
{
    return {u"funnel"_s, u"sources"_s, u"needs"_s, u"disqualified"_s, u"people"_s};
}

Result<Report> makeReport(const Session &session, const QString &name, const Question &question,
                          std::optional<Grouping> by, QLocale::Language language)
{
    if (!reportNames().contains(name))
        return failure(ErrorCode::NotFound, u"report-not-found"_s, {name, reportNames().join(u", "_s)});
    if (name == "funnel"_L1) {
        Report report = funnelReport(session, question, language);
        if (by)
            report.tables.push_back(groupTable(session, question, *by, language));
        return report;
    }
    Report report{name, 0, {}, {}};
    if (name == "disqualified"_L1)
        report.tables.push_back(disqualifiedTable(session, question, language));
    else if (name == "sources"_L1)
        report.tables.push_back(groupTable(session, question, Grouping::Source, language));
    else if (name == "needs"_L1)
        report.tables.push_back(groupTable(session, question, Grouping::NeedType, language));
    else
        report.tables.push_back(groupTable(session, question, Grouping::Owner, language));
    report.tables.back().name = name;
    if (by)
        report.tables.push_back(groupTable(session, question, *by, language));
    const qsizetype count = report.tables.front().cellOf(u"count"_s);
    for (const ReportRow &row : report.tables.front().rows)
        report.leads += row.cells[static_cast<size_t>(count)].value.toLongLong();
    return report;
}

} // namespace leadline

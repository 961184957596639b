// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/ledger.h"

#include <algorithm>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

bool countsStill(TestFile &file, qint64 changeset)
{
    const std::optional<JournalEntry> entry = file.store().journal().findNumber(changeset);
    const bool isTakingBack = !entry->changeset.reverses.isNull() && entry->changeset.intent == "undo"_L1;
    return entry->reversedBy.isNull() && !isTakingBack;
}

std::vector<Way::Step> stepsOf(TestFile &file, const LeadId &id)
{
    std::map<qint64, Way::Step> steps; // by ChangeSet
    for (const HistoryEntry &entry : file.store().journal().history(id.uuid(), 10'000)) {
        if (!countsStill(file, entry.changeset))
            continue;
        if (entry.change.field == "stage"_L1)
            steps[entry.changeset].stage = entry.change.after.toString();
        if (entry.change.field == "stageSince"_L1)
            steps[entry.changeset].at = entry.change.after.toLongLong();
    }
    std::vector<Way::Step> inOrder;
    for (const auto &[number, step] : steps) {
        if (!step.stage.isEmpty())
            inOrder.push_back(step);
    }
    return inOrder;
}

} // namespace

size_t Way::knownAt(qint64 moment) const
{
    return static_cast<size_t>(std::ranges::count_if(steps, [&](const Step &step) { return step.at < moment; }));
}

std::vector<Way> waysOf(TestFile &file)
{
    std::vector<Way> ways;
    for (const Lead &lead : file.store().select<Lead>(u"archived IS NULL ORDER BY row"_s))
        ways.push_back({lead, stepsOf(file, lead.id)});
    return ways;
}

ByStage column(const Report &report, const QString &table, const QString &key)
{
    ByStage numbers;
    const ReportTable *found = report.table(table);
    if (!found)
        qFatal("no table %s", qPrintable(table));
    const qsizetype cell = found->cellOf(key);
    if (cell < 0)
        qFatal("no column %s", qPrintable(key));
    for (const ReportRow &row : found->rows) {
        const Value value = row.cells.at(static_cast<size_t>(cell)).value;
        numbers[row.codes.join(u'/')] = value.isValid() ? value.toLongLong() : -1;
    }
    return numbers;
}

Report answer(TestFile &file, const QString &name, const Question &question, std::optional<Grouping> by)
{
    Result<Report> report = makeReport(file.session(), name, question, by, QLocale::English);
    if (!report)
        qFatal("%s", qPrintable(report.error().reason));
    return *report;
}

QString difference(const ByStage &found, const ByStage &expected)
{
    QStringList lines;
    for (const auto &[stage, number] : expected) {
        const auto there = found.find(stage);
        if (there == found.end() || there->second != number)
            lines.append(
                u"%1: %2, expected %3"_s.arg(stage).arg(there == found.end() ? -2 : there->second).arg(number));
    }
    for (const auto &[stage, number] : found) {
        if (!expected.contains(stage))
            lines.append(u"%1: %2, expected nothing"_s.arg(stage).arg(number));
    }
    return lines.join(u'\n');
}

} // namespace leadline::test

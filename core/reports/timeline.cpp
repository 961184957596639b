// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/timeline.h"

#include "core/reports/leadsbehind.h"
#include "core/reports/moves.h"
#include "core/reports/passagesql.h"
#include "core/reports/stagepath.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostDays = 21;
constexpr qint64 mostWeeksInDays = 190;
constexpr qint64 mostMonthsInDays = 3660;
constexpr size_t mostSteps = 200; // bounds a period that nobody can have meant

/// The first day of the step after the one that `day` is in.
QDate nextStep(QDate day, qint64 days)
{
    if (days <= mostDays)
        return day.addDays(1);
    if (days <= mostWeeksInDays)
        return day.addDays(8 - day.dayOfWeek());
    if (days <= mostMonthsInDays)
        return QDate(day.year(), day.month(), 1).addMonths(1);
    return QDate(day.year() + 1, 1, 1);
}

/// The period in steps; what is not known yet is cut off.
std::vector<DaySpan> stepsOf(const Question &question)
{
    const DaySpan &period = question.period;
    const QDate last = period.end.plusMinutes(-1).toLocal().date();
    const qint64 days = period.begin.toLocal().date().daysTo(last) + 1;
    std::vector<DaySpan> steps;
    for (QDate day = period.begin.toLocal().date(); day <= last && steps.size() < mostSteps;) {
        const QDate next = nextStep(day, days);
        const Timestamp begin = std::max(period.begin, timestampFrom(day.startOfDay()));
        const Timestamp end = std::min(period.end, timestampFrom(next.startOfDay()));
        steps.push_back({begin, {std::min(end.milliseconds, endOf(question.asOf))}});
        day = next;
    }
    return steps;
}

} // namespace

ReportTable timelineTable(const Session &session, const Question &question)
{
    ReportTable table{u"timeline"_s,
                      {{u"from"_s, ReportUnit::Label}, {u"count"_s, ReportUnit::Count}, {u"won"_s, ReportUnit::Count}},
                      {}};
    if (!question.period.begin.isSet() || !question.period.end.isSet())
        return table;
    const QStringList ends = stagesOfKind(session.process(), Stage::Kind::Success);
    const QStringList all =
        StagePath(session.process()).stages() + stagesOfKind(session.process(), Stage::Kind::Failure);
    const std::vector<DaySpan> steps = stepsOf(question);
    const std::vector<StepCount> counts = countSteps(session.store().connection(), question, steps, ends);
    for (size_t index = 0; index < steps.size(); ++index) {
        const QString day = steps[index].begin.toLocal().date().toString(Qt::ISODate);
        Question inStep = question;
        inStep.period = steps[index];
        table.rows.push_back({{day},
                              {day},
                              {{counts[index].came, cohortBehind(inStep, {all, {}, {}, {}})},
                               {counts[index].ended, leadsBehind(question, {ends, steps[index], {}, {}})}}});
    }
    return table;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/funnel.h"

#include "core/process/wording.h"
#include "core/reports/cohort.h"
#include "core/reports/groups.h"
#include "core/reports/leadsbehind.h"
#include "core/reports/moves.h"
#include "core/reports/passagesql.h"
#include "core/reports/stays.h"
#include "core/reports/timeline.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

class FunnelMaker final
{
public:
    FunnelMaker(const Session &session, const Question &question, QLocale::Language language)
        : m_session(session), m_question(question), m_path(session.process()), m_language(language),
          m_end(std::min(endOf(question.period.end), endOf(question.asOf)))
    {
    }

    [[nodiscard]] ReportTable snapshot() const;
    [[nodiscard]] ReportTable flow() const;
    [[nodiscard]] ReportTable cohort(const Cohort &cohort) const;
    [[nodiscard]] std::optional<WeakStep> weakStep(const Cohort &cohort) const;

private:
    [[nodiscard]] std::vector<Moves> moves(qint64 begin, qint64 end) const
    {
        return movesBetween(m_session.store().connection(), m_question, begin, end);
    }
    [[nodiscard]] ReportRow row(const Stage &stage, std::vector<ReportCell> cells) const
    {
        return {{stage.code}, {stageLabel(m_session.process(), stage.code, m_language)}, std::move(cells)};
    }
    [[nodiscard]] LeadQuery standing(const QString &stage) const;
    [[nodiscard]] DaySpan span() const { return {m_question.period.begin, {m_end}}; }
    [[nodiscard]] std::vector<ReportCell> flowOf(const QString &stage, const std::vector<Moves> &moves) const;

    const Session &m_session;
    const Question &m_question;
    StagePath m_path;
    QLocale::Language m_language;
    qint64 m_end;
};

LeadQuery FunnelMaker::standing(const QString &stage) const
{
    const Timestamp asOf = m_question.asOf;
    return leadsBehind(m_question, {{stage}, {{}, asOf}, {{asOf.isSet() ? asOf.milliseconds : stillThere}, {}}, {}});
}

/// Who came to a stage and has not left it stands there.
ReportTable FunnelMaker::snapshot() const
{
    QHash<QString, qint64> standing;
    qint64 all = 0;
    for (const Moves &move : moves(0, endOf(m_question.asOf))) {
        standing[move.stage] += move.count;
        if (move.trail.isEmpty())
            all += move.count;
        else
            standing[move.from()] -= move.count;
    }
    ReportTable table{
        u"snapshot"_s,
        {{u"stage"_s, ReportUnit::Label}, {u"count"_s, ReportUnit::Count}, {u"share"_s, ReportUnit::Share}},
        {}};
    for (const Stage &stage : m_session.process().stages) {
        const qint64 count = standing.value(stage.code);
        const LeadQuery behind = this->standing(stage.code);
        table.rows.push_back(row(stage, {{count, behind}, {shareOf(count, all), behind}}));
    }
    return table;
}

std::vector<ReportCell> FunnelMaker::flowOf(const QString &stage, const std::vector<Moves> &moves) const
{
    const qsizetype rank = m_path.rank(stage);
    qint64 entered = 0;
    qint64 left = 0;
    qint64 forward = 0;
    for (const Moves &move : moves) {
        entered += move.stage == stage ? move.count : 0;
        left += move.from() == stage ? move.count : 0;
        forward += move.from() == stage && m_path.rank(move.stage) > rank ? move.count : 0;
    }
    const std::optional<qint64> median = medianStay(m_session.store().connection(), m_question, stage, left);
    const DaySpan leftIn{m_question.period.begin, {std::min(m_end, stillThere)}};
    const LeadQuery leaving = leadsBehind(m_question, {{stage}, {}, leftIn, {}});
    const LeadQuery going = leadsBehind(m_question, {m_path.from(rank + 1), span(), {}, stage});
    return {{entered, leadsBehind(m_question, {{stage}, span(), {}, {}})},
            {left, leaving},
            {forward, going},
            {shareOf(forward, left), going},
            {median ? Value(*median) : Value(), leaving}};
}

ReportTable FunnelMaker::flow() const
{
    ReportTable table{u"flow"_s,
                      {{u"stage"_s, ReportUnit::Label},
                       {u"count"_s, ReportUnit::Count},
                       {u"left"_s, ReportUnit::Count},
                       {u"forward"_s, ReportUnit::Count},
                       {u"conversion"_s, ReportUnit::Share},
                       {u"median"_s, ReportUnit::Duration}},
                      {}};
    const std::vector<Moves> moves = this->moves(m_question.period.begin.milliseconds, m_end);
    for (const Stage &stage : m_session.process().stages)
        table.rows.push_back(row(stage, flowOf(stage.code, moves)));
    return table;
}

/// How many of them got at least so far; from each stage to the next one on the path; to each failed end.
ReportTable FunnelMaker::cohort(const Cohort &cohort) const
{
    ReportTable table{u"cohort"_s,
                      {{u"stage"_s, ReportUnit::Label},
                       {u"count"_s, ReportUnit::Count},
                       {u"share"_s, ReportUnit::Share},
                       {u"conversion"_s, ReportUnit::Share}},
                      {}};
    const DaySpan known{{}, m_question.asOf};
    for (const Stage &stage : m_session.process().stages) {
        const qsizetype rank = m_path.rank(stage.code);
        const bool isOnPath = rank >= 0;
        const qint64 count = isOnPath ? cohort.reached[static_cast<size_t>(rank)] : cohort.ends.value(stage.code);
        const QStringList further = isOnPath ? m_path.from(rank) : QStringList{stage.code};
        const LeadQuery behind = cohortBehind(m_question, {further, known, {}, {}});
        ReportCell conversion;
        if (isOnPath && rank + 1 < m_path.stages().size())
            conversion = {shareOf(cohort.reached[static_cast<size_t>(rank + 1)], count),
                          cohortBehind(m_question, {m_path.from(rank + 1), known, {}, {}})};
        table.rows.push_back(row(stage, {{count, behind}, {shareOf(count, cohort.leads), behind}, conversion}));
    }
    return table;
}

std::optional<WeakStep> FunnelMaker::weakStep(const Cohort &cohort) const
{
    std::optional<WeakStep> weakest;
    for (size_t rank = 0; rank + 1 < cohort.reached.size(); ++rank) {
        const auto place = static_cast<qsizetype>(rank);
        const WeakStep step{m_path.stages().at(place), m_path.stages().at(place + 1), cohort.reached[rank + 1],
                            cohort.reached[rank]};
        const bool isWeaker = step.of > 0 && step.reached < step.of
            && (!weakest || step.reached * weakest->of < weakest->reached * step.of);
        if (isWeaker)
            weakest = step;
    }
    return weakest;
}

} // namespace

Report funnelReport(const Session &session, const Question &question, QLocale::Language language)
{
    const FunnelMaker maker(session, question, language);
    const Cohort cohort = cohortOf(session, question);
    return {u"funnel"_s,
            cohort.leads,
            {maker.snapshot(), maker.flow(), maker.cohort(cohort), timelineTable(session, question)},
            maker.weakStep(cohort)};
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/disqualified.h"

#include "core/process/wording.h"
#include "core/reports/groups.h"
#include "core/reports/leadsbehind.h"
#include "core/reports/passagesql.h"
#include "core/reports/stagepath.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

struct Loss
{
    QString stage;
    QString reason;
    qint64 count = 0;
};

/// Those that came to the end in the period and stand there still, as far as is known.
std::vector<Loss> lossesOn(const Session &session, const Question &question, const QString &stage)
{
    const SqlPart filter = leadFilter(question);
    Statement &statement = session.store().connection().prepared(
        u"SELECT disqualifyReason, count(*) FROM (SELECT DISTINCT trail FROM moveCount WHERE stage = ?) AS known "
        "CROSS JOIN passage INDEXED BY passageMoved ON passage.archived = 0 AND passage.trail = known.trail "
        "AND passage.stage = ? AND enteredAt >= ? AND enteredAt < ?"_s
        + QString(filter.sql).replace(u" AND "_s, u" AND passage."_s)
        + u" CROSS JOIN lead ON lead.row = passage.lead WHERE passage.leftAt IS NULL OR passage.leftAt >= ? "
          "GROUP BY 1"_s);
    statement.bind(stage).bind(stage).bind(question.period.begin.milliseconds);
    statement.bind(std::min(endOf(question.period.end), endOf(question.asOf)));
    bindAll(statement, filter.values);
    statement.bind(endOf(question.asOf));
    std::vector<Loss> losses;
    while (statement.step())
        losses.push_back({stage, statement.text(0), statement.integer(1)});
    return losses;
}

LeadQuery leadsOf(const Question &question, const Loss &loss)
{
    const Timestamp end{std::min(endOf(question.period.end), endOf(question.asOf))};
    const Timestamp still{question.asOf.isSet() ? question.asOf.milliseconds : stillThere};
    LeadQuery query = leadsBehind(question, {{loss.stage}, {question.period.begin, end}, {still, {}}, {}});
    narrow(query, u"disqualifyReason"_s, loss.reason);
    return query;
}

} // namespace

ReportTable disqualifiedTable(const Session &session, const Question &question, QLocale::Language language)
{
    std::vector<Loss> losses;
    for (const QString &stage : stagesOfKind(session.process(), Stage::Kind::Failure)) {
        for (const Loss &loss : lossesOn(session, question, stage))
            losses.push_back(loss);
    }
    std::ranges::sort(losses, std::greater(), [](const Loss &loss) { return std::pair(loss.count, loss.reason); });
    qint64 all = 0;
    for (const Loss &loss : losses)
        all += loss.count;
    ReportTable table{u"disqualified"_s,
                      {{u"stage"_s, ReportUnit::Label},
                       {u"reason"_s, ReportUnit::Label},
                       {u"count"_s, ReportUnit::Count},
                       {u"share"_s, ReportUnit::Share}},
                      {}};
    for (const Loss &loss : losses) {
        const QString &directory = session.process().stage(loss.stage)->reasonDirectory;
        const LeadQuery behind = leadsOf(question, loss);
        table.rows.push_back(
            {{loss.stage, loss.reason},
             {stageLabel(session.process(), loss.stage, language),
              loss.reason.isEmpty() ? QString() : session.lookups().label(directory, loss.reason, language)},
             {{loss.count, behind}, {shareOf(loss.count, all), behind}}});
    }
    return table;
}

} // namespace leadline

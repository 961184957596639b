// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/gate.h"
#include "core/reports/report.h"
#include "core/services/leads.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;

/// The plain way to the same numbers: who stands where, who came where, how far the new ones got, the stays sorted.
void funnelRaw(RawDatabase &raw, qint64 begin)
{
    raw.run("SELECT stage, count(*) FROM lead WHERE archived IS NULL GROUP BY stage");
    raw.run("SELECT stage, count(*) FROM passage WHERE archived = 0 AND enteredAt >= ? GROUP BY stage", begin);
    raw.run("SELECT stage, count(DISTINCT lead) FROM passage WHERE archived = 0 AND createdAt >= ? GROUP BY stage",
            begin);
    raw.run("SELECT stage, stayed FROM (SELECT stage, stayed, row_number() OVER (PARTITION BY stage ORDER BY stayed) "
            "AS place, "
            "count(*) OVER (PARTITION BY stage) AS all_ FROM passage WHERE archived = 0 AND leftAt >= ?) "
            "WHERE place = (all_ + 1) / 2",
            begin);
}

void groupRaw(RawDatabase &raw, qint64 begin)
{
    raw.run("SELECT source, stage, count(*) FROM lead WHERE archived IS NULL AND createdAt >= ? GROUP BY source, stage",
            begin);
}

void ask(Workbench &bench, const QString &name, const Question &question)
{
    static_cast<void>(sure(makeReport(bench.session(), name, question, {}, QLocale::English)));
}

/// The first lead from `place` on that may still be edited.
Lead openLeadFrom(Workbench &bench, size_t place)
{
    Lead lead;
    do {
        lead = leadsAt(bench.connection(), {bench.keys().at(place++ % bench.keys().size())}).front();
    } while (!editGate(bench.session().process(), lead).isOpen());
    return lead;
}

/// Each time one lead has got another source since.
Timing afterOneChange(Workbench &bench, const Question &question)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto place = static_cast<size_t>(Workbench::anywhere(round, bench.leads()));
        const Lead lead = openLeadFrom(bench, place);
        const QString source = lead.source == "call"_L1 ? u"store"_s : u"call"_s;
        sure(editLead(bench.session(), lead.id, {{u"source"_s, source}}));
        times.push_back(timeOf([&] { ask(bench, u"funnel"_s, question); }));
    }
    return summed(times);
}

} // namespace

Lines benchReports(Workbench &bench)
{
    const Timestamp now = bench.session().now();
    const Timestamp quarterAgo = now.plusDays(-91);
    const Question quarter{{quarterAgo, now.plusDays(1)}, {}, {}, {}};
    const Question allTime;
    const Question lastYear{{now.plusDays(-365), now.plusDays(1)}, now.plusDays(-100), {}, {}};
    const auto funnel = [&](const Question &question) {
        return measured(rounds, [&](int) { ask(bench, u"funnel"_s, question); });
    };
    const auto raw = [&](Timestamp begin) {
        return measured(rounds, [&](int) { funnelRaw(bench.rawReader(), begin.milliseconds); });
    };
    const Timing rawQuarter = raw(quarterAgo);
    return {
        {u"funnel of a quarter"_s, funnel(quarter), rawQuarter, 300},
        {u"the same after one change"_s, afterOneChange(bench, quarter), rawQuarter, 50},
        {u"funnel of all time"_s, funnel(allTime), raw({1}), 300},
        {u"funnel of a year as of a past day"_s, funnel(lastYear), raw(now.plusDays(-365)), 300},
        {u"sources of a quarter"_s, measured(rounds, [&](int) { ask(bench, u"sources"_s, quarter); }),
         measured(rounds, [&](int) { groupRaw(bench.rawReader(), quarterAgo.milliseconds); }), 300},
        {u"disqualified of a quarter"_s,
         measured(rounds, [&](int) { ask(bench, u"disqualified"_s, quarter); }),
         {},
         300},
    };
}

} // namespace leadline::bench

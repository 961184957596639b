// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

Lines benchCounting(Workbench &bench)
{
    const auto count = [&](const LeadQuery &query) { static_cast<void>(countLeads(bench.connection(), query)); };
    const LeadQuery stage{{{u"stage"_s, Comparison::Equal, {u"handoff"_s}}}, {}, {}, false, false};
    const LeadQuery idle{{{u"openTasks"_s, Comparison::Equal, {0}}}, {}, {}, false, false};
    return {
        {u"count of all leads"_s, measured(7, [&](int) { count({}); }),
         measured(7, [&](int) { bench.rawReader().run("SELECT count(*) FROM lead"); })},
        {u"count of a stage"_s, measured(7, [&](int) { count(stage); }),
         measured(7,
                  [&](int) {
                      bench.rawReader().run("SELECT count(*) FROM lead WHERE archived IS NULL AND stage = 'handoff'");
                  })},
        {u"count of leads without a task"_s, measured(7, [&](int) { count(idle); }),
         measured(7,
                  [&](int) {
                      bench.rawReader().run("SELECT count(*) FROM lead WHERE archived IS NULL AND openTasks = 0");
                  })},
    };
}

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageRows = 50;
constexpr int rounds = 300;

std::vector<qint64> page(Workbench &bench, qint64 from)
{
    const std::vector<qint64> &keys = bench.keys();
    const auto begin = keys.begin() + from;
    return {begin, begin + std::min<qint64>(pageRows, keys.end() - begin)};
}

void readRaw(Workbench &bench, qint64 from)
{
    bench.rawReader().run(
        "SELECT row, id, number, title, companyName, contactName, stage, maturity, budget, nextStepAt, "
        "openTasks, owner, nextStepDue FROM lead WHERE row <= ? ORDER BY row DESC LIMIT 50",
        bench.keys().at(static_cast<size_t>(from)));
}

} // namespace

Lines benchPages(Workbench &bench)
{
    const auto all = static_cast<qint64>(bench.keys().size());
    const auto anywhere = [&](int round) { return Workbench::anywhere(round, all - pageRows); };
    const auto ours = [&](qint64 from) { static_cast<void>(leadRows(bench.connection(), page(bench, from))); };
    const auto raw = [&](qint64 from) { readRaw(bench, from); };
    const Beside anyDepth = beside(
        rounds, [&](int round) { ours(anywhere(round)); }, [&](int round) { raw(anywhere(round)); });
    const Beside middle = beside(
        rounds, [&](int round) { ours(all / 2 + round); }, [&](int round) { raw(all / 2 + round); });
    return {
        {u"page of 50 at any depth"_s, anyDepth.ours, anyDepth.raw, 0.6, 5},
        {u"jump to the middle"_s, middle.ours, middle.raw, 0.6, 5},
        {u"all keys of the list, in the background"_s,
         measured(5,
                  [&](int) {
                      qint64 keys = 0;
                      streamLeadRows(bench.connection(), {}, [&](qint64) { return ++keys > 0; });
                  }),
         measured(
             5, [&](int) { bench.rawReader().run("SELECT row FROM lead WHERE archived IS NULL ORDER BY row DESC"); })},
    };
}

} // namespace leadline::bench

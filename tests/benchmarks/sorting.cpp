// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

void firstPage(Workbench &bench, const QString &field)
{
    LeadQuery query;
    query.sortField = field;
    std::vector<qint64> rows;
    streamLeadRows(bench.connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return rows.size() < 50;
    });
    static_cast<void>(leadRows(bench.connection(), rows));
}

} // namespace

Lines benchSorting(Workbench &bench)
{
    return {
        {u"first page by title, indexed"_s, measured(100, [&](int) { firstPage(bench, u"title"_s); }),
         measured(100,
                  [&](int) {
                      bench.rawReader().run(
                          "SELECT row, id, number, title, companyName, contactName, stage, maturity, budget, "
                          "nextStepAt, openTasks, owner, nextStepDue FROM lead WHERE archived IS NULL "
                          "ORDER BY titleKey, row LIMIT 50");
                  }),
         20, 2},
        {u"first page by budget, indexed"_s, measured(100, [&](int) { firstPage(bench, u"budget"_s); }),
         measured(100,
                  [&](int) {
                      bench.rawReader().run(
                          "SELECT row, id, number, title, companyName, contactName, stage, maturity, budget, "
                          "nextStepAt, openTasks, owner, nextStepDue FROM lead WHERE archived IS NULL AND "
                          "budget IS NOT NULL "
                          "ORDER BY budget, row LIMIT 50");
                  }),
         20, 2},
        {u"first page by city, no index"_s, measured(7, [&](int) { firstPage(bench, u"city"_s); }),
         measured(7,
                  [&](int) {
                      bench.rawReader().run(
                          "SELECT row, id, number, title, companyName, contactName, stage, maturity, budget, "
                          "nextStepAt, openTasks, owner, nextStepDue FROM lead WHERE archived IS NULL "
                          "ORDER BY city, row LIMIT 50");
                  }),
         350, 2},
    };
}

} // namespace leadline::bench

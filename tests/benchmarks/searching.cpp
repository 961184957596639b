// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 100;
constexpr int letterRounds = 5; // each takes the plain index most of a second at a million

void typed(Workbench &bench, const QString &text)
{
    LeadQuery query;
    query.search = text;
    std::vector<qint64> rows;
    streamLeadRows(bench.connection(), query, [&](qint64 row) {
        rows.push_back(row);
        return rows.size() < 50;
    });
    static_cast<void>(leadRows(bench.connection(), rows));
}

Timing innerRaw(Workbench &bench, const QString &trigrams)
{
    return measured(rounds, [&](int) {
        bench.rawReader().run(
            "SELECT lead.row, id, number, title, companyName, contactName, stage, maturity, budget, nextStepAt, "
            "openTasks, owner, nextStepDue FROM leadInner CROSS JOIN lead ON lead.row = leadInner.rowid "
            "WHERE leadInner MATCH ? ORDER BY leadInner.rowid DESC LIMIT 50",
            trigrams);
    });
}

Timing wordsRaw(Workbench &bench, const QString &match, int times = rounds)
{
    return measured(times, [&](int) {
        bench.rawReader().run(
            "SELECT lead.row, id, number, title, companyName, contactName, stage, maturity, budget, nextStepAt, "
            "openTasks, owner, nextStepDue FROM leadWords CROSS JOIN lead ON lead.row = leadWords.rowid "
            "WHERE leadWords MATCH ? ORDER BY leadWords.rowid DESC LIMIT 50",
            match);
    });
}

Line searched(Workbench &bench, const QString &what, const QString &text, const Timing &raw)
{
    return {u"search, "_s + what + u" “"_s + text + u'”', measured(rounds, [&](int) { typed(bench, text); }), raw, 3,
            3.3};
}

} // namespace

Lines benchSearching(Workbench &bench)
{
    return {
        searched(bench, u"prefix"_s, u"smi"_s, innerRaw(bench, u"\"smi\""_s)),
        searched(
            bench, u"prefix"_s, u"richardson"_s,
            innerRaw(bench,
                     u"\"ric\" AND \"ich\" AND \"cha\" AND \"har\" AND \"ard\" AND \"rds\" AND \"dso\" AND \"son\""_s)),
        searched(bench, u"inner letters"_s, u"хард"_s, innerRaw(bench, u"\"хар\" AND \"ард\""_s)),
        searched(bench, u"inner letters"_s, u"ousehol"_s,
                 innerRaw(bench, u"\"ous\" AND \"use\" AND \"seh\" AND \"eho\" AND \"hol\""_s)),
        searched(bench, u"Cyrillic"_s, u"кузнец"_s, innerRaw(bench, u"\"куз\" AND \"узн\" AND \"зне\" AND \"нец\""_s)),
        searched(
            bench, u"two words"_s, u"волков казань"_s,
            innerRaw(bench,
                     u"\"вол\" AND \"олк\" AND \"лко\" AND \"ков\" AND \"каз\" AND \"аза\" AND \"зан\" AND \"ань\""_s)),
        searched(bench, u"phone digits"_s, u"2345"_s, innerRaw(bench, u"\"234\" AND \"345\""_s)),
        searched(bench, u"phone digits"_s, u"912345"_s,
                 innerRaw(bench, u"\"912\" AND \"123\" AND \"234\" AND \"345\""_s)),
        searched(bench, u"two letters"_s, u"ку"_s, wordsRaw(bench, u"\"ку\"*"_s)),
        searched(bench, u"two letters"_s, u"sm"_s, wordsRaw(bench, u"\"sm\"*"_s)),
        searched(bench, u"one letter"_s, u"к"_s, wordsRaw(bench, u"\"к\"*"_s, letterRounds)),
        searched(bench, u"no hit"_s, u"qqqxz"_s, innerRaw(bench, u"\"qqq\" AND \"qqx\" AND \"qxz\""_s)),
    };
}

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folding.h"
#include "core/base/spelling.h"
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

/// Words that hold all three-letter pieces of the typed ones.
QString piecesOf(const QString &text)
{
    QStringList pieces;
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        for (qsizetype start = 0; start + 3 <= word.size(); ++start)
            pieces.append(u'"' + word.mid(start, 3) + u'"');
    }
    return u'(' + pieces.join(u" AND "_s) + u')';
}

/// As typed, in the other keyboard layout, in the other alphabet.
QString anySpelling(const QString &text)
{
    QStringList spellings{piecesOf(text)};
    const QStringList others = otherSpellings(text);
    for (const QString &other : others)
        spellings.append(piecesOf(other));
    spellings.removeIf([](const QString &pieces) { return pieces.size() <= 2; });
    return spellings.join(u" OR "_s);
}

Timing innerRaw(Workbench &bench, const QString &text)
{
    return measured(rounds, [&](int) {
        bench.rawReader().run(
            "SELECT lead.row, id, number, title, companyName, contactName, stage, maturity, budget, nextStepAt, "
            "openTasks, owner, nextStepDue FROM leadInner CROSS JOIN lead ON lead.row = leadInner.rowid "
            "WHERE leadInner MATCH ? ORDER BY leadInner.rowid DESC LIMIT 50",
            anySpelling(text));
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
    const auto inner = [&](const QString &what, const QString &text) {
        return searched(bench, what, text, innerRaw(bench, text));
    };
    const auto words = [&](const QString &what, const QString &text, int times = rounds) {
        return searched(bench, what, text, wordsRaw(bench, u'"' + text + u"\"*"_s, times));
    };
    return {
        inner(u"prefix"_s, u"smi"_s),
        inner(u"prefix"_s, u"richardson"_s),
        inner(u"inner letters"_s, u"хард"_s),
        inner(u"inner letters"_s, u"ousehol"_s),
        inner(u"Cyrillic"_s, u"кузнец"_s),
        inner(u"two words"_s, u"волков казань"_s),
        inner(u"phone digits"_s, u"2345"_s),
        inner(u"phone digits"_s, u"912345"_s),
        words(u"two letters"_s, u"ку"_s),
        words(u"two letters"_s, u"sm"_s),
        words(u"one letter"_s, u"к"_s, letterRounds),
        inner(u"no hit"_s, u"qqqxz"_s),
    };
}

} // namespace leadline::bench

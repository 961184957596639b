// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/importsource.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 most = 100'000;
constexpr qint64 atOnce = 20'000;

/// Plain SQL cannot tell the match keys of a row, so it is given them.
void prepareRaw(RawDatabase &raw, qint64 count)
{
    raw.execute("CREATE TEMP TABLE doomed (row INTEGER, hash INTEGER, PRIMARY KEY (row, hash)) WITHOUT ROWID");
    raw.run(
        "INSERT INTO doomed SELECT row, hash FROM matchKey WHERE kind = 1 AND row > (SELECT max(row) FROM lead) - ?",
        count);
}

/// Plain SQL that takes the same leads out of rows, words, match keys and journal.
void removeRaw(RawDatabase &raw, qint64 count)
{
    const qint64 from = raw.number("SELECT max(row) FROM lead") - count;
    for (qint64 start = from; start < from + count; start += atOnce) {
        const qint64 end = start + atOnce;
        raw.execute("BEGIN IMMEDIATE");
        raw.run("INSERT INTO changeset (id, at, hlc, intent) VALUES (randomblob(16), 1, 1, 'undo')");
        raw.run("INSERT INTO change (changeset, position, record, kind, action, fields) "
                "SELECT (SELECT max(number) FROM changeset), row, id, 'lead', 'remove', json_object('number', number, "
                "'title', "
                "title, 'stage', stage, 'stageSince', stageSince, 'maturity', maturity, 'needType', needType, "
                "'contactName', "
                "contactName, 'jobTitle', jobTitle, 'companyName', companyName, 'clientType', clientType, 'phones', "
                "phones, "
                "'emails', emails, 'city', city, 'source', source, 'channel', channel, 'registrationMethod', "
                "registrationMethod, "
                "'budget', budget, 'createdAt', createdAt) FROM lead WHERE row > ? AND row <= ?",
                start, end);
        raw.run("INSERT INTO leadWords(leadWords, rowid, searchKey) SELECT 'delete', row, searchKey FROM lead "
                "WHERE row > ? AND row <= ?",
                start, end);
        raw.run("INSERT INTO leadInner(leadInner, rowid, searchKey) SELECT 'delete', row, searchKey FROM lead "
                "WHERE row > ? AND row <= ?",
                start, end);
        raw.run("DELETE FROM matchKey WHERE (hash, kind, row) IN (SELECT hash, 1, row FROM doomed WHERE row > ? AND "
                "row <= ?)",
                start, end);
        raw.run("DELETE FROM lead WHERE row > ? AND row <= ?", start, end);
        raw.execute("COMMIT");
    }
}

} // namespace

Lines benchImportUndo(Workbench &bench)
{
    const ImportSource source(bench.session(), std::min(bench.leads(), most), bench.nextIndex());
    const QUuid batch = source.import(bench.session());
    RawDatabase &raw = bench.freshRaw();
    prepareRaw(raw, source.count());
    const double rawTime = timeOf([&] { removeRaw(raw, source.count()); });
    const double time = timeOf([&] {
        const Reversal reversal = sure(reversalOf(bench.session(), batch.toString()));
        static_cast<void>(sure(reverse(bench.session(), reversal, u"undo"_s)));
    });
    return {{u"undo of an import of %1"_s.arg(source.count()), {time, time}, {rawTime, rawTime}, 4000, 3}};
}

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadcard.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/talkativelead.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;
constexpr size_t feedEntries = 200;

void readRaw(RawDatabase &raw, const QUuid &id)
{
    raw.run("SELECT * FROM lead WHERE id = ?", id);
    raw.run("SELECT * FROM person WHERE lead = ?", id);
    raw.run("SELECT * FROM task WHERE lead = ?", id);
    raw.run("SELECT * FROM feed WHERE lead = ? ORDER BY at DESC", id);
    raw.run("SELECT s.number, s.at, s.author, s.intent, c.kind, c.action, c.fields FROM change c "
            "JOIN changeset s ON s.number = c.changeset WHERE c.record = ? ORDER BY c.changeset DESC",
            id);
    raw.run("SELECT * FROM attachment WHERE lead = ?", id);
}

} // namespace

Lines benchCard(Workbench &bench)
{
    const LeadId id = talkativeLead(bench, static_cast<qint64>(bench.keys().size() / 2), feedEntries);
    RawDatabase &raw = bench.rawReader();
    return {{u"card with 200 feed entries, data only"_s,
             measured(rounds, [&](int) { static_cast<void>(sure(leadCard(bench.session(), id))); }),
             measured(rounds, [&](int) { readRaw(raw, id.uuid()); }), 1, 10}};
}

} // namespace leadline::bench

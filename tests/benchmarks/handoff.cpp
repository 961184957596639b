// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasks.h"
#include "core/services/undo.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 100;

/// What completing a hand-off task writes, by plain SQL: task, lead, feed, search and journal, in one durable commit.
void completeRaw(RawDatabase &raw, const Task &task, int round)
{
    const QUuid feed = newUuid({round + 1});
    const QUuid changeset = newUuid({round + 1});
    const auto change = [&](int position, const QUuid &record, const QString &kind, const QString &action) {
        raw.run("INSERT INTO change (changeset, position, record, kind, action, fields) VALUES "
                "((SELECT max(number) FROM changeset), ?, ?, ?, ?, "
                "'{\"stage\":[\"handoff\",\"distribution\"],\"stageSince\":"
                "[1790000000000,1790000000001],\"processTask\":[\"019a0000-0000-7000-8000-000000000000\",null]}')",
                qint64{position}, record, kind, action);
    };
    raw.execute("BEGIN IMMEDIATE");
    raw.run("UPDATE task SET status = 'completed', result = 'return', completedAt = 1, completedBy = owner, "
            "stamps = '{\"status\":\"1\",\"result\":\"1\",\"completedAt\":\"1\",\"completedBy\":\"1\"}' WHERE id = ?",
            task.id.uuid());
    raw.run("UPDATE lead SET stage = 'distribution', stageSince = 1, maturity = 'discovered', processTask = NULL, "
            "openTasks = 0, nextStepAt = NULL, stamps = '{\"stage\":\"1\",\"stageSince\":\"1\",\"processTask\":\"1\"}' "
            "WHERE id = ?",
            task.lead.uuid());
    raw.run("INSERT INTO feed (id, lead, author, at, type, code, details, stamp) "
            "VALUES (?, ?, ?, 1, 'system', 'returned', '[\"handoff\",\"distribution\"]', 1)",
            feed, task.lead.uuid(), task.owner.uuid());
    raw.run("INSERT INTO changeset (id, author, at, hlc, intent) VALUES (?, ?, 1, 1, 'task.complete')", changeset,
            task.owner.uuid());
    change(0, task.id.uuid(), u"task"_s, u"update"_s);
    change(1, task.lead.uuid(), u"lead"_s, u"update"_s);
    change(2, feed, u"feed"_s, u"create"_s);
    raw.execute("COMMIT");
}

/// The same amount of writing backwards.
void undoRaw(RawDatabase &raw, const Task &task, int round)
{
    raw.execute("BEGIN IMMEDIATE");
    raw.run("DELETE FROM feed WHERE row = (SELECT max(row) FROM feed)");
    raw.run("UPDATE lead SET stage = 'handoff', stageSince = 2, processTask = ?, openTasks = 1, nextStepAt = 1 WHERE "
            "id = ?",
            task.id.uuid(), task.lead.uuid());
    raw.run("UPDATE task SET status = 'open', result = NULL, completedAt = NULL, completedBy = NULL WHERE id = ?",
            task.id.uuid());
    raw.run("INSERT INTO changeset (id, author, at, hlc, intent) VALUES (?, ?, 1, 1, 'undo')", newUuid({round + 1}),
            task.owner.uuid());
    for (qint64 position = 0; position < 3; ++position) {
        raw.run("INSERT INTO change (changeset, position, record, kind, action, fields) VALUES "
                "((SELECT max(number) FROM changeset), ?, ?, 'task', 'update', "
                "'{\"status\":[\"completed\",\"open\"],\"result\":"
                "[\"return\",null],\"completedAt\":[1790000000000,null]}')",
                position, task.id.uuid());
    }
    raw.execute("COMMIT");
}

} // namespace

Lines benchHandoff(Workbench &bench)
{
    const std::vector<Task> open = bench.store().select<Task>(
        u"status = 'open' AND code = 'handoff' AND lead IN (SELECT id FROM lead WHERE processTask = task.id) LIMIT ?"_s,
        {rounds + 1});
    const auto count = static_cast<int>(open.size()) - 1;
    const auto task = [&](int round) { return open.at(static_cast<size_t>(round)); };
    const Completion completion{u"return"_s, {}, {}, {}};
    RawDatabase &raw = bench.raw();

    std::vector<double> completing;
    std::vector<double> undoing;
    for (int round = 0; round <= count; ++round) {
        completing.push_back(timeOf([&] { sure(completeTask(bench.session(), task(round).id, completion)); }));
        undoing.push_back(timeOf([&] { sure(reverse(bench.session(), sure(undoable(bench.session())), u"undo"_s)); }));
    }
    std::vector<double> rawCompleting;
    std::vector<double> rawUndoing;
    for (int round = 0; round <= count; ++round) {
        rawCompleting.push_back(timeOf([&] { completeRaw(raw, task(round), round); }));
        rawUndoing.push_back(timeOf([&] { undoRaw(raw, task(round), round); }));
    }
    return {{u"complete a hand-off task, durable"_s, summed(completing), summed(rawCompleting), 0.9, 3},
            {u"undo of it"_s, summed(undoing), summed(rawUndoing), 1, 3}};
}

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/paints.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/window/desk.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <optional>
#include <vector>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 10;
constexpr int patience = 600; // seconds
constexpr double soon = 150;  ///< milliseconds
constexpr qint64 several = 2'000;

BulkDialog *dialogOf(OpenWindow &open)
{
    return open.desk().leads().list().findChild<BulkDialog *>();
}

/// The dialog is there and painted, while it still counts what would change.
Timing opening(OpenWindow &open, const QString &action)
{
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        std::optional<Paints> paints;
        const double time = timeToPixels(
            [&] {
                open.window().actions().action(action)->trigger();
                paints.emplace(*dialogOf(open));
            },
            [&] { return paints->count() > 0; });
        if (round > 0)
            times.push_back(time);
        dialogOf(open)->reject();
        waitUntil([&] { return !dialogOf(open); });
        settle();
    }
    return summed(std::move(times));
}

QPushButton &button(OpenWindow &open)
{
    return *dialogOf(open)->findChild<DialogFooter *>()->button();
}

/// How long it takes until it says how many would change; the window lives meanwhile.
double preview(OpenWindow &open, const QString &action)
{
    return timeOf([&] {
        open.window().actions().action(action)->trigger();
        waitUntil([&] { return button(open).isEnabled(); }, patience);
    });
}

Line standstill(const QString &what, double stall)
{
    return {what, {stall, stall}, {}, 50};
}

/// As many leads archived and brought back as plain SQLite does it, indexes included.
Timing inSqlite(RawDatabase &raw, qint64 leads)
{
    return measured(2, [&](int round) {
        raw.execute("BEGIN");
        raw.run(round % 2 == 0
                    ? "UPDATE lead SET archived = 1 WHERE row IN (SELECT row FROM lead WHERE archived IS NULL "
                      "ORDER BY row DESC LIMIT ?)"
                    : "UPDATE lead SET archived = NULL WHERE row IN (SELECT row FROM lead WHERE archived = 1 "
                      "ORDER BY row DESC LIMIT ?)",
                leads);
        raw.execute("COMMIT");
    });
}

} // namespace

Lines benchBulk(Workbench &bench)
{
    const qint64 leads = std::min(several, bench.leads() / 2);
    const Timing raw = inSqlite(bench.raw(), leads);
    const FileForOthers released(bench);
    OpenWindow open(bench.path());
    const auto run = [&](const QString &id) { open.window().actions().action(id)->trigger(); };
    Lines lines;
    open.list().setFocus();
    const Watchdog watchdog;
    run(u"list.all"_s);
    settle();
    lines.push_back(
        {u"all are chosen: the dialog of a change, key press to pixels"_s, opening(open, u"chosen.owner"_s), {}, soon});
    const double looked = preview(open, u"chosen.archive"_s);
    lines.push_back({u"what would change of all, looked through"_s, {looked, looked}, {}});
    dialogOf(open)->reject();
    waitUntil([&] { return !dialogOf(open); });
    lines.push_back(standstill(u"longest standstill of the window meanwhile"_s, watchdog.longestStall()));
    const QItemSelection some(open.model().index(0), open.model().index(static_cast<int>(leads) - 1));
    open.list().selectionModel()->select(some, QItemSelectionModel::ClearAndSelect);
    settle();
    static_cast<void>(preview(open, u"chosen.archive"_s));
    const Watchdog working;
    const double changed = timeOf([&] {
        button(open).click();
        waitUntil([&] { return !dialogOf(open); }, patience);
    });
    qint64 undone = 0;
    QObject here;
    QObject::connect(&open.desk().context().workspace, &Workspace::committed, &here, [&undone](const Committed &part) {
        undone += part->intent == "undo"_L1 ? qint64(part->changes.size()) : 0;
    });
    run(u"edit.undo"_s);
    waitUntil([&] { return undone >= leads; }, patience);
    settle();
    lines.push_back({u"%1 leads archived"_s.arg(leads), {changed, changed}, raw});
    lines.push_back(standstill(u"longest standstill meanwhile and while it is undone"_s, working.longestStall()));
    return lines;
}

} // namespace leadline::bench

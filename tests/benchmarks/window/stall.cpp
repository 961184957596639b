// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/importsource.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/qttable.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/import/importwizard.h"
#include "ui/window/desk.h"

#include <QAction>
#include <QStackedWidget>
#include <QThreadPool>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rows = 100'000;
constexpr int patience = 300; // seconds

/// Through the wizard as a person goes, and back to the list while it runs.
double inWindow(OpenWindow &open, const QString &csv)
{
    open.desk().startImport(csv);
    auto *wizard = open.desk().findChild<ImportWizard *>();
    waitUntil([&] {
        if (!wizard->isBusy())
            open.window().actions().action(u"import.next"_s)->trigger();
        return wizard->isBusy();
    });
    constexpr auto look = std::chrono::milliseconds(1500);
    QTimer::singleShot(look, &open.window(), [&] { open.window().actions().action(u"section.leads"_s)->trigger(); });
    const Watchdog watchdog;
    waitUntil([&] { return !wizard->isBusy(); }, patience);
    settle();
    return watchdog.longestStall();
}

/// Qt's table, with nothing to do, while plain SQLite writes the same rows beside it.
double inTable(const ImportSource &source, RawDatabase &raw)
{
    const auto table = qtTable();
    table->show();
    settle();
    const Watchdog watchdog;
    QThreadPool pool;
    std::atomic<bool> isWritten = false;
    pool.start([&] {
        source.writeRaw(raw);
        isWritten = true;
    });
    waitUntil([&] { return isWritten.load(); }, patience);
    return watchdog.longestStall();
}

} // namespace

Lines benchStall(Workbench &bench)
{
    const ImportSource source(bench.session(), std::min(bench.leads(), rows), bench.nextIndex());
    const double raw = inTable(source, bench.raw());
    const FileForOthers released(bench);
    OpenWindow open(bench.path());
    const double ours = inWindow(open, source.path());
    return {{u"longest stall, %1 leads being imported"_s.arg(source.count()), {ours, ours}, {raw, raw}, 50}};
}

} // namespace leadline::bench

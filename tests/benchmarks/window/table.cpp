// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/rawdatabase.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/watchdog.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/leadtableview.h"
#include "ui/window/desk.h"

#include <QScrollBar>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;
constexpr double soon = 150; ///< milliseconds

Timing turns(const std::function<double(int round)> &turn)
{
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        const double time = turn(round);
        if (round > 0) // the first warms the file
            times.push_back(time);
        settle();
    }
    return summed(std::move(times));
}

/// A heading is clicked, and the first page in its order stands there.
Timing ordered(OpenWindow &open, const QString &field)
{
    auto *table = open.desk().leads().list().findChild<LeadTableView *>();
    bool isReplaced = false;
    QObject here;
    QObject::connect(&open.model(), &QAbstractItemModel::modelReset, &here, [&] {
        isReplaced = true;
        open.forgetPicture();
    });
    return turns([&](int) {
        isReplaced = false;
        return timeToPixels([&] { emit table->orderRequested(field); }, [&] { return isReplaced && open.isPainted(); });
    });
}

Timing pageInSqlite(const QString &path, const QString &order)
{
    RawDatabase raw(path);
    const QByteArray page = u"SELECT row, title, companyName, contactName, stage, budget, owner, nextStepAt FROM lead "
                            "WHERE archived IS NULL ORDER BY %1 LIMIT 40"_s.arg(order)
                                .toUtf8();
    return measured(rounds, [&](int) { raw.run(page.constData()); });
}

} // namespace

Lines benchTable(Workbench &bench)
{
    const FileForOthers released(bench);
    const QString path = bench.path();
    const Timing rawPage = pageInSqlite(path, u"row DESC"_s);
    OpenWindow open(path);
    const auto run = [&](const QString &id) { open.window().actions().action(id)->trigger(); };
    const Watchdog watchdog;
    Lines lines;
    const auto look = turns([&](int) {
        open.forgetPicture();
        return timeToPixels([&] { run(u"list.layout"_s); }, [&] { return open.isPainted(); });
    });
    lines.push_back({u"rows become a table, or a table rows, key press to pixels"_s, look, rawPage, soon});
    auto *table = open.desk().leads().list().findChild<LeadTableView *>();
    if (!table->isTable()) {
        run(u"list.layout"_s);
        settle();
    }
    const auto jump = turns([&](int round) {
        open.forgetPicture();
        QScrollBar *bar = table->verticalScrollBar();
        return timeToPixels([&] { bar->setValue(static_cast<int>(Workbench::anywhere(round + 1, bar->maximum()))); },
                            [&] { return open.isPainted(); });
    });
    lines.push_back({u"a jump anywhere in the table, to pixels"_s, jump, rawPage, soon});
    for (const QString &field : {u"title"_s, u"budget"_s, u"stage"_s, u"createdAt"_s})
        lines.push_back({u"the table by %1, click to pixels"_s.arg(field), ordered(open, field), {}, soon});
    // Plain SQLite works on the window's thread, so it waits for the end of the watch.
    const double stall = watchdog.longestStall();
    size_t line = 2;
    for (const QString &column : {u"titleKey"_s, u"budget"_s, u"stage"_s, u"createdAt"_s})
        lines[line++].raw = pageInSqlite(path, column);
    lines.push_back({u"longest standstill of the window meanwhile"_s, {stall, stall}, {}, 50});
    return lines;
}

} // namespace leadline::bench

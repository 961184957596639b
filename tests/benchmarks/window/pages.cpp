// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/paints.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/qttable.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadmodel.h"

#include <QScrollBar>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 60;

using Scroll = std::function<void(QAbstractItemView &view, int round)>;

void pageOn(QAbstractItemView &view, int)
{
    view.setFocus();
    press(Qt::Key_PageDown);
}

void jump(QAbstractItemView &view, int round)
{
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(static_cast<int>(Workbench::anywhere(round + 1, bar->maximum())));
}

/// The second time through the same places: what the system reads from the disk is not ours to measure.
Timing inWindow(OpenWindow &open, const Scroll &scroll)
{
    std::vector<double> times;
    for (const bool isWarm : {false, true}) {
        open.list().setCurrentIndex(open.model().index(0));
        open.list().scrollToTop();
        settle();
        for (int round = 0; round < rounds; ++round) {
            open.forgetPicture();
            const double time = timeToPixels([&] { scroll(open.list(), round); }, [&] { return open.isPainted(); });
            if (!isWarm)
                continue;
            times.push_back(time);
            settle(); // the card follows by itself
        }
    }
    return summed(std::move(times));
}

Timing inTable(const Scroll &scroll)
{
    const auto table = qtTable();
    table->show();
    table->activateWindow();
    table->setCurrentIndex(table->model()->index(0, 0));
    settle();
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const Paints paints(*table->viewport());
        times.push_back(timeToPixels([&] { scroll(*table, round); }, [&] { return paints.count() > 0; }));
    }
    return summed(std::move(times));
}

} // namespace

Lines benchWindowPages(Workbench &bench)
{
    const FileForOthers released(bench);
    Timing page;
    Timing far;
    {
        OpenWindow open(bench.path());
        page = inWindow(open, pageOn);
        far = inWindow(open, jump);
    }
    return {{u"a page on, key press to pixels"_s, page, inTable(pageOn), 16.7, 2.4},
            {u"a jump anywhere, to pixels"_s, far, inTable(jump), 16.7, 2.4}};
}

} // namespace leadline::bench

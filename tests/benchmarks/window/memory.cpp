// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "tests/benchmarks/resident.h"
#include "tests/benchmarks/window/child.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/leads/leadlistview.h"
#include "ui/window/desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QScrollBar>
#include <cstdio>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

void print(double megabytes)
{
    std::printf("%f\n", megabytes);
    std::fflush(stdout);
}

void scrollThrough(OpenWindow &open)
{
    constexpr int places = 300;
    QScrollBar *bar = open.list().verticalScrollBar();
    for (int place = 1; place <= places; ++place) {
        open.forgetPicture();
        bar->setValue(bar->maximum() / places * place);
        waitUntil([&] { return open.isPainted(); });
    }
    settle();
}

void backUp(OpenWindow &open, const QString &path)
{
    QFile::remove(dailyBackupPath(path));
    const auto copied = open.desk().context().workspace.write(
        [](Session &session) { return dailyBackup(session.store().connection(), session.store().clock()); });
    constexpr int patience = 300; // seconds
    waitUntil([&] { return copied.isFinished(); }, patience);
    sure(copied.result());
    QFile::remove(dailyBackupPath(path));
}

Line line(const QString &what, double ours, double raw)
{
    return {what, {ours, ours}, {raw, raw}, 85, 1.8, u"MB"_s};
}

} // namespace

int printMemoryOfWindow(const QString &path)
{
    OpenWindow open(path);
    print(residentMegabytes());
    scrollThrough(open);
    print(residentMegabytes());
    forgetPeak();
    backUp(open, path);
    print(peakMegabytes());
    return 0;
}

Lines benchWindowMemory(Workbench &bench)
{
    const FileForOthers released(bench);
    Child table;
    table.start(QStringLiteral(LEADLINE_QT_TABLE), {u"--scroll"_s});
    const double rawOpened = table.nextLine();
    const double rawScrolled = table.nextLine();
    Child ours;
    ours.start(QCoreApplication::applicationFilePath(), {u"--resident"_s, bench.path()});
    const double opened = ours.nextLine();
    const double scrolled = ours.nextLine();
    const double backingUp = ours.nextLine();
    return {line(u"resident with the list open"_s, opened, rawOpened),
            line(u"resident after scrolling through it"_s, scrolled, rawScrolled),
            {u"at most while the day's backup is made"_s, {backingUp, backingUp}, {}, 85, 0, u"MB"_s}};
}

} // namespace leadline::bench

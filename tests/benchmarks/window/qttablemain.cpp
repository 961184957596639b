// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/resident.h"
#include "tests/benchmarks/window/paints.h"
#include "tests/benchmarks/window/qttable.h"

#include <QApplication>
#include <QScrollBar>
#include <cstdio>

// Qt's table as a program of its own: how soon it is painted, how much memory it takes, and no library of ours in it.

using namespace leadline::bench;

namespace {

void scrollThrough(QTableView &table)
{
    constexpr int places = 300;
    for (int place = 1; place <= places; ++place) {
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / places * place);
        QApplication::processEvents();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const auto table = qtTable();
    const Paints paints(*table->viewport());
    QObject::connect(&paints, &Paints::begun, &application, [&] {
        const double opened = residentMegabytes();
        std::printf("%f\n", opened);
        std::fflush(stdout);
        if (QApplication::arguments().contains(QStringLiteral("--scroll"))) {
            scrollThrough(*table);
            std::printf("%f\n", residentMegabytes());
        }
        QApplication::quit();
    });
    table->show();
    return QApplication::exec();
}

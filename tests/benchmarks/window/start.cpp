// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/child.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;

/// From before the process is there until it says that its first page is painted.
double timeToFirstWord(const QString &program, const QStringList &arguments)
{
    Child child;
    return timeOf([&] {
        child.start(program, arguments);
        static_cast<void>(child.nextLine());
    });
}

} // namespace

/// One after the other, so that a busy moment of the machine meets both.
Lines benchStart(Workbench &bench)
{
    const FileForOthers released(bench);
    skipDailyBackup(bench.path());
    std::vector<double> ours;
    std::vector<double> raw;
    for (int round = 0; round <= rounds; ++round) {
        const double program =
            timeToFirstWord(QStringLiteral(LEADLINE_PROGRAM), {bench.path(), u"--startup-report"_s, u"--lang=ru"_s});
        const double table = timeToFirstWord(QStringLiteral(LEADLINE_QT_TABLE), {});
        if (round == 0)
            continue; // it warms the files
        ours.push_back(program);
        raw.push_back(table);
    }
    return {{u"start to the first painted page"_s, summed(ours), summed(raw), 150, 1.4}};
}

} // namespace leadline::bench

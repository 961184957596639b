// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/run.h"
#include "tests/benchmarks/window/windowbenchmarks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

using namespace leadline::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Benchmark benchmarks[] = {
    {"start", benchStart},      {"memory", benchWindowMemory}, {"card", benchWindowCard}, {"pages", benchWindowPages},
    {"searching", benchTyping}, {"import", benchStall},        {"today", benchToday},     {"palette", benchPalette},
    {"board", benchBoard},      {"schedule", benchSchedule},   {"table", benchTable},     {"bulk", benchBulk},
};

} // namespace

/// The same on every machine: nothing is shown, everything is painted. The programs it starts inherit that.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "default.warning=false"); // what a platform without a screen cannot do
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"leadline-bench"_s);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Leadline's window beside Qt's own table."_s);
    parser.addOption({u"resident"_s, u"Used by the memory benchmark."_s, u"FILE"_s});
    addBenchmarkOptions(parser, benchmarks);
    parser.process(application);
    if (parser.isSet(u"resident"_s))
        return printMemoryOfWindow(parser.value(u"resident"_s));
    return runBenchmarks(parser, benchmarks, u"Qt"_s, QStringLiteral(LEADLINE_BENCH_FOLDER "/windowbench.json"));
}

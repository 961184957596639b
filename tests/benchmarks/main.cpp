// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/memory.h"
#include "tests/benchmarks/run.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace leadline::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Benchmark benchmarks[] = {
    {"pages", benchPages},   {"sorting", benchSorting}, {"searching", benchSearching}, {"counting", benchCounting},
    {"card", benchCard},     {"handoff", benchHandoff}, {"import", benchImport},       {"import-undo", benchImportUndo},
    {"memory", benchMemory}, {"reports", benchReports},
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Leadline beside plain SQLite doing the same work."_s);
    parser.addOption({u"reader"_s, u"Used by the memory benchmark."_s, u"FILE"_s});
    addBenchmarkOptions(parser, benchmarks);
    parser.process(application);
    if (parser.isSet(u"reader"_s))
        return printMemoryOfReader(parser.value(u"reader"_s));
    return runBenchmarks(parser, benchmarks, u"raw"_s, QStringLiteral(LEADLINE_BENCH_FOLDER "/bench.json"));
}

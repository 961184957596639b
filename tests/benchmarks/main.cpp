// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/memory.h"
#include "tests/benchmarks/report.h"
#include "tests/benchmarks/workbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

using namespace leadline;
using namespace leadline::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Benchmark benchmarks[] = {
    {"pages", benchPages},   {"sorting", benchSorting}, {"searching", benchSearching}, {"counting", benchCounting},
    {"card", benchCard},     {"handoff", benchHandoff}, {"import", benchImport},       {"import-undo", benchImportUndo},
    {"memory", benchMemory},
};

std::vector<qint64> sizesOf(const QCommandLineParser &parser)
{
    std::vector<qint64> sizes;
    for (const QString &size : parser.value(u"size"_s).split(u','))
        sizes.push_back(size.toLongLong());
    if (parser.isSet(u"full"_s))
        sizes.push_back(1'000'000);
    return sizes;
}

void run(qint64 leads, const QStringList &names, Report &report)
{
    Workbench bench(leads);
    report.begin(leads);
    for (const Benchmark &benchmark : benchmarks) {
        if (!names.isEmpty() && !names.contains(QLatin1StringView(benchmark.name)))
            continue;
        for (const Line &line : benchmark.run(bench))
            report.add(benchmark.name, line);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Leadline beside plain SQLite doing the same work."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"names"_s,
                                 u"pages sorting searching counting card handoff import import-undo memory"_s);
    parser.addOption({u"size"_s, u"How many leads, separated by commas."_s, u"N"_s, u"1000,100000"_s});
    parser.addOption({u"full"_s, u"A million leads as well."_s});
    parser.addOption({u"reader"_s, u"Used by the memory benchmark."_s, u"FILE"_s});
    parser.process(application);
    if (parser.isSet(u"reader"_s))
        return printMemoryOfReader(parser.value(u"reader"_s));

    Report report;
    for (const qint64 leads : sizesOf(parser))
        run(leads, parser.positionalArguments(), report);
    const QString json = QStringLiteral(LEADLINE_BENCH_FOLDER "/bench.json");
    if (!report.save(json))
        return 3;
    std::printf("\n%s\n", qPrintable(json));
    return 0;
}

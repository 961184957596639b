// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/report.h"
#include "tests/benchmarks/run.h"
#include "tests/benchmarks/sync/office.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <cstdio>

using namespace leadline::bench;
using namespace Qt::StringLiterals;

namespace {

struct Part
{
    const char *name;
    Lines (*run)(Office &office);
};

constexpr Part parts[] = {{"waiting", benchWaiting},
                          {"changes", benchChanges},
                          {"reassigning", benchReassigning},
                          {"firstsync", benchFirstSync}};
/// All, or one of them.
constexpr Benchmark named[] = {
    {"sync", nullptr}, {"waiting", nullptr}, {"changes", nullptr}, {"reassigning", nullptr}, {"firstsync", nullptr}};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the shared server beside PostgreSQL alone."_s);
    addBenchmarkOptions(parser, named);
    parser.process(application);
    const QStringList names = parser.positionalArguments();
    const auto isWanted = [&names](const Part &part) {
        return names.isEmpty() || names.contains(u"sync"_s) || names.contains(QLatin1StringView(part.name));
    };
    if (std::ranges::none_of(parts, isWanted))
        return 0;
    Office office;
    if (const QString problem = office.served.begin(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    if (parser.isSet(u"size"_s))
        office.leads = std::max(parser.value(u"size"_s).section(u',', 0, 0).toLongLong(), 100LL);
    if (parser.isSet(u"full"_s))
        office.waiters = 8000;
    Report report(u"raw"_s);
    report.begin(office.leads);
    for (const Part &part : parts) {
        for (const Line &line : isWanted(part) ? part.run(office) : Lines())
            report.add("sync", line);
    }
    const QString json = QStringLiteral(LEADLINE_BENCH_FOLDER "/syncbench.json");
    if (!report.save(json))
        return 3;
    std::printf("\n%s\n", qPrintable(json));
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/run.h"

#include "tests/benchmarks/report.h"
#include "tests/benchmarks/workbench.h"

#include <QCommandLineParser>
#include <cstdio>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

std::vector<Benchmark> chosen(const QStringList &names, std::span<const Benchmark> benchmarks)
{
    std::vector<Benchmark> chosen;
    for (const Benchmark &benchmark : benchmarks) {
        if (names.isEmpty() || names.contains(QLatin1StringView(benchmark.name)))
            chosen.push_back(benchmark);
    }
    return chosen;
}

std::vector<qint64> sizesOf(const QCommandLineParser &parser)
{
    std::vector<qint64> sizes;
    for (const QString &size : parser.value(u"size"_s).split(u','))
        sizes.push_back(size.toLongLong());
    if (parser.isSet(u"full"_s))
        sizes.push_back(1'000'000);
    return sizes;
}

} // namespace

void addBenchmarkOptions(QCommandLineParser &parser, std::span<const Benchmark> benchmarks)
{
    QStringList names;
    for (const Benchmark &benchmark : benchmarks)
        names.append(QString::fromLatin1(benchmark.name));
    parser.addPositionalArgument(u"names"_s, names.join(u' '));
    parser.addHelpOption();
    parser.addOption({u"size"_s, u"How many leads, separated by commas."_s, u"N"_s, u"1000,100000"_s});
    parser.addOption({u"full"_s, u"A million leads as well."_s});
}

int runBenchmarks(const QCommandLineParser &parser, std::span<const Benchmark> benchmarks, const QString &limit,
                  const QString &json)
{
    const std::vector<Benchmark> wanted = chosen(parser.positionalArguments(), benchmarks);
    if (wanted.empty())
        return 0;
    Report report(limit);
    for (const qint64 leads : sizesOf(parser)) {
        Workbench bench(leads);
        report.begin(leads);
        for (const Benchmark &benchmark : wanted) {
            for (const Line &line : benchmark.run(bench))
                report.add(benchmark.name, line);
        }
    }
    if (!report.save(json))
        return 3;
    std::printf("\n%s\n", qPrintable(json));
    return 0;
}

} // namespace leadline::bench

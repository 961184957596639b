// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/memory.h"

#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/resident.h"
#include "tests/benchmarks/workbench.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

namespace leadline::bench {

using namespace Qt::StringLiterals;

int printMemoryOfReader(const QString &path)
{
    const double atStart = residentMegabytes();
    const std::unique_ptr<Store> store = sure(Store::open(path, StoreAccess::Read, systemClock()));
    std::vector<qint64> keys;
    streamLeadRows(store->connection(), {}, [&](qint64 row) {
        keys.push_back(row);
        return true;
    });
    constexpr int pages = 500;
    for (int page = 0; page < pages; ++page) {
        const auto from = keys.begin() + Workbench::anywhere(page, static_cast<qint64>(keys.size()) - 50);
        static_cast<void>(leadRows(store->connection(), {from, from + 50}));
    }
    std::printf("%f %f\n", residentMegabytes(), atStart);
    return 0;
}

Lines benchMemory(Workbench &bench)
{
    QProcess reader;
    reader.start(QCoreApplication::applicationFilePath(), {u"--reader"_s, bench.path()});
    if (!reader.waitForFinished(-1) || reader.exitCode() != 0)
        return {};
    const QList<QByteArray> figures = reader.readAllStandardOutput().trimmed().split(' ');
    const double all = figures.value(0).toDouble();
    const double empty = figures.value(1).toDouble();
    return {{u"resident, all keys and 500 pages read (no window)"_s, {all, all}, {empty, empty}, 85, 0, u"MB"_s}};
}

} // namespace leadline::bench

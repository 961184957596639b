// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/importsource.h"
#include "tests/benchmarks/workbench.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 most = 100'000;

Timing rateOf(qint64 count, double milliseconds)
{
    const double rate = static_cast<double>(count) * 1000 / milliseconds;
    return {rate, rate};
}

} // namespace

Lines benchImport(Workbench &bench)
{
    const ImportSource source(bench.session(), std::min(bench.leads(), most), bench.nextIndex());
    const qint64 count = source.count();
    RawDatabase &raw = bench.raw();
    const double rawInto = timeOf([&] { source.writeRaw(raw); });
    const double into = timeOf([&] { static_cast<void>(source.import(bench.session())); });

    EmptyFile rawEmpty;
    RawDatabase rawNew(rawEmpty.release());
    const double rawFrom = timeOf([&] { source.writeRaw(rawNew); });
    EmptyFile empty;
    const double from = timeOf([&] { static_cast<void>(source.import(empty.session())); });
    return {{u"import of %1 into an empty file"_s.arg(count), rateOf(count, from), rateOf(count, rawFrom), 25'000, 2,
             u"leads/s"_s},
            {u"import of %1 into the file"_s.arg(count), rateOf(count, into), rateOf(count, rawInto), 10'000, 2,
             u"leads/s"_s}};
}

} // namespace leadline::bench

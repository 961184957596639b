// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/benchmark.h"

#include <span>

class QCommandLineParser;

namespace leadline::bench {

/// Names, --size, --full, --help.
void addBenchmarkOptions(QCommandLineParser &parser, std::span<const Benchmark> benchmarks);

/// Runs those that are named, or all: a table as they come, and the JSON. Names of the other program are let pass.
/// `limit` heads the column of the raw figures. Gives the exit code.
[[nodiscard]] int runBenchmarks(const QCommandLineParser &parser, std::span<const Benchmark> benchmarks,
                                const QString &limit, const QString &json);

} // namespace leadline::bench

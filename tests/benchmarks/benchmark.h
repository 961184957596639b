// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/timing.h"

#include <QString>

namespace leadline::bench {

class Workbench;

/// One line of the report: a figure of ours beside the raw one for the same work, and what is to be reached.
struct Line
{
    QString what;
    Timing ours;
    Timing raw;        ///< median 0: nothing to compare with
    double reach = 0;  ///< the median to reach at a million leads; 0: none is set
    double atMost = 0; ///< times the raw figure
    QString unit = QStringLiteral("ms");
};

using Lines = std::vector<Line>;

/// A named measurement; `./dev bench NAME` runs only it.
struct Benchmark
{
    const char *name;
    Lines (*run)(Workbench &bench);
};

// One file each.
[[nodiscard]] Lines benchPages(Workbench &bench);
[[nodiscard]] Lines benchSorting(Workbench &bench);
[[nodiscard]] Lines benchSearching(Workbench &bench);
[[nodiscard]] Lines benchCounting(Workbench &bench);
[[nodiscard]] Lines benchCard(Workbench &bench);
[[nodiscard]] Lines benchHandoff(Workbench &bench);
[[nodiscard]] Lines benchImport(Workbench &bench);
[[nodiscard]] Lines benchImportUndo(Workbench &bench);
[[nodiscard]] Lines benchMemory(Workbench &bench);
[[nodiscard]] Lines benchReports(Workbench &bench);

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/benchmark.h"

namespace leadline::bench {

// One file each; the window is the real one, and beside it stands Qt's own table doing what comes nearest.
[[nodiscard]] Lines benchBoard(Workbench &bench);
[[nodiscard]] Lines benchBulk(Workbench &bench);
[[nodiscard]] Lines benchSchedule(Workbench &bench);
[[nodiscard]] Lines benchTable(Workbench &bench);
[[nodiscard]] Lines benchStart(Workbench &bench);
[[nodiscard]] Lines benchWindowMemory(Workbench &bench);
[[nodiscard]] Lines benchWindowCard(Workbench &bench);
[[nodiscard]] Lines benchWindowPages(Workbench &bench);
[[nodiscard]] Lines benchToday(Workbench &bench);
[[nodiscard]] Lines benchPalette(Workbench &bench);
[[nodiscard]] Lines benchTyping(Workbench &bench);
[[nodiscard]] Lines benchStall(Workbench &bench);

/// The part of the memory benchmark that is a process of its own; gives the exit code.
[[nodiscard]] int printMemoryOfWindow(const QString &path);

} // namespace leadline::bench

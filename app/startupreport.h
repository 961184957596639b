// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace leadline {

/// How long the process has been running; as the system counts, where it tells, else since the program's first line.
[[nodiscard]] std::chrono::milliseconds processAge();

/// Prints the milliseconds from the start of the process to now, and ends the program: `--startup-report`.
void reportStartup();

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline::bench {

class Workbench;

/// A copy of the bench's file whose person also has a task of no lead for each tenth of its leads: over a year before and
/// after the day it was made, one in ten of them in the schedule. Kept for the next run. The bench has let go of its file.
[[nodiscard]] QString busyFile(const Workbench &bench);

/// How many tasks of no lead those are.
[[nodiscard]] qint64 busyTasks(const Workbench &bench);

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task.h"

namespace leadline {

/// The task that follows one made by hand that repeats, when it is done at `now`: at the same local time of the next day,
/// week or month that is still to come; what began on the last day of a month does so again, on the 30th
/// does so again after February. The same id on every device.
/// nullopt for what happens once.
[[nodiscard]] std::optional<Task> nextTurn(const Task &task, Timestamp now);

} // namespace leadline

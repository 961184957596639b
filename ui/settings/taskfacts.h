// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/stagefacts.h"

namespace leadline {

/// The task that the stage makes, its results and what each of them does, then the tasks that follow out of these.
[[nodiscard]] std::vector<FactGroup> taskFacts(const ProcessDefinition &process, const Stage &stage,
                                               QLocale::Language language);

} // namespace leadline

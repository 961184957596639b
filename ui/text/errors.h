// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/process/definition.h"

namespace leadline {

/// What happened, what is kept and what to do, as one text in the language of the moment (context "Error").
[[nodiscard]] QString describe(const Error &error);

/// The same; items of a checklist are called as the process does.
[[nodiscard]] QString describe(const Error &error, const ProcessDefinition &process);

} // namespace leadline

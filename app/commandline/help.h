// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commands.h"

namespace leadline {

/// All commands and the general options.
[[nodiscard]] QString generalHelp();
/// How one command is called, with its options.
[[nodiscard]] QString helpFor(const Command &command);

} // namespace leadline

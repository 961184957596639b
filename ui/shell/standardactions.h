// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionregistry.h"

namespace leadline {

/// The keyboard map of the first form (ux.md section 3): every action with its keys, before any page is there to run it.
[[nodiscard]] std::vector<ActionDescription> standardActions();

} // namespace leadline

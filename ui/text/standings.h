// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imports.h"

namespace leadline {

/// How an import stands today, in words.
[[nodiscard]] QString standingLabel(ImportStanding standing);

} // namespace leadline

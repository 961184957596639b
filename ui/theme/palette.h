// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPalette>

namespace leadline {

/// Every role of Qt's palette, the Disabled group included, from the tokens.
[[nodiscard]] QPalette paletteFrom(const Tokens &tokens);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace leadline {

/// Where a window of this place lies whole on the screens that are there now, or as much of it as fits.
[[nodiscard]] QPoint onScreen(const QRect &place);

} // namespace leadline

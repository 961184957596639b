// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace leadline {

class Theme;

/// Versions, system and screens, in lines for whoever mends the program; no names, no paths, nothing of a file (C-98).
[[nodiscard]] QString diagnostics(const Theme &theme);

/// What the program is, of which version, under which licences; the diagnostics can be copied there. `theme` outlives it.
void showAbout(const Theme &theme, QWidget *window);

} // namespace leadline

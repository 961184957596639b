// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace leadline {

/// Registers the bundled Inter with Qt and gives the application's font at `zoom` percent of `system`'s size.
/// Without the bundled files (they are resources, so never) the system's family stays.
[[nodiscard]] QFont applicationFont(const QFont &system, int zoom);

/// `base` in the strong weight: 600, since 700 is not bundled (ux.md T-12).
[[nodiscard]] QFont strong(QFont base);

/// `base` at 0.9 of its size: labels above fields, secondary lines.
[[nodiscard]] QFont small(QFont base);

/// How much more room text in this font takes than the text that widths in pixels are made for, in percent; small text
/// takes no less.
[[nodiscard]] int roomFor(const QFont &font);

} // namespace leadline

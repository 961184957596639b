// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

/// `leadline shots --out DIR`: pictures of the main screens in Russian and English, light and dark, at 1280x720, and
/// once more at 200 %.
[[nodiscard]] int runShots(int argc, char **argv);

} // namespace leadline

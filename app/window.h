// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

/// Opens the window: `leadline [FILE] [--demo] [--lang ru|en] [--startup-report]`. Without a file the last one, else the
/// choice of what to begin with. Returns the exit code.
[[nodiscard]] int runWindow(int argc, char **argv);

} // namespace leadline

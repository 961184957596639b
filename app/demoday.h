// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline {

/// `leadline demo-day --pictures DIR [--lang ru|en]`: opens the sample company in a new folder and plays a piece of a
/// rep's day by keys alone, from finding a lead to its doorstep to the sale and back by Undo. Prints each step; 0 when
/// all of it went as it should.
[[nodiscard]] int runDemoDay(int argc, char **argv);

} // namespace leadline

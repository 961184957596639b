// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadline::bench {

/// Memory of this process that is in RAM; 0 where the system does not tell.
[[nodiscard]] double residentMegabytes();

/// The most it was since the last call of forgetPeak().
[[nodiscard]] double peakMegabytes();
void forgetPeak();

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace leadline::bench {

/// Milliseconds of many runs of the same work.
struct Timing
{
    double median = 0;
    double p95 = 0;
};

/// The middle and the 95th hundredth of some measurements.
[[nodiscard]] Timing summed(std::vector<double> milliseconds);

/// Milliseconds that one run takes.
[[nodiscard]] double timeOf(const std::function<void()> &work);

/// Runs `work` once to warm up, then `rounds` times; it is told which round it is.
[[nodiscard]] Timing measured(int rounds, const std::function<void(int)> &work);

/// Ours and the raw way, round by round; they take turns in going first, so that neither finds all pages warm.
struct Beside
{
    Timing ours;
    Timing raw;
};
[[nodiscard]] Beside beside(int rounds, const std::function<void(int)> &ours, const std::function<void(int)> &raw);

} // namespace leadline::bench

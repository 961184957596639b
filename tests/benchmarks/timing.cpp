// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/timing.h"

#include <QElapsedTimer>
#include <algorithm>

namespace leadline::bench {

Timing summed(std::vector<double> milliseconds)
{
    if (milliseconds.empty())
        return {};
    std::ranges::sort(milliseconds);
    return {milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100]};
}

double timeOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Timing measured(int rounds, const std::function<void(int)> &work)
{
    work(0);
    std::vector<double> milliseconds;
    for (int round = 1; round <= rounds; ++round)
        milliseconds.push_back(timeOf([&] { work(round); }));
    return summed(std::move(milliseconds));
}

} // namespace leadline::bench

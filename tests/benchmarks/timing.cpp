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

Beside beside(int rounds, const std::function<void(int)> &ours, const std::function<void(int)> &raw)
{
    std::vector<double> mine;
    std::vector<double> theirs;
    for (int round = 0; round <= rounds; ++round) {
        if (round % 2 == 0)
            mine.push_back(timeOf([&] { ours(round); }));
        theirs.push_back(timeOf([&] { raw(round); }));
        if (round % 2 == 1)
            mine.push_back(timeOf([&] { ours(round); }));
    }
    return {summed({mine.begin() + 1, mine.end()}), summed({theirs.begin() + 1, theirs.end()})};
}

} // namespace leadline::bench

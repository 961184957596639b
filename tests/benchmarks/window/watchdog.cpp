// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/watchdog.h"

#include <algorithm>
#include <chrono>

namespace leadline::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 2ms;

} // namespace

Watchdog::Watchdog()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
    m_timer.start(interval);
    m_sinceLook.start();
}

void Watchdog::look()
{
    const double late = static_cast<double>(m_sinceLook.nsecsElapsed()) / 1e6 - double(interval.count());
    m_longest = std::max(m_longest, late);
    m_sinceLook.restart();
}

} // namespace leadline::bench

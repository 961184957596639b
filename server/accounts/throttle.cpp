// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/throttle.h"

#include <algorithm>

namespace leadline::server {

namespace {

constexpr int freeAttempts = 5;
constexpr qint64 longestWait = 15LL * 60'000;
constexpr qint64 remembered = 60LL * 60'000;
constexpr qsizetype mostKeys = 100'000;

qint64 waitAfter(int failures)
{
    if (failures < freeAttempts)
        return 0;
    constexpr int steps = 20;
    return std::min(longestWait, 1000LL << std::min(failures - freeAttempts, steps));
}

} // namespace

qint64 Throttle::attempt(const QByteArray &key)
{
    const Timestamp now = m_clock();
    if (m_failures.size() >= mostKeys)
        forgetOld();
    Failures &failures = m_failures[key];
    if (now.milliseconds - failures.last.milliseconds > remembered)
        failures.count = 0;
    const qint64 left = failures.last.milliseconds + waitAfter(failures.count) - now.milliseconds;
    if (left > 0 && failures.count > 0)
        return (left + 999) / 1000;
    ++failures.count;
    failures.last = now;
    return 0;
}

void Throttle::succeeded(const QByteArray &key)
{
    m_failures.remove(key);
}

void Throttle::forgetOld()
{
    const qint64 oldest = m_clock().milliseconds - longestWait;
    m_failures.removeIf([oldest](const auto &entry) { return entry.value().last.milliseconds < oldest; });
    // Under a flood of new keys the oldest knowledge is worth least; losing it all is still a bound.
    if (m_failures.size() >= mostKeys)
        m_failures.clear();
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"

#include <algorithm>

namespace leadline {

namespace {

constexpr qint64 shortest = 1000;
constexpr qint64 longest = 300'000;
constexpr int mostDoublings = 9;

} // namespace

void Backoff::failed(Timestamp now, int atLeastSeconds)
{
    const qint64 span = std::min(longest, shortest << std::min(m_failures, mostDoublings));
    m_failures = std::min(m_failures + 1, mostDoublings);
    const auto jitter = static_cast<qint64>(m_random() % static_cast<quint64>(span)) + 1;
    const qint64 asked = std::min<qint64>(std::max(atLeastSeconds, 0) * qint64{1000}, longest);
    m_until = {now.milliseconds + asked + jitter};
}

void Backoff::reset()
{
    m_failures = 0;
    m_until = {};
}

} // namespace leadline

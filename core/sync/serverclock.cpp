// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serverclock.h"

#include <algorithm>

namespace leadline {

namespace {

constexpr size_t remembered = 8;

} // namespace

void ServerClock::observe(Timestamp sent, Timestamp server, Timestamp received)
{
    const qint64 roundTrip = received.milliseconds - sent.milliseconds;
    if (roundTrip < 0)
        return; // the own clock was set in between
    m_latest.push_back({roundTrip, server.milliseconds - (sent.milliseconds + roundTrip / 2)});
    if (m_latest.size() > remembered)
        m_latest.pop_front();
}

qint64 ServerClock::offset() const
{
    const auto best = std::ranges::min_element(m_latest, {}, &Observation::roundTrip);
    return best == m_latest.end() ? 0 : best->offset;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <deque>

namespace leadline {

/// How far this computer's clock is from the server's, by the answer with the least round trip of the last 8.
class ServerClock final
{
public:
    void observe(Timestamp sent, Timestamp server, Timestamp received);
    /// Milliseconds to add to the own clock.
    [[nodiscard]] qint64 offset() const;
    [[nodiscard]] Timestamp corrected(Timestamp own) const { return {own.milliseconds + offset()}; }

private:
    struct Observation
    {
        qint64 roundTrip = 0;
        qint64 offset = 0;
    };
    std::deque<Observation> m_latest;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace leadline {

/// How long the call with one lead has lasted; started and stopped by a key, so a pause does not count.
class CallClock final
{
public:
    explicit CallClock(Clock clock) : m_clock(std::move(clock)) {}

    void toggle();
    void stop();
    void reset();
    [[nodiscard]] bool isRunning() const { return m_runningSince.isSet(); }
    /// Whether there was a call at all.
    [[nodiscard]] bool wasStarted() const { return m_startedAt.isSet(); }
    [[nodiscard]] Timestamp startedAt() const { return m_startedAt; }
    [[nodiscard]] qint64 seconds() const;

private:
    Clock m_clock;
    Timestamp m_startedAt;
    Timestamp m_runningSince;
    qint64 m_milliseconds = 0;
};

/// "4:05".
[[nodiscard]] QString clockText(qint64 seconds);

} // namespace leadline

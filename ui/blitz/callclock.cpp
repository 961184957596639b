// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/callclock.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

void CallClock::toggle()
{
    if (isRunning())
        return stop();
    m_runningSince = m_clock();
    if (!wasStarted())
        m_startedAt = m_runningSince;
}

void CallClock::stop()
{
    if (isRunning()) // the computer's clock may have been set back meanwhile
        m_milliseconds += std::max<qint64>(m_clock().milliseconds - m_runningSince.milliseconds, 0);
    m_runningSince = {};
}

void CallClock::reset()
{
    m_startedAt = {};
    m_runningSince = {};
    m_milliseconds = 0;
}

qint64 CallClock::seconds() const
{
    constexpr qint64 second = 1000;
    const qint64 running = isRunning() ? std::max<qint64>(m_clock().milliseconds - m_runningSince.milliseconds, 0) : 0;
    return (m_milliseconds + running) / second;
}

QString clockText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    return u"%1:%2"_s.arg(seconds / minute).arg(seconds % minute, 2, 10, QChar(u'0'));
}

} // namespace leadline

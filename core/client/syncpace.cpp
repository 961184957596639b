// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncpace.h"

#include <algorithm>

namespace leadline {

void SyncPace::ask(Timestamp at)
{
    m_due = m_due ? std::min(*m_due, at) : at;
}

void SyncPace::newsCame(Timestamp now, qint64 spread)
{
    ask({std::max(now.milliseconds + spread, m_ended.milliseconds + gathering)});
}

void SyncPace::roundEnds(Timestamp now, Timestamp notBefore)
{
    m_ended = now;
    ask(notBefore.isSet() ? notBefore : Timestamp{now.milliseconds + lookingIn});
}

} // namespace leadline

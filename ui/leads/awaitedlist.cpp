// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/awaitedlist.h"

#include <utility>

namespace leadline {

void AwaitedList::expect()
{
    m_isAwaited = true;
    m_keys.clear();
}

void AwaitedList::arrive()
{
    m_isAwaited = false;
    for (const std::function<void()> &act : std::exchange(m_keys, {}))
        act();
}

void AwaitedList::then(std::function<void()> act)
{
    if (m_isAwaited)
        m_keys.push_back(std::move(act));
    else
        act();
}

} // namespace leadline

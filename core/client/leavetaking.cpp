// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/leavetaking.h"

#include "core/client/farewell.h"

namespace leadline {

Leavetaking::Leavetaking(TokenStore &tokens, Clock clock, QObject *parent)
    : QObject(parent), m_farewells(tokens), m_clock(std::move(clock))
{
}

/// Kept until the server has heard of it, since the program may end before.
void Leavetaking::bid(const ServerLink &link, const QString &server)
{
    m_isAny = m_farewells.add(server, link.token(), m_clock()) || m_isAny;
    say(link, false);
}

void Leavetaking::repeat()
{
    if (!m_isAny)
        return;
    const std::vector<Farewell> farewells = m_farewells.all();
    m_isAny = !farewells.empty();
    for (const Farewell &farewell : farewells) {
        if (farewell.isDue(m_clock()))
            say(farewell.link(), true);
    }
}

void Leavetaking::say(const ServerLink &link, bool isRepeated)
{
    sayFarewell(link, this,
                [this, token = link.token(), isRepeated](bool isOver) { ended(token, isOver, isRepeated); });
}

void Leavetaking::ended(const QByteArray &token, bool isOver, bool isRepeated)
{
    using enum SyncEvent::What;
    if (isOver) {
        m_farewells.remove(token);
        if (isRepeated)
            emit noted(LogoutTold);
        return;
    }
    const bool isKept = isRepeated ? m_farewells.missed(token, m_clock()) : m_farewells.has(token);
    if (!isKept || !isRepeated)
        emit noted(isKept ? LogoutWaits : LogoutLost);
}

} // namespace leadline

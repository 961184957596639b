// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/pgstorage.h"

#include "server/records/pgpull.h"

namespace leadline::server {

std::unique_ptr<PushTransaction> PgStorage::push()
{
    return std::make_unique<PgPush>(m_connection, m_workspace, std::move(m_lock), m_trace);
}

std::unique_ptr<PullSnapshot> PgStorage::pull()
{
    // A push that was not taken after all lets go before the page is read.
    m_lock = {};
    return std::make_unique<PgPull>(m_connection, m_workspace, m_trace);
}

} // namespace leadline::server

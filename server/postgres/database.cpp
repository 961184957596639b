// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/database.h"

namespace leadline::server {

Database::Database(const QByteArray &url, size_t connections, size_t queueLimit) : m_queue(connections, queueLimit)
{
    // No job can be posted before the constructor is through.
    m_connections.reserve(connections);
    for (size_t index = 0; index < connections; ++index)
        m_connections.emplace_back(url);
}

bool Database::post(Job job, const QUuid &turn)
{
    return m_queue.post([this, work = std::move(job)](size_t thread) { work(m_connections[thread]); }, turn);
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/workqueue.h"
#include "server/postgres/connection.h"

namespace leadline::server {

/// A bounded number of connections, each with its thread, behind a bounded queue.
class Database final
{
public:
    /// Must not throw: what may fail in it stands inside `guarded`.
    using Job = std::function<void(Connection &connection)>;

    Database(const QByteArray &url, size_t connections, size_t queueLimit);

    /// False when too much is waiting: the caller answers "come back later". Jobs with the same `turn` run one at a time.
    [[nodiscard]] bool post(Job job, const QUuid &turn = {});
    [[nodiscard]] size_t waiting() const { return m_queue.waiting(); }
    /// Ends the jobs that run and drops the others.
    void stop() { m_queue.stop(); }

private:
    std::vector<Connection> m_connections;
    WorkQueue m_queue; ///< last: its threads end before the connections do
};

} // namespace leadline::server

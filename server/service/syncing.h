// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/syncmessage.h"
#include "server/postgres/database.h"
#include "server/service/answers.h"
#include "server/service/metrics.h"
#include "server/workspace.h"

#include <QHash>

namespace leadline::server {

/// `POST /v1/sync`: reads the message, finds out who sends it and asks the workspace's rules, one push of a workspace at a
/// time.
class Syncing final
{
public:
    /// Told of every workspace that moved on, from a thread of the database.
    using Moved = std::function<void(const QUuid &workspace, qint64 head)>;

    Syncing(Database &database, Clock clock, Moved moved, Metrics &metrics);

    void answer(const Request &request, const Answer &answer);
    /// Before the database is stopped.
    void stop() { m_reading.stop(); }

private:
    struct Work;
    using Works = std::shared_ptr<Work>;

    void read(const Works &work);
    void carryOut(const Works &work, Connection &connection);
    [[nodiscard]] Result<Response> response(Work &work, Connection &connection);
    void countRepairs(const SyncAnswer &answer);
    /// Makes a push smaller that fails without anybody's fault; false when it cannot be made any smaller.
    [[nodiscard]] bool narrow(Work &work);

    Database &m_database;
    Clock m_clock;
    Moved m_moved;
    Metrics &m_metrics;
    std::mutex m_mutex;
    QHash<QUuid, int> m_failures; ///< by op
    WorkQueue m_reading;          ///< taking a message of a MiB apart is too long for the loop
};

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/records/pgpush.h"
#include "server/storage.h"

namespace leadline::server {

/// One workspace in PostgreSQL, for one request. Uses the connection alone while it lives.
class PgStorage final : public WorkspaceStorage
{
public:
    /// With the lock that a push already holds, if any.
    PgStorage(Connection &connection, const QUuid &workspace, Lock lock = {})
        : m_connection(connection), m_workspace(workspace), m_lock(std::move(lock))
    {
    }

    [[nodiscard]] std::unique_ptr<PushTransaction> push() override;
    [[nodiscard]] std::unique_ptr<PullSnapshot> pull() override;
    [[nodiscard]] const Trace &trace() const { return m_trace; }

private:
    Connection &m_connection;
    QUuid m_workspace;
    Lock m_lock;
    Trace m_trace;
};

} // namespace leadline::server

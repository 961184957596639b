// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"
#include "server/records/trace.h"
#include "server/storage.h"

namespace leadline::server {

/// Reads one page from one REPEATABLE READ snapshot of PostgreSQL.
class PgPull final : public PullSnapshot
{
public:
    PgPull(Connection &connection, const QUuid &workspace, Trace &trace)
        : m_connection(connection), m_workspace(workspace), m_trace(trace)
    {
    }

    [[nodiscard]] Result<Tail> tail(const QUuid &person, const QUuid &client, qint64 cursor, int limit) override;
    [[nodiscard]] Result<std::vector<QUuid>> scan(const ScanWish &wish) override;
    [[nodiscard]] Result<std::vector<RootHead>> heads(const std::vector<QUuid> &roots) override;
    [[nodiscard]] Result<std::vector<SharedRecord>> records(const std::vector<RootWish> &wishes) override;

private:
    /// With the first read.
    void begin();
    [[nodiscard]] std::vector<Touch> touches(const std::vector<Membership> &memberships, qint64 cursor, int limit);
    [[nodiscard]] std::vector<Access> access(const std::vector<Touch> &touches,
                                             const std::vector<Membership> &memberships);

    Connection &m_connection;
    QUuid m_workspace;
    Trace &m_trace;
    std::unique_ptr<Transaction> m_transaction;
};

} // namespace leadline::server

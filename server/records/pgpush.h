// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"
#include "server/records/trace.h"
#include "server/storage.h"

namespace leadline::server {

/// A workspace's row, locked in an open transaction until it ends: what every push takes first (sync.md D2).
struct Lock
{
    std::unique_ptr<Transaction> transaction;
    WorkspaceHead head;
};

/// What locks it, and reads its head; no row where there is none.
[[nodiscard]] Question lockOf(const QUuid &workspace);
/// Throws PgError; NotFound ("no-such-workspace").
[[nodiscard]] Result<Lock> lockWorkspace(Connection &connection, const QUuid &workspace);

/// One push over PostgreSQL, in a handful of statements whatever its size.
class PgPush final : public PushTransaction
{
public:
    /// With a lock that is held already, or taking it with the first load().
    PgPush(Connection &connection, const QUuid &workspace, Lock lock, Trace &trace)
        : m_connection(connection), m_workspace(workspace), m_lock(std::move(lock)), m_trace(trace)
    {
    }

    [[nodiscard]] Result<PushGround> load(const PushWish &wish) override;
    [[nodiscard]] Result<std::vector<SharedRecord>> histories(const std::vector<QUuid> &roots) override;
    [[nodiscard]] Result<void> save(const PushEffect &effect) override;

private:
    // What is asked for a push.
    [[nodiscard]] Question deviceOf(const PushWish &wish) const;
    [[nodiscard]] Question logOf(const PushWish &wish) const;
    [[nodiscard]] Question recordsOf(const PushWish &wish) const;
    [[nodiscard]] std::vector<QUuid> wholeRoots(const PushWish &wish) const;
    [[nodiscard]] Question membershipsOf(const PushWish &wish) const;
    [[nodiscard]] std::vector<Access> access(const std::vector<SharedRecord> &records, const QUuid &person);

    // What it writes.
    void forgetErased(const std::vector<QUuid> &records, const Device &by);
    [[nodiscard]] Question head(const WorkspaceHead &head) const;
    [[nodiscard]] Question device(const Device &device) const;
    [[nodiscard]] Question log(const std::vector<LoggedChangeSet> &log) const;
    [[nodiscard]] Question records(const std::vector<SharedRecord> &records, const Weights &weights) const;
    [[nodiscard]] Question access(const std::vector<Access> &access) const;
    [[nodiscard]] Question memberships(const std::vector<Membership> &memberships) const;

    Connection &m_connection;
    QUuid m_workspace;
    Lock m_lock;
    Trace &m_trace;
};

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"
#include "tests/convergence/twin.h"

namespace leadline::test {

/// The simulated server's workspace in a real PostgreSQL.
class PgTwin final : public convergence::Twin
{
public:
    /// An empty database of the service's role.
    explicit PgTwin(const QByteArray &database);

    void put(const MemoryTables &tables) override;
    [[nodiscard]] std::unique_ptr<WorkspaceStorage> storage() override;

private:
    void empty(const WorkspaceHead &head);
    void save(const PushEffect &effect);

    server::Connection m_connection;
    QUuid m_workspace = QUuid::createUuid();
};

} // namespace leadline::test

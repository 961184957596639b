// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"
#include "tests/server/serverprogram.h"

namespace leadline::test {

/// PostgreSQL, the workspace "Acme" in it and a process that serves it, all real and the test's own.
class ServedWorkspace final
{
public:
    /// Once, before anything else; gives what went wrong.
    [[nodiscard]] QString begin();
    /// Kills the process with signal 9 and starts another at the same address.
    void restart();

    [[nodiscard]] Cluster &cluster() { return *m_cluster; }
    [[nodiscard]] ServerProgram &program() { return *m_program; }
    /// "127.0.0.1:8750"
    [[nodiscard]] const QString &address() const { return m_address; }
    /// As a person types it.
    [[nodiscard]] QString url() const { return QStringLiteral("http://") + m_address; }
    /// Above the row policies.
    [[nodiscard]] server::Connection owner() const;
    /// The first cell of what the owner of the database sees.
    [[nodiscard]] qint64 number(const QByteArray &sql, const server::Parameters &parameters = {}) const;

private:
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<ServerProgram> m_program;
    QString m_address;
};

} // namespace leadline::test

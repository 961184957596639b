// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/replica.h"
#include "server/memorystorage.h"
#include "server/workspace.h"
#include "tests/convergence/chance.h"
#include "tests/convergence/commands.h"
#include "tests/convergence/rules.h"

namespace leadline::convergence {

using Reply = tl::expected<SyncAnswer, SyncError>;

/// The product's Workspace on the product's MemoryStorage, with what can go wrong around it.
class SimulatedServer final
{
public:
    SimulatedServer(Chance &chance, Without without);

    void found(const Company &company, Timestamp now);
    [[nodiscard]] Reply sync(const SyncRequest &request, const QUuid &person, Timestamp now);

    void backUp() { m_backup = m_tables; }
    /// Back to the last backup, under a new epoch.
    void restore();
    void forgetBefore(qint64 seq) { m_tables.head.gcSeq = std::max(m_tables.head.gcSeq, seq); }
    /// The database fails once in so many pushes, before or after its commit; 0: never.
    void failOneIn(int pushes) { m_failOneIn = pushes; }

    [[nodiscard]] const MemoryTables &tables() const { return m_tables; }
    [[nodiscard]] int restores() const { return m_restores; }

private:
    Chance &m_chance;
    Without m_without;
    MemoryTables m_tables;
    MemoryTables m_backup;
    int m_failOneIn = 0;
    int m_restores = 0;
};

} // namespace leadline::convergence

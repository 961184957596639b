// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/replica.h"
#include "server/memorystorage.h"
#include "server/workspace.h"
#include "tests/convergence/chance.h"
#include "tests/convergence/checks.h"
#include "tests/convergence/rules.h"
#include "tests/convergence/twin.h"

namespace leadline::convergence {

using Reply = tl::expected<SyncAnswer, SyncError>;

/// The product's Workspace on the product's MemoryStorage, with what can go wrong around it.
class SimulatedServer final
{
public:
    /// `twin`: none, or what each request is put to as well.
    SimulatedServer(Chance &chance, Without without, Twin *twin);

    void found(const Company &company, Timestamp now);
    [[nodiscard]] Reply sync(const SyncRequest &request, const QUuid &person, Timestamp now);

    void backUp() { m_backup = m_tables; }
    /// Back to the last backup, under a new epoch.
    void restore();
    /// Tombstones and rights that ended up to this number: who has not come so far begins anew.
    void forgetBefore(qint64 seq);
    /// The database fails once in so many pushes, before or after its commit; 0: never.
    void failOneIn(int pushes) { m_failOneIn = pushes; }

    [[nodiscard]] const MemoryTables &tables() const { return m_tables; }
    [[nodiscard]] const Past &past() const { return m_past; }
    /// What the twin, or the page after a push, said otherwise, at its first time; empty: nothing.
    [[nodiscard]] const QString &difference() const { return m_difference; }

private:
    [[nodiscard]] Reply carryOut(Workspace &workspace, const SyncRequest &request, const Caller &caller, Timestamp now);
    void readAgain(const SyncRequest &request, const Caller &caller, Timestamp now, const SyncAnswer &said);
    void putToTwin(const SyncRequest &request, const Caller &caller, Timestamp now, int fault, const Reply &reply);

    Chance &m_chance;
    Without m_without;
    MemoryTables m_tables;
    MemoryTables m_backup;
    Twin *m_twin;
    QString m_difference;
    int m_failOneIn = 0;
    Past m_past;
};

} // namespace leadline::convergence

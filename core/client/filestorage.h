// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sharing.h"
#include "core/sync/replicastorage.h"

namespace leadline {

/// A Leadline file as the protocol sees it; on the store's thread. A file that is to join does so with the first answer.
class FileStorage final : public ReplicaStorage
{
public:
    explicit FileStorage(Store &store) : m_store(store) {}
    FileStorage(Store &store, const SyncState &joining, OwnLeads own) : m_store(store), m_joining(joining), m_own(own)
    {
    }

    [[nodiscard]] Result<ReplicaState> state() const override;
    [[nodiscard]] Result<std::vector<SentChangeSet>> pending(int most, qsizetype bytes) const override;
    [[nodiscard]] Result<void> receive(const Reception &reception) override;
    [[nodiscard]] Result<void> restart(const Restart &restart) override;
    [[nodiscard]] Result<std::vector<RootHead>> heads() const override;
    [[nodiscard]] Result<void> compared(Timestamp next, int repaired) override;
    [[nodiscard]] Result<void> wipe() override;

    /// Roots that receive() is going to drop.
    [[nodiscard]] Result<std::vector<QUuid>> going(const Reception &reception) const;
    /// Drops some of them, and nothing else happens: a stop after it is harmless, since none of them may be seen any more.
    [[nodiscard]] Result<void> drop(const std::vector<QUuid> &roots);

    /// Outcomes that took an effect back, since the storage was made.
    [[nodiscard]] int refused() const { return m_refused; }

private:
    [[nodiscard]] std::optional<SyncState> known() const;
    [[nodiscard]] Result<void> checkRoom() const;
    void sweepNow() const;
    void removeFiles(const QStringList &hashes) const;
    [[nodiscard]] std::vector<SharedRecord> workable(std::vector<SharedRecord> refs) const;

    Store &m_store;
    std::optional<SyncState> m_joining;
    OwnLeads m_own = OwnLeads::Ask;
    mutable std::vector<SentChangeSet> m_next; ///< what state() gave mids to
    int m_refused = 0;
    bool m_walks = false; ///< over everything visible
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/filestorage.h"
#include "core/services/workspace.h"

namespace leadline {

/// A file's storage as seen from another thread: each step goes to the store's thread and is waited for, so that a slow
/// server keeps no edit waiting.
class DistantStorage final : public ReplicaStorage
{
public:
    explicit DistantStorage(Workspace &workspace) : DistantStorage(workspace, {}, OwnLeads::Ask) {}
    /// For a file that is to join with the first answer.
    DistantStorage(Workspace &workspace, const std::optional<SyncState> &joining, OwnLeads own);

    [[nodiscard]] Result<ReplicaState> state() const override;
    [[nodiscard]] Result<std::vector<SentChangeSet>> pending(int most, qsizetype bytes) const override;
    [[nodiscard]] Result<void> receive(const Reception &reception) override;
    [[nodiscard]] Result<void> restart(const Restart &restart) override;
    /// Read beside the edits: it looks at every lead.
    [[nodiscard]] Result<std::vector<RootHead>> heads() const override;
    [[nodiscard]] Result<void> compared(Timestamp next, int repaired) override;
    [[nodiscard]] Result<void> wipe() override;

private:
    struct There;

    template<typename Step>
    auto there(Step step) const;

    Workspace &m_workspace;
    std::shared_ptr<There> m_there;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage.h"

#include <map>
#include <set>

namespace leadline {

/// A workspace in memory, for simulations and tests. A value: a copy is a backup.
struct MemoryTables
{
    WorkspaceHead head;
    std::map<QUuid, SharedRecord> records;
    std::map<qint64, QUuid> bySeq;
    std::map<QUuid, std::set<QUuid>> byRoot;
    std::map<QUuid, std::vector<Access>> access; ///< by root
    std::vector<Membership> memberships;
    std::map<QUuid, Device> devices;
    std::vector<LoggedChangeSet> log;
    Weights weights; ///< by root

    void apply(const PushEffect &effect);
    [[nodiscard]] std::vector<Membership> membershipsOf(const QUuid &person) const;
};

/// Keeps a workspace in MemoryTables. Not for several threads.
class MemoryStorage final : public WorkspaceStorage
{
public:
    explicit MemoryStorage(MemoryTables &tables) : m_tables(tables) {}

    [[nodiscard]] std::unique_ptr<PushTransaction> push() override;
    [[nodiscard]] std::unique_ptr<PullSnapshot> pull() override;

private:
    MemoryTables &m_tables;
};

} // namespace leadline

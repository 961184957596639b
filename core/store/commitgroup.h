// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/searchindex.h"
#include "core/store/store.h"
#include "core/store/transaction.h"

namespace leadline {

/// ChangeSets that become durable together: one transaction, one wait for the disk and one pass over the full-text
/// indexes, which take ten thousand rows at once in half the time of ten thousand by five hundred. For the parts of a
/// batch, which is taken back whole when it is cut short. What is not saved is gone with the group. On the store's thread.
class CommitGroup final
{
public:
    explicit CommitGroup(Store &store) : m_store(store), m_words(store.connection()) {}
    ~CommitGroup();
    Q_DISABLE_COPY_MOVE(CommitGroup)

    /// As Store::commit, but durable, and told to the listener, only with save(). When it is refused or the disk fails,
    /// all since the last save is taken back.
    [[nodiscard]] Result<ChangeSet> add(ChangeSet changeset, const Progress &progress = {});
    /// Makes what was added durable; the group can go on.
    [[nodiscard]] Result<void> save();
    /// Add, and save once there is much to lose or somebody waits, who then has his turn (Store::letOthersIn).
    [[nodiscard]] Result<ChangeSet> addAndSaveAtTimes(ChangeSet changeset);
    /// Whether something would be lost without save().
    [[nodiscard]] bool isWaiting() const { return !m_added.empty(); }

private:
    [[nodiscard]] Result<void> apply(ChangeSet &changeset, const Progress &progress);
    [[nodiscard]] Result<void> expectMuch();
    [[nodiscard]] bool isLarge() const;
    void takeBack();

    Store &m_store;
    SearchIndex m_words;
    std::optional<Transaction> m_transaction;
    Hlc m_hlcBefore;
    std::vector<ChangeSet> m_added;
    qsizetype m_records = 0;
    qsizetype m_text = 0; ///< in characters
    bool m_isLong = false;
};

} // namespace leadline

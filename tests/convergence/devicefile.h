// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/replicastorage.h"
#include "tests/convergence/play.h"
#include "tests/convergence/rules.h"

namespace leadline::convergence {

/// A ChangeSet in a client's journal, which is its outbox.
struct JournalLine
{
    SentChangeSet sent;
    std::optional<SyncOutcome> outcome;
    std::set<QUuid> received; ///< roots whose confirmed rows have its effect already
};

/// What a client has on disk. A value: a copy is a copied file.
struct DeviceFile
{
    ReplicaState state;
    Records confirmed;             ///< as the server sent it
    std::map<QUuid, qint64> heads; ///< how far each root has come
    std::set<QUuid> scanned;       ///< roots confirmed by the running scan
    std::vector<JournalLine> journal;
    Hlc hlc;
    bool coversReceived = false; ///< with what was acknowledged before
    bool dropsTheRest = false;   ///< of what was acknowledged, once a part has come

    /// What the user sees: the confirmed rows with everything on top that is not answered, or answered but not yet received.
    [[nodiscard]] Records view() const;
    void write(SentChangeSet changeset);
    [[nodiscard]] bool hasPending() const;
    /// What a ChangeSet was refused for as missing: a record, or the root under which it makes one; null: it was not.
    [[nodiscard]] QUuid missedBy(const JournalLine &line) const;
    /// Whether something that a server has not answered, or not sent back yet, touches a record of the ChangeSet.
    [[nodiscard]] bool hasUnansweredUnder(const SentChangeSet &changeset) const;
    /// Drops from the journal what it tells of erased records and of what hung on them.
    void forget(std::set<QUuid> records);

private:
    [[nodiscard]] bool hasComeInPart(const JournalLine &line) const;
};

/// When the process is killed around a write.
enum class Kill { Never, Before, After };

/// A DeviceFile behind the interface that the product's protocol uses.
class FileStorage final : public ReplicaStorage
{
public:
    FileStorage(DeviceFile &file, Without without) : m_file(file), m_without(without) {}

    /// Around the next write.
    void kill(Kill when) { m_kill = when; }

    [[nodiscard]] Result<ReplicaState> state() const override { return m_file.state; }
    [[nodiscard]] Result<std::vector<SentChangeSet>> pending(int most, qsizetype bytes) const override;
    [[nodiscard]] Result<void> receive(const Reception &reception) override;
    [[nodiscard]] Result<void> restart(const Restart &restart) override;
    [[nodiscard]] Result<std::vector<RootHead>> heads() const override;
    [[nodiscard]] Result<void> compared(Timestamp next, int repaired) override;
    [[nodiscard]] Result<void> wipe() override;

private:
    template<typename Write>
    Result<void> transaction(Write write);
    void take(const Reception &reception);
    void takeRoot(const RootPage &page);
    void takeRecord(const SharedRecord &record);
    void drop(const QUuid &root);
    void noteReceived(const QUuid &root);
    void sweep();
    void noteErased(const SharedRecord &record);
    void forgetRefused(SentChangeSet &refused);
    void sendAgainWhatCame(const Reception &reception);

    DeviceFile &m_file;
    Without m_without;
    Kill m_kill = Kill::Never;
    std::set<QUuid> m_erased; ///< by the answer that is being taken
};

} // namespace leadline::convergence

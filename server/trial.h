// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ground.h"
#include "server/rights.h"
#include "server/serverrecords.h"

#include <map>

namespace leadline {

/// One ChangeSet tried on the ground: laid on it whole, or not at all (sync.md section 5).
class Trial final
{
public:
    /// `stamp` is the ChangeSet's time as the server takes it.
    Trial(Ground &ground, const ActingPerson &actor, const SentChangeSet &changeset, Hlc stamp);

    [[nodiscard]] SyncOutcome run();

private:
    using Refusal = std::optional<Obstacle>;

    [[nodiscard]] Refusal checkExpectations() const;
    [[nodiscard]] Refusal admit(const SentChange &change) const;
    [[nodiscard]] Refusal admitToRoot(const SentChange &change, const QUuid &root) const;
    [[nodiscard]] Refusal weigh() const;
    [[nodiscard]] Refusal checkMerges() const;
    [[nodiscard]] Refusal apply(const SentChange &change);
    void create(const SentChange &change, const QUuid &root);
    void update(SharedRecord record, const SentChange &change);
    void merge(SharedRecord &record, const SentField &field, RecordEffect &effect);
    [[nodiscard]] Refusal remove(SharedRecord record, const SentChange &change);
    [[nodiscard]] Refusal removeRest(const SharedRecord &root);
    void layDown();
    void keepWhatWasTyped();
    void layNotes(std::vector<SentChange> &changes);

    [[nodiscard]] const SharedRecord *find(const QUuid &record) const;
    [[nodiscard]] QUuid rootOfChange(const SentChange &change) const;
    [[nodiscard]] bool expects(const QUuid &record, const QString &field) const;
    [[nodiscard]] bool makesRoot(const QUuid &root) const;
    [[nodiscard]] static QUuid rootByFields(const SentChange &change);
    [[nodiscard]] static Obstacle obstacle(const QString &reason, const SentChange &change);
    [[nodiscard]] Utterance utterance() const;
    void note(RecordEffect effect);

    Ground &m_ground;
    const ActingPerson &m_actor;
    const SentChangeSet &m_changeset;
    Hlc m_stamp;
    std::map<QUuid, SharedRecord> m_draft;
    std::vector<QUuid> m_order;
    std::vector<SharedRecord> m_conflicts;
    std::vector<RecordEffect> m_effects;
    std::vector<LosingValue> m_losers;
};

} // namespace leadline

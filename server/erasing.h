// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ground.h"
#include "server/rights.h"

#include <set>

namespace leadline {

/// A ChangeSet that erases a person (sync.md section 3, ADR 0017), laid on the ground: it wins over whatever stands there, in
/// every record under the leads it names, their history and their conflicts. Only administrators may.
class Erasing final
{
public:
    Erasing(Ground &ground, const ActingPerson &actor, const SentChangeSet &changeset, Hlc stamp);

    [[nodiscard]] SyncOutcome run();

private:
    [[nodiscard]] std::optional<Obstacle> objection() const;
    void apply(const SentChange &change);
    void clearRest(const QUuid &root);
    void forgetTold(const QUuid &root, bool wholly);
    void rewriteHistory(SharedRecord history, bool wholly);
    void put(SharedRecord record);
    void putTombstone(SharedRecord record);
    [[nodiscard]] bool isOnlyContactOf(const QUuid &lead) const;
    [[nodiscard]] bool tellsOfThem(const SharedRecord &conflict) const;

    Ground &m_ground;
    const ActingPerson &m_actor;
    const SentChangeSet &m_changeset;
    Hlc m_stamp;
    std::set<QUuid> m_erased;
    std::set<QUuid> m_roots;
};

/// Why a ChangeSet is not taken at all, and nothing of it kept: it touches, or hangs something on, what was erased since its
/// author's device last heard of it. None when it does not.
[[nodiscard]] std::optional<Obstacle> touchesErased(const Ground &ground, const SentChangeSet &changeset);

} // namespace leadline

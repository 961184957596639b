// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/outbox.h"
#include "core/store/syncstate.h"

namespace leadline {

/// How a file stands with its server; no state: it is nobody else's.
struct Sharing
{
    std::optional<SyncState> state;
    qint64 waiting = 0;   ///< ChangeSets that are to be sent, or were and are not answered
    qint64 conflicts = 0; ///< values that lost and that nobody has looked at
    qint64 attention = 0; ///< refused ChangeSets whose content waits for a decision
};

/// Throws SqlError.
[[nodiscard]] Sharing sharing(const Session &session);

/// What waits for the server, oldest first. Throws SqlError.
[[nodiscard]] std::vector<JournalEntry> outbox(const Session &session, qint64 limit = 1000, qint64 offset = 0);

/// Takes back what was not sent yet and nothing later builds on; by ChangeSet id or number.
[[nodiscard]] Result<ChangeSet> cancelChange(const Session &session, const QString &idOrNumber);

/// Forgets what was sent and acknowledged 30 days ago, and what the journal says of receptions as old as that; a bounded
/// number, so that nobody waits for it. Whether there is more. Nothing of a file that is nobody else's.
[[nodiscard]] bool forgetAnswered(const Session &session);

/// What is to become of the leads that a file has when it joins a server.
enum class OwnLeads { Ask, Bring, Fresh };

/// Whether the file can join: not when it is shared already, or has leads and nobody said what becomes of them
/// ("has-leads").
[[nodiscard]] Result<void> checkJoining(const Session &session, OwnLeads own);

/// Joins by the first answer of the server. A copy of what the file was stays beside it as FILE.before-sharing; its
/// leads are brought in from there by bringOwnLeads(). Refused "not-a-member" when the answer has no such user.
[[nodiscard]] Result<void> join(Store &store, SyncState state, const SyncAnswer &first, OwnLeads own);

/// The file goes on alone with what it has; what was not sent stays as it is, but that its leads get numbers.
[[nodiscard]] Result<void> leave(const Session &session);

} // namespace leadline

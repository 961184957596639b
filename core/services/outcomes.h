// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// Who acts, as the process asks for it.
[[nodiscard]] Actor actorOf(const Session &session);

/// Whether a user can own no task: inactive, or no user at all (F4). Throws SqlError.
[[nodiscard]] bool isAway(const Session &session, const UserId &user);

/// Turns what the process decided into changes, expecting what the decision rested on (sync.md section 2): the lead's
/// stage and its open process task, and the closed task still open. On a closed stage no task of the lead stays open.
void addOutcome(const Session &session, ChangeSet &changeset, const Lead &before, const Outcome &outcome);

/// What completing a task changes, to be committed by the caller, who may add to it.
[[nodiscard]] Result<ChangeSet> changesOfCompletion(const Session &session, const TaskId &id,
                                                    const Completion &completion);

/// The lead's open process task, if it has one.
[[nodiscard]] std::optional<Task> processTaskOf(const Session &session, const Lead &lead);

} // namespace leadline

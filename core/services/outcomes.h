// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// Who acts, as the process asks for it.
[[nodiscard]] Actor actorOf(const Session &session);

/// Turns what the process decided into changes, expecting what the decision rested on (sync.md section 2): the lead's
/// stage and its open process task, and the closed task still open.
void addOutcome(ChangeSet &changeset, const Lead &before, const Outcome &outcome);

/// The lead's open process task, if it has one.
[[nodiscard]] std::optional<Task> processTaskOf(const Session &session, const Lead &lead);

} // namespace leadline

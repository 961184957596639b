// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// A telephone call that was made.
struct Call
{
    LeadId lead;
    Timestamp startedAt;
    qint64 seconds = 0;
};

/// Writes the call with its length into the lead's feed (S1-17, S1-25), also of a closed one.
[[nodiscard]] Result<ChangeSet> logCall(const Session &session, const Call &call);

/// The same, and completes the task that the call was about, in one step.
[[nodiscard]] Result<ChangeSet> completeByCall(const Session &session, const TaskId &task, const Completion &completion,
                                               const Call &call);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "server/page.h"
#include "server/workspace.h"

namespace leadline {

/// What a push came to.
struct PushResult
{
    Written written;
    ClosedFields closed; ///< to its author
    qint64 lastMid = 0;
    std::vector<SyncOutcome> outcomes;
    std::vector<QUuid> purge; ///< roots that the pushed ChangeSets touch and their author may not see now
};

/// Takes the ChangeSets of a request into the workspace, in one transaction.
[[nodiscard]] tl::expected<PushResult, SyncError> takePush(PushTransaction &transaction, const SyncRequest &request,
                                                           const Caller &caller, Timestamp now);

/// Whether a device may sync at all, by what the server knows of it.
[[nodiscard]] std::optional<SyncError> objection(const SyncRequest &request, const Caller &caller,
                                                 const WorkspaceHead &head, const std::optional<Device> &device);

} // namespace leadline

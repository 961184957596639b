// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage.h"

namespace leadline {

/// Everything that a person sees when the workspace stands at `head`, root by root.
[[nodiscard]] Result<RootDigest> digestFor(PullSnapshot &snapshot, const QUuid &person, qint64 head);

/// What a client has otherwise than the server, of one bucket.
struct RootDifference
{
    std::vector<QUuid> stale; ///< to be sent whole; nil: reference data
    std::vector<QUuid> gone;  ///< to be purged
};
[[nodiscard]] Result<RootDifference> differenceFor(PullSnapshot &snapshot, const QUuid &person, qint64 head,
                                                   const RootCheck &check);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "server/postgres/connection.h"

namespace leadline::server {

/// How much of a workspace was forgotten, in rows.
struct Pruned
{
    qint64 changes = 0;    ///< of the change log
    qint64 tombstones = 0; ///< records that were removed long ago
    qint64 rights = 0;     ///< grants and memberships that ended long ago
    qint64 files = 0;      ///< whose attachments are gone, or that stopped coming
};

/// Forgets what nobody can ask for any more: changes whose answers their devices have had for a month, and what ended
/// before the workspace's mark of three months ago; who is further behind begins anew (sync.md section 5). A bounded
/// number of rows: the next run goes on. Nothing when it was done after `notAfter`, be it by another process. Throws PgError.
[[nodiscard]] std::optional<Pruned> prune(Connection &connection, const QUuid &workspace, Timestamp now,
                                          Timestamp notAfter);

} // namespace leadline::server

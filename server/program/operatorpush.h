// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"
#include "server/postgres/connection.h"

namespace leadline::server {

/// Brings a ChangeSet of the server's own into a workspace by the door that everything takes (sync.md section 5). Refused
/// ("not-applied", with the reason) when the rules say no. Throws PgError.
[[nodiscard]] Result<void> pushAsOperator(Connection &connection, const QUuid &workspace, const ChangeSet &changeset);

} // namespace leadline::server

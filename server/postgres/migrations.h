// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/postgres/connection.h"

#include <QStringList>

namespace leadline::server {

/// The numbered migration files in order; the number of the last is the layout that this program works with.
[[nodiscard]] QStringList migrationFiles();

/// The layout of the database; 0 when it has none. Throws PgError.
[[nodiscard]] qint64 schemaVersion(Connection &connection);

/// Brings an empty or older database to this program's layout, each step in a transaction of its own; two at a time wait
/// for each other. Refused ("database-newer") when a newer program has been here. Throws PgError.
[[nodiscard]] Result<void> migrate(Connection &connection);

/// Refused when the database's layout is not this program's ("database-older": run init, "database-newer").
[[nodiscard]] Result<void> checkSchema(Connection &connection);

} // namespace leadline::server

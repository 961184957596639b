// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlerror.h"

struct sqlite3;

namespace leadline {

/// What SQLite's last result code means to the user: full disk, locked, read-only, damaged, cancelled, or
/// an I/O failure.
[[nodiscard]] SqlError sqlFailure(sqlite3 *database, const QString &sql);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlerror.h"

class QSqlError;

namespace leadline {

/// What SQLite's result code means to the user: full disk, locked, read-only, damaged, or an I/O failure.
[[nodiscard]] SqlError sqlFailure(const QSqlError &error, const QString &sql);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace leadline {

class Connection;

/// The numbered migration files in order; the last one's number is the file's `user_version`.
[[nodiscard]] QStringList migrationFiles();

/// Brings the file to the newest layout, each migration in a transaction of its own. A file that has data is copied
/// to "<file>.before-<version>" first. Nothing happens to one that is up to date.
[[nodiscard]] Result<void> migrate(Connection &connection);

/// Whether the file is older than the program.
[[nodiscard]] bool needsMigration(Connection &connection);

} // namespace leadline

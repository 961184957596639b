// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// The version of the SQLite that files are read and written by.
[[nodiscard]] QString sqliteVersion();

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// The files that were imported lately on this computer, newest first.
[[nodiscard]] QStringList recentImportFiles();
void rememberImportFile(const QString &path);

} // namespace leadline

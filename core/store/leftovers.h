// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// Where a restored copy waits, whole and checked, for its one rename into place.
[[nodiscard]] QString restoringPath(const QString &path);

/// Whether the file `path` cannot be read before a writer has put it right (settleLeftovers).
[[nodiscard]] bool isCutShort(const QString &path);

/// Puts right what a program killed in the middle left beside the file `path`: a restore that lacks only its last step
/// is finished, a transaction is rolled back, half-made copies are removed. The caller holds the file's WriterLock, so whoever made them is dead.
void settleLeftovers(const QString &path);

} // namespace leadline

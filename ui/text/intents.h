// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// What a ChangeSet was for, as history and the journal tell it: "task.complete" is "Task completed".
[[nodiscard]] QString intentLabel(const QString &intent);

/// Every intent that has a label, by its key.
[[nodiscard]] QStringList knownIntents();

} // namespace leadline

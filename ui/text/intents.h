// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changeset.h"

#include <QStringList>

namespace leadline {

/// What a ChangeSet was for, as history and the journal tell it: "task.complete" is "Task completed".
[[nodiscard]] QString intentLabel(const QString &intent);

/// The same as it is told right after it was done: of several leads it says how many.
[[nodiscard]] QString announcementOf(const ChangeSet &changeset);

/// Every intent that has a label, by its key.
[[nodiscard]] QStringList knownIntents();

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/store.h"

namespace leadline {

/// What a new file starts with.
struct NewWorkspace
{
    QString process = QStringLiteral("lead-handoff");
    QString currency = QStringLiteral("RUB");
    QString phoneRegion = QStringLiteral("RU");
    QString login; ///< of its first user; empty: the system account's name, else "me"
    QString userName;
};

/// Makes a file with directories, a process and one active user who is a contact. An unknown process or currency is
/// refused, and nothing is left on the disk.
[[nodiscard]] Result<std::unique_ptr<Store>> createWorkspace(const QString &path, const NewWorkspace &options,
                                                             const Clock &clock);

} // namespace leadline

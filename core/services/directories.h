// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// The directories that users extend, by code; the others are what the program itself works by.
[[nodiscard]] const QStringList &openDirectories();

/// Adds a choice under a code made from its name; a hidden one of that name is shown again. Refused with
/// "directory-closed", "choice-unnamed" or "choice-taken".
[[nodiscard]] Result<ChangeSet> addChoice(const Session &session, const QString &directory, const QString &name);

/// Names a choice anew wherever it stands; without a name a shipped one is called as it was shipped.
[[nodiscard]] Result<ChangeSet> renameChoice(const Session &session, const QString &directory, const QString &code,
                                             const QString &name);

/// A hidden choice is no longer offered; records that have it keep it (S4-25).
[[nodiscard]] Result<ChangeSet> hideChoice(const Session &session, const QString &directory, const QString &code,
                                           bool hidden);

} // namespace leadline

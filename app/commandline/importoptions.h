// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/import/importer.h"

namespace leadline {

/// What the options of `import` ask for. Usage ("option-invalid"), Io ("cannot-read") or Invalid ("map-…").
/// With `--profile` also "profile-not-found"; what is typed goes before what the profile says.
[[nodiscard]] Result<ImportOptions> importOptionsFrom(const Invocation &typed, const Session &session);

/// Keeps what the options come down to for this file under the name that `--save-profile` gives.
[[nodiscard]] Result<void> saveProfileOf(const Invocation &typed, const Session &session, const ImportOptions &options);

} // namespace leadline

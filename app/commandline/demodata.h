// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/services/session.h"

namespace leadline {

/// Whether --leads and --seed are numbers; Usage ("option-invalid") else, before anything is made.
[[nodiscard]] Result<void> checkDemo(const Invocation &typed);

/// Fills a new file as --demo, --leads and --seed ask; gives the last change's id, null when they are not given.
[[nodiscard]] Result<QUuid> fillWithDemo(const Invocation &typed, const Session &session);

} // namespace leadline

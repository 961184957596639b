// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/invocation.h"
#include "core/services/importer.h"

namespace leadline {

/// What the options of `import` ask for. Usage ("option-invalid"), Io ("cannot-read") or Invalid ("map-…").
[[nodiscard]] Result<ImportOptions> importOptionsFrom(const Invocation &typed);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

namespace leadline {

/// The includes of `file` that point against the arrows of docs/architecture.md, or name no path from the root.
[[nodiscard]] QStringList includesAgainstTheArrows(const SourceFile &file);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/model/recordtype.h"

namespace leadline {

/// A field's name for people, in the language of the moment.
[[nodiscard]] QString fieldLabel(const Field &field);

/// By its name; also the list's own nextStepAt and openTasks. A name that is unknown, a user's own field, stays as it is.
[[nodiscard]] QString fieldLabel(Kind kind, const QString &name);

/// Why somebody may not see the field, or not change it; empty for one that is open (requirements D9).
[[nodiscard]] QString closedText(FieldAccess access);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/attention.h"

#include <QLocale>

namespace leadline {

/// What was typed in a refused change, a line a field: a note has no other form.
[[nodiscard]] QString typedText(const Session &session, const RefusedChange &refused, const QLocale &locale);

} // namespace leadline

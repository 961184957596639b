// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/attention.h"

#include <QLocale>

namespace leadline {

/// What was typed in a refused change, a line a field: a note has no other form.
[[nodiscard]] QString typedText(const Session &session, const RefusedChange &refused, const QLocale &locale);

/// One line of a value, "(empty)" of none.
[[nodiscard]] QString shownValue(const Session &session, Kind kind, const QString &name, const Value &value,
                                 const QLocale &locale);

/// Why the server did not take it, as a sentence.
[[nodiscard]] QString whyRefused(const Session &session, const RefusedChange &refused, const QLocale &locale);

} // namespace leadline

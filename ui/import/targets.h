// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/lookups.h"

namespace leadline {

struct Reference;

/// A target of a column in words; `reference` knows the names of own fields.
[[nodiscard]] QString targetLabel(const QString &target, const Reference &reference);

/// What a column can be given, in words: skip and own field first, then by name.
[[nodiscard]] std::vector<Choice> targetChoices(const QStringList &targets, const Reference &reference);

/// The form in which a target is a choice: `phones` is what `phone` is.
[[nodiscard]] QString choosableTarget(const QString &target);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// How well a name answers what was typed: 0 not at all, more is better. Every word typed must be found: at the beginning,
/// at that of another word, inside, or letter by letter; case and ё do not matter.
[[nodiscard]] int matchScore(const QString &typed, const QString &name);

/// From here on the beginnings of words were found.
inline constexpr int strongMatch = 300;

/// The best of several names, also when it was typed on the wrong keyboard layout (C-29, C-32).
[[nodiscard]] int bestScore(const QString &typed, const QStringList &names);

} // namespace leadline

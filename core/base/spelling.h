// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace leadline {

/// The text in Latin letters where it is in Cyrillic ones, and the other way round, as names are written in letters and
/// passports: "Zhukov" and «жуков». Folded; what has no counterpart stays.
[[nodiscard]] QString inOtherAlphabet(const QString &text);

/// What else may have been meant by what was typed into a search box (C-29): the same keys on the other layout, the same
/// sounds in the other alphabet. Empty where the text has no letters.
[[nodiscard]] QStringList otherSpellings(const QString &typed);

} // namespace leadline

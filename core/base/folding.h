// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace leadline {

/// The form in which text is compared, sorted and searched: NFC, case folded, ё as е, white space to single blanks.
/// Since а..я are in code-point order, binary order of folded text is Russian order.
[[nodiscard]] QString folded(const QString &text);

/// The words of a query or a text, folded: runs of letters and digits.
[[nodiscard]] QStringList foldedWords(const QString &text);

/// Only the decimal digits, as ASCII.
[[nodiscard]] QString digitsOf(const QString &text);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline {

/// Makes a cell harmless for spreadsheets (CSV injection, OWASP): text that they would calculate, such as one that
/// begins with = + - @, a tab or a line break, also after blanks, gets a leading apostrophe. Plain numbers stay.
[[nodiscard]] QString guardedFormula(const QString &cell);

/// Takes that apostrophe away again; any other text stays as it is.
[[nodiscard]] QString unguardedFormula(const QString &cell);

} // namespace leadline

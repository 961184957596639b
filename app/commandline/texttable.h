// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace leadline {

/// Lines in aligned columns, two blanks apart; a cell is cut at its first line break, and past `widest` characters
/// unless it is the last of its line. Ends in a line break; empty for no lines.
[[nodiscard]] QString textTable(const QList<QStringList> &lines, qsizetype widest = 60);

} // namespace leadline

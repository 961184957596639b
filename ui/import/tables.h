// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace leadline {

/// Gives `column` the room that the others leave; the last one has a width to choose in.
void stretchColumn(QTableView &table, int column);

/// Makes the columns as wide as their headers and first cells ask for, within bounds; the many others stay as they are.
void fitColumns(QTableView &table);

} // namespace leadline

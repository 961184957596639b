// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace leadline {

/// Sets a table up for reading: whole rows, one line each, no grid; Tab leaves it.
void prepareTable(QTableView &table);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"
#include "ui/filters/conditionwords.h"

namespace leadline {

struct TableRow;

/// A value as a cell of the table shows it, in one line; of a record that a lead links to its name.
[[nodiscard]] QString cellText(const Reference &reference, const FilterField &field, const Value &value);

/// The same of a row that may not have been fetched with this field yet: then empty.
[[nodiscard]] QString cellText(const Reference &reference, const FilterField &field, const TableRow &row);

/// Numbers and amounts stand at the end of their cells, so that they can be compared (C-12).
[[nodiscard]] bool standsAtEnd(const FilterField &field);

/// Whether a list can be put in the field's order.
[[nodiscard]] bool isSortable(const FilterField &field);

} // namespace leadline

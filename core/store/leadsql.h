// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"

namespace leadline {

/// A piece of SQL and the values of its placeholders.
struct SqlPart
{
    QString sql;
    std::vector<Value> values;
};

/// "FROM … WHERE …" that yields the leads of a query; the table is named `lead`. Without a search they can be read by an
/// `index` that SQLite would not take by itself.
[[nodiscard]] SqlPart leadSource(const LeadQuery &query, const QString &index = {});

/// The row of a lead as the source gives it first: sorted by it, a search needs no sorting.
[[nodiscard]] QString rowColumn(const LeadQuery &query);

/// Whether an index gives the order, so that the first page is there before the last.
[[nodiscard]] bool isSortedByIndex(const LeadQuery &query);

/// What a list shows of a field, as SQL: of a record that it links to the name. NULL when there is no such field.
[[nodiscard]] QString shownColumn(const QString &field);

/// The column a list is sorted by; "row" when the field is unknown or empty. Text is sorted by its folded key.
[[nodiscard]] QString sortColumn(const QString &field);

} // namespace leadline

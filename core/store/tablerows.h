// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leadlist.h"

namespace leadline {

/// A lead as a row of a table: what every list shows, and the values of the table's own fields.
struct TableRow : LeadRow
{
    QStringList fields;
    std::vector<Value> values; ///< of these fields; of a record that one links to the name

    /// Invalid when the row was not fetched with it.
    [[nodiscard]] Value value(const QString &field) const;
};

/// The rows of these leads with these fields: of the lead, the user's own, or what the list counts; in the order asked
/// for. One that is gone is left out. Throws SqlError.
[[nodiscard]] std::vector<TableRow> tableRows(Connection &connection, const std::vector<qint64> &rows,
                                              const QStringList &fields);

} // namespace leadline

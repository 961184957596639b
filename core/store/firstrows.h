// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/leadsql.h"

namespace leadline {

/// An order that no index gives: of which leads, and "column ASC, lead.row ASC".
struct LeadOrder
{
    SqlPart source; ///< FROM … WHERE …
    QString by;
};

/// The first `count` rows of it. Each of `stretches` of the file is looked at by a thread with a connection of its own, so
/// they end together in the time of one; a thread asks what the connection asks while it runs. Throws SqlError.
[[nodiscard]] std::vector<qint64> firstRows(Connection &connection, const LeadOrder &order, int count, int stretches);

/// Into how many stretches it pays to part the file for that: one for each core, but few leads are not worth a thread,
/// and no other connection sees what this one has written and not committed.
[[nodiscard]] int stretchesFor(Connection &connection);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/lead.h"
#include "core/store/connection.h"

#include <functional>

namespace leadline {

/// What a list shows of a lead.
struct LeadRow
{
    qint64 row = 0;
    LeadId id;
    qint64 number = 0;
    QString title;
    QString companyName;
    QString contactName;
    QString stage;
    QString maturity;
    std::optional<Money> budget;
    Timestamp nextStepAt;  ///< when the first open task begins
    Timestamp nextStepDue; ///< when the first of them is late
    qint64 openTasks = 0;
    UserId owner;
};

/// Hands the rows of the leads that match to `take`, in order, until it returns false. Rows come as SQLite finds them,
/// so the first page is there long before the last. Throws SqlError.
void streamLeadRows(Connection &connection, const LeadQuery &query, const std::function<bool(qint64)> &take);

/// How many leads match. Throws SqlError.
[[nodiscard]] qint64 countLeads(Connection &connection, const LeadQuery &query);

/// The list rows of these leads, in the order asked for; one that is gone is left out. Throws SqlError.
[[nodiscard]] std::vector<LeadRow> leadRows(Connection &connection, const std::vector<qint64> &rows);

/// The whole records of these leads, in the order asked for. Throws SqlError.
[[nodiscard]] std::vector<Lead> leadsAt(Connection &connection, const std::vector<qint64> &rows);

/// The fields that at least one of the leads that match has, in the order of the lead's table. Throws SqlError.
[[nodiscard]] QStringList filledLeadFields(Connection &connection, const LeadQuery &query);

} // namespace leadline

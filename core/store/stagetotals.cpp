// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stagetotals.h"

#include "core/store/leadsql.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Everybody's leads or one owner's: an index has all that is asked for, which SQLite does not see by itself.
bool isInIndex(const LeadQuery &query)
{
    const auto isOwner = [](const Condition &condition) { return condition.field == "owner"_L1; };
    return query.search.isEmpty() && !query.withArchived && std::ranges::all_of(query.conditions, isOwner);
}

} // namespace

std::vector<StageTotal> stageTotals(Connection &connection, const LeadQuery &query)
{
    const SqlPart source = leadSource(query, isInIndex(query) ? u"leadBoard"_s : QString());
    Statement &statement = connection.prepared(u"SELECT lead.stage, count(*), coalesce(sum(lead.budget), 0)"_s
                                               + source.sql + u" GROUP BY lead.stage ORDER BY lead.stage"_s);
    for (const Value &value : source.values)
        statement.bind(value);
    std::vector<StageTotal> totals;
    while (statement.step())
        totals.push_back({statement.text(0), statement.integer(1), Money{statement.integer(2)}});
    return totals;
}

} // namespace leadline

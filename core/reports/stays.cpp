// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/stays.h"

#include "core/reports/passagesql.h"

namespace leadline {

using namespace Qt::StringLiterals;

std::optional<qint64> medianStay(Connection &connection, const Question &question, const QString &stage, qint64 left)
{
    const SqlPart filter = leadFilter(question);
    // The index hands them out by length, so nothing is sorted: half of them are passed over.
    Statement &statement = connection.prepared(u"SELECT avg(stayed) FROM (SELECT stayed FROM passage INDEXED BY "
                                               u"passageStayed WHERE archived = 0 AND stage = ? "
                                               "AND leftAt IS NOT NULL AND leftAt >= ? AND leftAt < ?"_s
                                               + filter.sql + u" ORDER BY stayed LIMIT ? OFFSET ?)"_s);
    statement.bind(stage).bind(question.period.begin.milliseconds);
    statement.bind(std::min(endOf(question.period.end), endOf(question.asOf)));
    bindAll(statement, filter.values);
    statement.bind(2 - left % 2).bind(std::max<qint64>(0, (left - 1) / 2));
    const bool found = left > 0 && statement.step() && !statement.isNull(0);
    const std::optional<qint64> median = found ? std::optional(qRound64(statement.raw(0).toDouble())) : std::nullopt;
    statement.reset();
    return median;
}

} // namespace leadline

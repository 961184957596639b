// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/moves.h"

#include "core/reports/passagesql.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 spanLength = 2'592'000'000; // as migration 0003 counts

/// What a stretch of time is made of: `first` up to `last` are whole spans, before and after them stand the rest.
struct Stretch
{
    qint64 first;
    qint64 last;
    qint64 headEnd;
    qint64 tailBegin;
};

Stretch stretchOf(qint64 begin, qint64 end)
{
    const qint64 first = (begin + spanLength - 1) / spanLength;
    const qint64 last = end / spanLength;
    if (first >= last)
        return {first, first, end, end};
    return {first, last, first * spanLength, last * spanLength};
}

} // namespace

std::vector<Moves> movesBetween(Connection &connection, const Question &question, qint64 begin, qint64 end)
{
    const SqlPart filter = leadFilter(question);
    const QString single = u"(SELECT count(*) FROM passage INDEXED BY passageMoved WHERE archived = 0 "
                           "AND trail = counted.trail AND stage = counted.stage AND enteredAt >= ? AND enteredAt < ?"_s
        + filter.sql + u')';
    Statement &statement = connection.prepared(
        u"SELECT trail, stage, sum(iif(span >= ? AND span < ?"_s + filter.sql + u", moves, 0)) + "_s + single + u" + "_s
        + single + u" AS total FROM moveCount AS counted GROUP BY trail, stage HAVING total <> 0"_s);
    const Stretch stretch = stretchOf(begin, end);
    const std::pair<qint64, qint64> parts[] = {
        {stretch.first, stretch.last}, {begin, stretch.headEnd}, {stretch.tailBegin, end}};
    for (const auto &[from, to] : parts) {
        statement.bind(from).bind(to);
        bindAll(statement, filter.values);
    }
    std::vector<Moves> moves;
    while (statement.step())
        moves.push_back({stagesOfTrail(statement.text(0)), statement.text(1), statement.integer(2)});
    return moves;
}

std::vector<StepCount> countSteps(Connection &connection, const Question &question, const std::vector<DaySpan> &steps,
                                  const QStringList &ends)
{
    QString spans;
    for (const DaySpan &step : steps)
        spans += u"%1[%2,%3]"_s.arg(spans.isEmpty() ? u""_s : u","_s)
                     .arg(step.begin.milliseconds)
                     .arg(step.end.milliseconds);
    const SqlPart filter = leadFilter(question);
    Statement &statement = connection.prepared(
        u"SELECT step.key, known.trail, known.stage, (SELECT count(*) FROM passage INDEXED BY passageMoved "
        "WHERE archived = 0 AND trail = known.trail AND stage = known.stage AND enteredAt >= step.value ->> '$[0]' "
        "AND enteredAt < step.value ->> '$[1]'"_s
        + filter.sql
        + u") FROM (SELECT DISTINCT trail, stage FROM moveCount WHERE trail = '/' "
          "OR stage IN (SELECT value FROM json_each(?))) AS known CROSS JOIN json_each(?) AS step"_s);
    bindAll(statement, filter.values);
    statement.bind(Value(ends)).bind(u'[' + spans + u']');
    std::vector<StepCount> counts(steps.size());
    while (statement.step()) {
        StepCount &count = counts.at(static_cast<size_t>(statement.integer(0)));
        count.came += statement.text(1) == "/"_L1 ? statement.integer(3) : 0;
        count.ended += ends.contains(statement.text(2)) ? statement.integer(3) : 0;
    }
    return counts;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/cohort.h"

#include "core/reports/passagesql.h"
#include "core/services/users.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Adds leads that came to a stage after those of a trail; what they had reached before is counted already.
void add(Cohort &cohort, const StagePath &path, const QStringList &trail, const QString &stage, qint64 count)
{
    cohort.reached.resize(static_cast<size_t>(path.stages().size()));
    if (trail.isEmpty())
        cohort.leads += count;
    for (qsizetype rank = path.farthest(trail) + 1; rank <= path.rank(stage); ++rank)
        cohort.reached[static_cast<size_t>(rank)] += count;
    if (path.rank(stage) >= 0)
        return;
    cohort.ends[stage] += trail.contains(stage) ? 0 : count;
    const bool isFirst = std::ranges::all_of(trail, [&](const QString &before) { return path.rank(before) >= 0; });
    cohort.lost += isFirst ? count : 0;
}

QString columnOf(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Source:
        return u"source"_s;
    case Grouping::NeedType:
        return u"needType"_s;
    case Grouping::Owner:
    case Grouping::Team:
        break;
    }
    return u"owner"_s;
}

QHash<QUuid, QString> teamsByOwner(const Session &session)
{
    QHash<QUuid, QString> teams;
    for (const User &user : users(session.store(), true)) {
        if (!user.team.isNull())
            teams.insert(user.id.uuid(), user.team.toString());
    }
    return teams;
}

/// " AND createdAt …" with the values of period, knowledge and filter.
SqlPart membership(const Question &question)
{
    const SqlPart filter = leadFilter(question);
    SqlPart part{u" AND passage.createdAt >= ? AND passage.createdAt < ? AND passage.enteredAt < ?"_s + filter.sql,
                 {question.period.begin.milliseconds, endOf(question.period.end), endOf(question.asOf)}};
    part.values.insert(part.values.end(), filter.values.begin(), filter.values.end());
    return part;
}

} // namespace

qint64 Cohort::won(const StagePath &path) const
{
    const auto rank = static_cast<size_t>(path.success());
    return path.success() < 0 || rank >= reached.size() ? 0 : reached[rank];
}

Cohort cohortOf(const Session &session, const Question &question)
{
    const StagePath path(session.process());
    const SqlPart members = membership(question);
    Statement &statement = session.store().connection().prepared(
        u"SELECT trail, stage, (SELECT count(*) FROM passage INDEXED BY passageCreated WHERE archived = 0 "
        "AND passage.trail = known.trail AND passage.stage = known.stage"_s
        + members.sql + u") FROM (SELECT DISTINCT trail, stage FROM moveCount) AS known"_s);
    bindAll(statement, members.values);
    Cohort cohort;
    cohort.reached.resize(static_cast<size_t>(path.stages().size()));
    while (statement.step())
        add(cohort, path, stagesOfTrail(statement.text(0)), statement.text(1), statement.integer(2));
    return cohort;
}

QMap<QString, Cohort> cohortsBy(const Session &session, const Question &question, Grouping grouping)
{
    const StagePath path(session.process());
    const SqlPart members = membership(question);
    Statement &statement = session.store().connection().prepared(
        u"SELECT known.trail, known.stage, passage."_s + columnOf(grouping)
        + u", count(*) FROM (SELECT DISTINCT trail, stage FROM moveCount) AS known CROSS JOIN passage INDEXED BY "
          "passageCreated ON archived = 0 AND passage.trail = known.trail AND passage.stage = known.stage"_s
        + members.sql + u" GROUP BY 1, 2, 3"_s);
    bindAll(statement, members.values);
    const bool byPerson = grouping == Grouping::Owner || grouping == Grouping::Team;
    const QHash<QUuid, QString> teams = grouping == Grouping::Team ? teamsByOwner(session) : QHash<QUuid, QString>();
    QMap<QString, Cohort> cohorts;
    while (statement.step()) {
        QString key = byPerson ? QString() : statement.text(2);
        if (byPerson && !statement.uuid(2).isNull())
            key = UserId(statement.uuid(2)).toString();
        if (grouping == Grouping::Team)
            key = teams.value(statement.uuid(2));
        add(cohorts[key], path, stagesOfTrail(statement.text(0)), statement.text(1), statement.integer(3));
    }
    return cohorts;
}

} // namespace leadline

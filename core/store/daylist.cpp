// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/daylist.h"

#include "core/store/tables.h"

#include <QHash>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Where a line stands in the file.
struct DayKey
{
    qint64 task = 0; ///< 0: the lead stands for itself
    qint64 lead = 0; ///< 0: the task belongs to none
    Timestamp reviewAt;
};

bool isOfTasks(DaySection section)
{
    return section == DaySection::Overdue || section == DaySection::Today || section == DaySection::Week;
}

/// In a process whose leads never rest, which SQLite would not look for in the index of those that do.
bool isNever(DaySection section, const DayQuery &query)
{
    return section == DaySection::Dormant && query.uninterested.isEmpty();
}

void append(SqlPart &part, const QString &sql, std::initializer_list<Value> values = {})
{
    part.sql += sql;
    part.values.insert(part.values.end(), values.begin(), values.end());
}

void appendOwner(SqlPart &part, const UserId &owner)
{
    if (!owner.isNull())
        append(part, u" AND owner = ?"_s, {owner.uuid()});
}

void appendNames(SqlPart &part, const QString &condition, const QStringList &names)
{
    append(part, u" AND "_s + condition + u" ("_s);
    for (const QString &name : names)
        append(part, &name == &names.front() ? u"?"_s : u", ?"_s, {name});
    append(part, u")"_s);
}

/// A task that has begun and is not late waits to be done today, as does one that nobody gave a date.
SqlPart taskSource(DaySection section, const DayQuery &query, const QString &index)
{
    SqlPart part{u" FROM task INDEXED BY "_s + index + u" WHERE status IN ('open', 'in-progress')"_s, {}};
    appendOwner(part, query.owner);
    if (section == DaySection::Overdue)
        append(part, u" AND coalesce(due, start) < ?"_s, {query.now.milliseconds});
    else if (section == DaySection::Today)
        append(part, u" AND coalesce(due, start, ?) >= ? AND coalesce(start, due, ?) < ?"_s,
               {query.now.milliseconds, query.now.milliseconds, query.now.milliseconds, query.tonight.milliseconds});
    else
        append(part, u" AND coalesce(due, start) >= ? AND coalesce(start, due) >= ? AND coalesce(start, due) < ?"_s,
               {query.now.milliseconds, query.tonight.milliseconds, query.weekEnd.milliseconds});
    append(part,
           u" AND (lead IS NULL OR lead NOT IN (SELECT id FROM lead INDEXED BY leadArchived "
           "WHERE archived IS NOT NULL))"_s);
    return part;
}

/// The one in which the lines stand together, and in their order where that can be.
QString indexOf(DaySection section, const DayQuery &query)
{
    if (section == DaySection::Dormant)
        return u"leadDormant"_s;
    return query.owner.isNull() ? u"leadIdleNewest"_s : u"leadIdle"_s;
}

SqlPart leadSource(DaySection section, const DayQuery &query)
{
    SqlPart part{u" FROM lead INDEXED BY %1 WHERE archived IS NULL AND openTasks = 0"_s.arg(indexOf(section, query)),
                 {}};
    appendOwner(part, query.owner);
    appendNames(part, u"coalesce(stage, '') NOT IN"_s, query.closedStages);
    const bool isDormant = section == DaySection::Dormant;
    appendNames(part, isDormant ? u"maturity IN"_s : u"coalesce(maturity, '') NOT IN"_s, query.uninterested);
    append(part, u" AND coalesce(nextReviewAt, 0) <= ?"_s, {query.now.milliseconds});
    return part;
}

Statement &bound(Connection &connection, const SqlPart &part)
{
    Statement &statement = connection.prepared(part.sql);
    for (const Value &value : part.values)
        statement.bind(value);
    return statement;
}

QHash<qint64, Task> tasksAt(Connection &connection, const std::vector<DayKey> &keys)
{
    QStringList rows;
    for (const DayKey &key : keys)
        rows.append(QString::number(key.task));
    QHash<qint64, Task> tasks;
    const Value list = u'[' + rows.join(u',') + u']';
    for (const StoredRecord &stored :
         Tables(connection).select(Kind::Task, u"row IN (SELECT value FROM json_each(?))"_s, {list}))
        tasks.insert(stored.row, fromRecord<Task>(stored.record));
    return tasks;
}

} // namespace

/// Keys are chosen in the index alone; nothing but the chosen rows is read from the tables.
SqlPart dayKeys(DaySection section, const DayQuery &query, int limit)
{
    SqlPart part;
    if (isOfTasks(section)) {
        // One person's late tasks stand in their order there; the other sections have no order of their own.
        const bool isInOrder = section == DaySection::Overdue && !query.owner.isNull();
        part = taskSource(section, query, isInOrder ? u"taskLate"_s : u"taskOpen"_s);
        const QString order = section == DaySection::Overdue ? u"coalesce(due, start)"_s : u"coalesce(start, due)"_s;
        part.sql = u"SELECT chosen.row, coalesce(lead.row, 0), NULL FROM (SELECT row, lead, "_s + order + u" AS place"_s
            + part.sql
            + u" ORDER BY place, row LIMIT ?) AS chosen LEFT JOIN lead ON lead.id = chosen.lead "
              "ORDER BY chosen.place, chosen.row"_s;
    } else {
        part = leadSource(section, query);
        const QString order =
            section == DaySection::Dormant ? u"nextReviewAt IS NULL, nextReviewAt, row DESC"_s : u"row DESC"_s;
        part.sql = u"SELECT 0, row, nextReviewAt"_s + part.sql + u" ORDER BY "_s + order + u" LIMIT ?"_s;
    }
    part.values.emplace_back(limit);
    return part;
}

std::vector<DayLine> dayLines(Connection &connection, DaySection section, const DayQuery &query, int limit)
{
    if (isNever(section, query))
        return {};
    std::vector<DayKey> keys;
    std::vector<qint64> leads;
    Statement &statement = bound(connection, dayKeys(section, query, limit));
    while (statement.step()) {
        keys.push_back({statement.integer(0), statement.integer(1), {statement.integer(2)}});
        if (keys.back().lead > 0)
            leads.push_back(keys.back().lead);
    }
    const QHash<qint64, Task> tasks = isOfTasks(section) ? tasksAt(connection, keys) : QHash<qint64, Task>();
    QHash<qint64, LeadRow> rows;
    for (const LeadRow &row : leadRows(connection, leads))
        rows.insert(row.row, row);
    std::vector<DayLine> lines;
    for (const DayKey &key : keys) {
        const auto task = tasks.find(key.task);
        lines.push_back(
            {section, task == tasks.end() ? std::nullopt : std::optional(*task), rows.value(key.lead), key.reviewAt});
    }
    return lines;
}

qint64 countDayLines(Connection &connection, DaySection section, const DayQuery &query)
{
    if (isNever(section, query))
        return 0;
    SqlPart part = isOfTasks(section) ? taskSource(section, query, u"taskOpen"_s) : leadSource(section, query);
    part.sql = u"SELECT count(*)"_s + part.sql;
    Statement &statement = bound(connection, part);
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

} // namespace leadline

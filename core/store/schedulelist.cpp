// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schedulelist.h"

#include "core/store/tables.h"

#include <QHash>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// In the words of the index taskCalendar.
const QString blockBegin = u"coalesce(task.start, task.due)"_s;

QString inSpan()
{
    return u" AND task.showInCalendar IS NOT NULL AND "_s + blockBegin + u" >= ? AND "_s + blockBegin + u" < ? AND "_s
        + blockBegin
        + u" + max(?, min(coalesce(task.blockMinutes, ?), ?)) * 60000 > ? AND coalesce(task.status, '') <> 'cancelled'"_s;
}

void bindSpan(Statement &statement, const ScheduleQuery &query)
{
    const Timestamp lookBack = query.from.plusMinutes(-longestBlockMinutes);
    statement.bind(query.user.uuid()).bind(lookBack.milliseconds).bind(query.until.milliseconds);
    statement.bind(shortestBlockMinutes).bind(usualBlockMinutes).bind(longestBlockMinutes);
    statement.bind(query.from.milliseconds);
}

/// Where an entry stands in the file.
struct ScheduleKey
{
    QUuid task;
    qint64 lead = 0;
};

std::vector<ScheduleKey> keysIn(Connection &connection, const ScheduleQuery &query, int limit)
{
    const QString columns =
        u"SELECT task.id AS id, task.row AS row, task.lead AS lead, "_s + blockBegin + u" AS place "_s;
    Statement &statement = connection.prepared(
        u"SELECT chosen.id, lead.row FROM ("_s + columns + u"FROM task INDEXED BY taskCalendar WHERE task.owner = ?"_s
        + inSpan() + u" UNION "_s + columns
        + u"FROM participant INDEXED BY participantUser CROSS JOIN task ON task.id = participant.task "
          "WHERE participant.user = ?"_s
        + inSpan()
        + u") AS chosen LEFT JOIN lead ON lead.id = chosen.lead "
          "WHERE lead.archived IS NULL AND (chosen.lead IS NULL OR lead.row IS NOT NULL) "
          "ORDER BY chosen.place, chosen.row LIMIT ?"_s);
    bindSpan(statement, query);
    bindSpan(statement, query);
    statement.bind(qint64(limit));
    std::vector<ScheduleKey> keys;
    while (statement.step())
        keys.push_back({statement.uuid(0), statement.integer(1)});
    return keys;
}

QHash<QUuid, Task> tasksOf(Connection &connection, const std::vector<ScheduleKey> &keys)
{
    std::vector<QUuid> ids;
    ids.reserve(keys.size());
    for (const ScheduleKey &key : keys)
        ids.push_back(key.task);
    QHash<QUuid, Task> tasks;
    for (const StoredRecord &stored : Tables(connection).find(Kind::Task, ids))
        tasks.insert(stored.record.id, fromRecord<Task>(stored.record));
    return tasks;
}

QHash<qint64, LeadRow> leadsOf(Connection &connection, const std::vector<ScheduleKey> &keys)
{
    std::vector<qint64> rows;
    rows.reserve(keys.size());
    for (const ScheduleKey &key : keys)
        rows.push_back(key.lead);
    QHash<qint64, LeadRow> leads;
    for (const LeadRow &lead : leadRows(connection, rows))
        leads.insert(lead.row, lead);
    return leads;
}

} // namespace

std::vector<ScheduleEntry> scheduleEntries(Connection &connection, const ScheduleQuery &query, int limit)
{
    const std::vector<ScheduleKey> keys = keysIn(connection, query, limit);
    const QHash<QUuid, Task> tasks = tasksOf(connection, keys);
    const QHash<qint64, LeadRow> leads = leadsOf(connection, keys);
    std::vector<ScheduleEntry> entries;
    for (const ScheduleKey &key : keys) {
        const Task task = tasks.value(key.task);
        entries.push_back({task, leads.value(key.lead), participantsOf(connection, task.id)});
    }
    return entries;
}

std::vector<Participant> participantsOf(Connection &connection, const TaskId &task)
{
    std::vector<Participant> participants;
    for (const StoredRecord &stored :
         Tables(connection).select(Kind::Participant, u"task = ? ORDER BY row"_s, {task.uuid()}))
        participants.push_back(fromRecord<Participant>(stored.record));
    return participants;
}

} // namespace leadline

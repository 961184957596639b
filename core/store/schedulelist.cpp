// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schedulelist.h"

#include "core/store/manyrows.h"
#include "core/store/tables.h"

#include <QHash>
#include <span>

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

/// The first blocks of the span of those that `source` holds. Each source stops at the limit by itself: the leads of the
/// blocks behind it are not looked up.
QString firstBlocks(const QString &source)
{
    return u"SELECT * FROM (SELECT task.id AS id, task.row AS row, lead.row AS leadRow, "_s + blockBegin
        + u" AS place FROM "_s + source + inSpan()
        + u" AND lead.archived IS NULL AND (task.lead IS NULL OR lead.row IS NOT NULL) ORDER BY "_s + blockBegin
        + u", task.row LIMIT ?)"_s;
}

std::vector<ScheduleKey> keysIn(Connection &connection, const ScheduleQuery &query, int limit)
{
    const QString own = u"task INDEXED BY taskCalendar LEFT JOIN lead ON lead.id = task.lead WHERE task.owner = ?"_s;
    const QString invited = u"participant INDEXED BY participantUser CROSS JOIN task ON task.id = participant.task "
                            "LEFT JOIN lead ON lead.id = task.lead WHERE participant.user = ?"_s;
    Statement &statement = connection.prepared(u"SELECT id, leadRow FROM ("_s + firstBlocks(own) + u" UNION "_s
                                               + firstBlocks(invited) + u") ORDER BY place, row LIMIT ?"_s);
    for (int source = 0; source < 2; ++source) {
        bindSpan(statement, query);
        statement.bind(qint64(limit));
    }
    statement.bind(qint64(limit));
    std::vector<ScheduleKey> keys;
    while (statement.step())
        keys.push_back({statement.uuid(0), statement.integer(1)});
    return keys;
}

QHash<QUuid, Task> tasksOf(Connection &connection, const std::vector<QUuid> &ids)
{
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

QHash<QUuid, std::vector<Participant>> participantsOf(Connection &connection, std::span<const QUuid> tasks)
{
    QHash<QUuid, std::vector<Participant>> participants;
    inStretches(tasks.size(), [&](size_t first, size_t count) {
        std::vector<Value> ids;
        for (const QUuid &task : tasks.subspan(first, count))
            ids.emplace_back(task);
        const QString condition = u"task IN "_s + placesFor(1, qsizetype(count)) + u" ORDER BY row"_s;
        for (const StoredRecord &stored : Tables(connection).select(Kind::Participant, condition, ids)) {
            const auto participant = fromRecord<Participant>(stored.record);
            participants[participant.task.uuid()].push_back(participant);
        }
    });
    return participants;
}

} // namespace

std::vector<ScheduleEntry> scheduleEntries(Connection &connection, const ScheduleQuery &query, int limit)
{
    const std::vector<ScheduleKey> keys = keysIn(connection, query, limit);
    std::vector<QUuid> ids;
    ids.reserve(keys.size());
    for (const ScheduleKey &key : keys)
        ids.push_back(key.task);
    const QHash<QUuid, Task> tasks = tasksOf(connection, ids);
    const QHash<qint64, LeadRow> leads = leadsOf(connection, keys);
    const QHash<QUuid, std::vector<Participant>> participants = participantsOf(connection, ids);
    std::vector<ScheduleEntry> entries;
    entries.reserve(keys.size());
    for (const ScheduleKey &key : keys)
        entries.push_back({tasks.value(key.task), leads.value(key.lead), participants.value(key.task)});
    return entries;
}

std::vector<Participant> participantsOf(Connection &connection, const TaskId &task)
{
    const QUuid id = task.uuid();
    return participantsOf(connection, std::span(&id, 1)).value(id);
}

} // namespace leadline

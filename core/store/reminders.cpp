// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reminders.h"

#include "core/store/tables.h"

#include <QHash>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString openWithReminder = u"task.status IN ('open', 'in-progress') AND task.remindAt IS NOT NULL"_s;

struct ReminderKey
{
    QUuid task;
    QUuid lead;
    Timestamp since;
};

std::vector<ReminderKey> keysOfDue(Connection &connection, const UserId &owner, Timestamp now, int limit)
{
    Statement &statement = connection.prepared(
        u"SELECT task.id, task.lead, coalesce(reminder.again, task.remindAt) AS since FROM task INDEXED BY taskRemind "
        "LEFT JOIN reminder ON reminder.user = task.owner AND reminder.task = task.id "
        "AND reminder.moment = task.remindAt WHERE "_s
        + openWithReminder
        + u" AND task.owner = ? AND task.remindAt <= ? AND (reminder.task IS NULL OR reminder.again <= ?) "
          "AND task.lead NOT IN (SELECT id FROM lead INDEXED BY leadArchived WHERE archived IS NOT NULL) "
          "ORDER BY since, task.row LIMIT ?"_s);
    statement.bind(owner.uuid()).bind(now.milliseconds).bind(now.milliseconds).bind(qint64(limit));
    std::vector<ReminderKey> keys;
    while (statement.step())
        keys.push_back({statement.uuid(0), statement.uuid(1), {statement.integer(2)}});
    return keys;
}

qint64 rowOf(Connection &connection, const QUuid &lead)
{
    Statement &statement = connection.prepared(u"SELECT row FROM lead WHERE id = ?"_s);
    statement.bind(lead);
    const qint64 row = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return row;
}

} // namespace

std::vector<Reminder> dueReminders(Connection &connection, const UserId &owner, Timestamp now, int limit)
{
    std::vector<Reminder> due;
    Tables tables(connection);
    for (const ReminderKey &key : keysOfDue(connection, owner, now, limit)) {
        const std::optional<StoredRecord> task = tables.find(Kind::Task, key.task);
        const std::vector<LeadRow> lead = leadRows(connection, {rowOf(connection, key.lead)});
        if (task && !lead.empty())
            due.push_back({fromRecord<Task>(task->record), lead.front(), key.since});
    }
    return due;
}

Timestamp nextReminder(Connection &connection, const UserId &owner, Timestamp now)
{
    Statement &statement = connection.prepared(
        u"SELECT min(moment) FROM (SELECT min(remindAt) AS moment FROM task INDEXED BY taskRemind WHERE "_s
        + openWithReminder
        + u" AND owner = ? AND remindAt > ? UNION ALL SELECT min(again) FROM reminder WHERE user = ? AND again > ?)"_s);
    statement.bind(owner.uuid()).bind(now.milliseconds).bind(owner.uuid()).bind(now.milliseconds);
    const Timestamp next{statement.step() ? statement.integer(0) : 0};
    statement.reset();
    return next;
}

void keepAnswer(Connection &connection, const UserId &user, const Task &task, Timestamp again)
{
    // What was answered to tasks that are done since is of no more use.
    connection
        .prepared(
            u"DELETE FROM reminder WHERE user = ? AND NOT EXISTS (SELECT 1 FROM task WHERE task.id = reminder.task "
            "AND status IN ('open', 'in-progress'))"_s)
        .bind(user.uuid())
        .run();
    connection
        .prepared(u"INSERT INTO reminder VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET moment = excluded.moment, "
                  "again = excluded.again"_s)
        .bind(user.uuid())
        .bind(task.id.uuid())
        .bind(task.remindAt.milliseconds)
        .bind(again.isSet() ? Value(again.milliseconds) : Value())
        .run();
}

} // namespace leadline

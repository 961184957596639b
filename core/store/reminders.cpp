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
    QString answer;
};

/// The person's own tasks, and those of others that he was asked to, even twice; `when` is about their reminders.
QString remindedTasks(const QString &when)
{
    const QString chosen = openWithReminder + u" AND task.remindAt "_s + when;
    return u"(SELECT task.row, task.id, task.lead, task.remindAt, NULL AS answer FROM task INDEXED BY taskRemind WHERE "_s
        + chosen
        + u" AND task.owner = ?1 UNION ALL SELECT task.row, task.id, task.lead, task.remindAt, participant.answer "
          "FROM participant INDEXED BY participantUser CROSS JOIN task ON task.id = participant.task "
          "WHERE participant.user = ?1 AND participant.answer IS NOT 'declined' AND task.owner IS NOT ?1 AND "_s
        + chosen + u" GROUP BY task.row) AS task"_s;
}

std::vector<ReminderKey> keysOfDue(Connection &connection, const UserId &person, Timestamp now, int limit)
{
    Statement &statement = connection.prepared(
        u"SELECT task.id, task.lead, coalesce(reminder.again, task.remindAt) AS since, task.answer FROM "_s
        + remindedTasks(u"<= ?2"_s)
        + u" LEFT JOIN reminder ON reminder.user = ?1 AND reminder.task = task.id "
          "AND reminder.moment = task.remindAt WHERE (reminder.task IS NULL OR reminder.again <= ?2) "
          "AND (task.lead IS NULL "
          "OR task.lead NOT IN (SELECT id FROM lead INDEXED BY leadArchived WHERE archived IS NOT NULL)) "
          "ORDER BY since, task.row LIMIT ?3"_s);
    statement.bind(person.uuid()).bind(now.milliseconds).bind(qint64(limit));
    std::vector<ReminderKey> keys;
    while (statement.step())
        keys.push_back({statement.uuid(0), statement.uuid(1), {statement.integer(2)}, statement.text(3)});
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

std::vector<Reminder> dueReminders(Connection &connection, const UserId &person, Timestamp now, int limit)
{
    std::vector<Reminder> due;
    Tables tables(connection);
    for (const ReminderKey &key : keysOfDue(connection, person, now, limit)) {
        const std::optional<StoredRecord> task = tables.find(Kind::Task, key.task);
        const std::vector<LeadRow> lead = leadRows(connection, {rowOf(connection, key.lead)});
        if (task && (!lead.empty() || key.lead.isNull()))
            due.push_back(
                {fromRecord<Task>(task->record), lead.empty() ? LeadRow() : lead.front(), key.since, key.answer});
    }
    return due;
}

Timestamp nextReminder(Connection &connection, const UserId &person, Timestamp now)
{
    Statement &statement = connection.prepared(
        u"SELECT min(moment) FROM (SELECT min(remindAt) AS moment FROM "_s + remindedTasks(u"> ?2"_s)
        + u" UNION ALL SELECT min(again) FROM reminder WHERE user = ?1 AND again > ?2)"_s);
    statement.bind(person.uuid()).bind(now.milliseconds);
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

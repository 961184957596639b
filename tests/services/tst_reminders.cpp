// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/participants.h"
#include "core/services/reminders.h"
#include "core/services/today.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"
#include "tests/support/zone.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

TaskId planned(TestFile &file, const QString &subject, const QString &start, const QString &owner = u"anna"_s)
{
    Task task;
    task.lead = file.addLead({u"title="_s + subject});
    task.subject = subject;
    task.start = at(start);
    task.owner = userNamed(file.store(), owner).value().id;
    if (!addTask(file.session(), task))
        qFatal("no task");
    return file.openTask(task.lead).id;
}

Reminders now(TestFile &file, int limit = 100)
{
    return readReminders(file.session(), limit).value();
}

QStringList subjects(TestFile &file, int limit = 100)
{
    QStringList found;
    for (const Reminder &reminder : now(file, limit).due)
        found.append(reminder.task.subject);
    return found;
}

qint64 journalLines(TestFile &file)
{
    Statement &statement = file.store().connection().prepared(u"SELECT count(*) FROM changeset"_s);
    const qint64 count = statement.step() ? statement.integer(0) : -1;
    statement.reset();
    return count;
}

} // namespace

/// The clock stands at 2026-03-02T10:00, a Monday.
class RemindersTest : public QObject
{
    Q_OBJECT

private slots:
    void comesWhenItsTimeIsThere_data() { proves("S1-28 S4-32 C-76"); }

    void comesWhenItsTimeIsThere()
    {
        // Given
        TestFile file;
        planned(file, u"Call"_s, u"2026-03-02T11:00"_s);
        QCOMPARE(subjects(file), QStringList());
        QCOMPARE(now(file).next, at(u"2026-03-02T11:00"_s));
        // When
        file.clock().advanceMinutes(60);
        // Then
        QCOMPARE(subjects(file), QStringList{u"Call"_s});
        QCOMPARE(now(file).due.front().lead.title, u"Call"_s);
        QCOMPARE(now(file).due.front().since, at(u"2026-03-02T11:00"_s));
        QVERIFY(!now(file).next.isSet());
    }

    void missedOnesAreCollectedAtTheStart_data() { proves("S4-32 C-76"); }

    void missedOnesAreCollectedAtTheStart()
    {
        // Given two that come while the program is off, or the computer asleep
        TestFile file;
        planned(file, u"Second"_s, u"2026-03-04T09:00"_s);
        planned(file, u"First"_s, u"2026-03-03T09:00"_s);
        planned(file, u"Later"_s, u"2026-03-20T09:00"_s);
        file.close();
        file.clock().set(at(u"2026-03-09T08:00"_s));
        file.reopen();
        // Then the longest waiting comes first
        QCOMPARE(subjects(file), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(subjects(file, 1), QStringList{u"First"_s});
        QCOMPARE(now(file).next, at(u"2026-03-20T09:00"_s));
    }

    void onlyItsOwnerIsReminded()
    {
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        planned(file, u"His"_s, u"2026-03-02T11:00"_s, u"boris"_s);
        file.clock().advanceMinutes(61);
        QCOMPARE(subjects(file), QStringList());
        file.actAs(u"boris"_s);
        QCOMPARE(subjects(file), QStringList{u"His"_s});
    }

    void whoTakesPartIsRemindedToo_data() { proves("S1-28 S1-30 G-25"); }

    void whoTakesPartIsRemindedToo()
    {
        // Given a meeting of anna's with two colleagues, one of whom declines
        TestFile file;
        for (const QString &login : {u"boris"_s, u"vera"_s})
            QVERIFY(addUser(file.session(), login, login));
        const TaskId task = planned(file, u"Meeting"_s, u"2026-03-02T11:00"_s);
        for (const QString &login : {u"boris"_s, u"vera"_s})
            QVERIFY(invite(file.session(), task, {userNamed(file.store(), login)->id}));
        file.actAs(u"vera"_s);
        QVERIFY(answerInvitation(file.session(), task, Reply::Declined));
        QVERIFY(!now(file).next.isSet());
        file.actAs(u"boris"_s);
        QCOMPARE(now(file).next, at(u"2026-03-02T11:00"_s));
        // When
        file.clock().advanceMinutes(60);
        // Then who comes is reminded, told that he has not answered yet, and answers the reminder for himself alone
        QCOMPARE(subjects(file), QStringList{u"Meeting"_s});
        QCOMPARE(now(file).due.front().answer, u"invited"_s);
        QVERIFY(dismissReminder(file.session(), task));
        QCOMPARE(subjects(file), QStringList());
        file.actAs(u"anna"_s);
        QCOMPARE(subjects(file), QStringList{u"Meeting"_s});
        QVERIFY(now(file).due.front().answer.isEmpty());
        file.actAs(u"vera"_s);
        QCOMPARE(subjects(file), QStringList());
    }

    void whoWasAskedTwiceIsRemindedOnce()
    {
        // Given two devices that asked the same colleague
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const TaskId task = planned(file, u"Meeting"_s, u"2026-03-02T11:00"_s);
        const UserId boris = userNamed(file.store(), u"boris"_s)->id;
        ChangeSet changeset = file.session().changeset(u"task.invite"_s);
        for (int device = 0; device < 2; ++device)
            changeset.create(Participant{ParticipantId(newUuid(file.clock().now())), file.store().find(task)->lead,
                                         task, boris, u"invited"_s});
        QVERIFY(file.session().commit(std::move(changeset)));
        // Then
        file.clock().advanceMinutes(60);
        file.actAs(u"boris"_s);
        QCOMPARE(subjects(file), QStringList{u"Meeting"_s});
    }

    void comesAgainAfterASnooze_data() { proves("S4-32 C-77"); }

    void comesAgainAfterASnooze()
    {
        // Given
        TestFile file;
        const TaskId task = planned(file, u"Call"_s, u"2026-03-02T10:30"_s);
        file.clock().advanceMinutes(31);
        const qint64 before = journalLines(file);
        const Task stored = *file.store().find(task);
        // When
        QVERIFY(snoozeReminder(file.session(), task, snoozedUntil(Snooze::TenMinutes, file.session().now())));
        // Then
        QCOMPARE(subjects(file), QStringList());
        QCOMPARE(now(file).next, at(u"2026-03-02T10:41"_s));
        file.clock().advanceMinutes(10);
        QCOMPARE(subjects(file), QStringList{u"Call"_s});
        QCOMPARE(now(file).due.front().since, at(u"2026-03-02T10:41"_s));
        // And colleagues hear nothing of it, the task is as it was
        QCOMPARE(journalLines(file), before);
        QCOMPARE(toRecord(*file.store().find(task)).values, toRecord(stored).values);
    }

    void isAnsweredAfterARestartToo()
    {
        TestFile file;
        const TaskId hidden = planned(file, u"Dismissed"_s, u"2026-03-02T10:30"_s);
        const TaskId later = planned(file, u"Snoozed"_s, u"2026-03-02T10:31"_s);
        file.clock().advanceMinutes(40);
        QVERIFY(dismissReminder(file.session(), hidden));
        QVERIFY(snoozeReminder(file.session(), later, at(u"2026-03-03T09:00"_s)));
        file.reopen();
        QCOMPARE(subjects(file), QStringList());
        file.clock().set(at(u"2026-03-03T09:00"_s));
        QCOMPARE(subjects(file), QStringList{u"Snoozed"_s});
    }

    void anAnswerIsOnePersons()
    {
        // Given a task that is given to somebody else after its reminder was dismissed
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const TaskId task = planned(file, u"Call"_s, u"2026-03-02T10:30"_s);
        file.clock().advanceMinutes(40);
        QVERIFY(dismissReminder(file.session(), task));
        QVERIFY(editTask(file.session(), task, {{u"owner"_s, userNamed(file.store(), u"boris"_s)->id.uuid()}}));
        // Then he is reminded
        file.actAs(u"boris"_s);
        QCOMPARE(subjects(file), QStringList{u"Call"_s});
    }

    void aMovedTaskRemindsAnew()
    {
        TestFile file;
        const TaskId task = planned(file, u"Call"_s, u"2026-03-02T10:30"_s);
        file.clock().advanceMinutes(40);
        QVERIFY(dismissReminder(file.session(), task));
        QVERIFY(editTask(file.session(), task, {{u"start"_s, at(u"2026-03-02T12:00"_s).milliseconds}}));
        QCOMPARE(now(file).next, at(u"2026-03-02T12:00"_s));
        file.clock().set(at(u"2026-03-02T12:00"_s));
        QCOMPARE(subjects(file), QStringList{u"Call"_s});
    }

    void whatIsDoneOrHiddenRemindsNoMore()
    {
        TestFile file;
        const TaskId done = planned(file, u"Done"_s, u"2026-03-02T10:30"_s);
        const TaskId hidden = planned(file, u"Hidden"_s, u"2026-03-02T10:30"_s);
        file.clock().advanceMinutes(40);
        QVERIFY(completeTask(file.session(), done, {}));
        QVERIFY(archiveLead(file.session(), file.store().find(hidden)->lead));
        QCOMPARE(subjects(file), QStringList());
        const Result<void> answered = snoozeReminder(file.session(), done, at(u"2026-03-02T12:00"_s));
        QCOMPARE(answered.error().reason, u"task-not-open"_s);
    }

    void answersToTasksThatAreDoneAreForgotten()
    {
        TestFile file;
        const TaskId first = planned(file, u"First"_s, u"2026-03-02T10:30"_s);
        const TaskId second = planned(file, u"Second"_s, u"2026-03-02T10:30"_s);
        file.clock().advanceMinutes(40);
        QVERIFY(dismissReminder(file.session(), first));
        QVERIFY(completeTask(file.session(), first, {}));
        QVERIFY(dismissReminder(file.session(), second));
        Statement &statement = file.store().connection().prepared(u"SELECT count(*) FROM reminder"_s);
        QVERIFY(statement.step());
        QCOMPARE(statement.integer(0), 1);
        statement.reset();
    }

    void anotherTimeZoneChangesNothing_data() { proves("C-76"); }

    void anotherTimeZoneChangesNothing()
    {
        TestFile file;
        const Timestamp start = file.clock().now().plusMinutes(30);
        planned(file, u"Call"_s, start.toIso());
        file.clock().advanceMinutes(29);
        const Zone away("Asia/Vladivostok");
        QCOMPARE(subjects(file), QStringList());
        file.clock().set(start);
        QCOMPARE(subjects(file), QStringList{u"Call"_s});
    }

    void isReadInItsIndex()
    {
        TestFile file;
        Statement &plan = file.store().connection().prepared(
            u"EXPLAIN QUERY PLAN SELECT min(remindAt) FROM task INDEXED BY taskRemind WHERE task.status IN ('open', "
            "'in-progress') AND task.remindAt IS NOT NULL AND owner = x'00' AND remindAt > 1"_s);
        QVERIFY(plan.step());
        const QString how = plan.text(3);
        plan.reset();
        QVERIFY2(how.contains(u"SEARCH task USING COVERING INDEX taskRemind"_s), qPrintable(how));
    }

    void quietHoursMayGoOverMidnight_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("isQuiet");
        const auto row = [](const char *tag, int from, int to, QTime time, bool isQuiet) {
            QTest::newRow(tag) << QTime(from, 0) << QTime(to, 0) << time << isQuiet;
        };
        row("C-77 at night", 20, 8, QTime(23, 0), true);
        row("C-77 in the morning", 20, 8, QTime(7, 59), true);
        row("C-77 at its end", 20, 8, QTime(8, 0), false);
        row("C-77 at its beginning", 20, 8, QTime(20, 0), true);
        row("C-77 by day", 20, 8, QTime(12, 0), false);
        row("C-77 lunch", 13, 14, QTime(13, 30), true);
        row("C-77 after lunch", 13, 14, QTime(14, 0), false);
        row("C-77 no time at all", 13, 13, QTime(13, 0), false);
    }

    void quietHoursMayGoOverMidnight()
    {
        QFETCH(const QTime, from);
        QFETCH(const QTime, to);
        QFETCH(const QTime, time);
        QTEST((QuietHours{from, to}.contain(time)), "isQuiet");
    }
};

QTEST_GUILESS_MAIN(RemindersTest)
#include "tst_reminders.moc"

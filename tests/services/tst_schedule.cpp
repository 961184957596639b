// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wording.h"
#include "core/services/participants.h"
#include "core/services/reminders.h"
#include "core/services/schedule.h"
#include "core/services/today.h"
#include "core/store/backup.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>
#include <limits>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

/// A meeting of the acting user, in the schedule.
TaskId meeting(TestFile &file, const QString &start, const LeadId &lead, std::optional<qint64> minutes = {})
{
    Task task;
    task.lead = lead;
    task.subject = u"Meeting"_s;
    task.category = u"meeting"_s;
    task.start = at(start);
    task.blockMinutes = minutes;
    task.showInCalendar = true;
    task.owner = file.session().user().id;
    const Result<ChangeSet> added = addTask(file.session(), task);
    return TaskId(added.value().changes.front().record);
}

UserId user(TestFile &file, const QString &login)
{
    return userNamed(file.store(), login).value().id;
}

void hire(TestFile &file, const QStringList &logins)
{
    for (const QString &login : logins) {
        if (!addUser(file.session(), login, login))
            qFatal("no user");
    }
}

/// The tasks in a person's schedule on the day of the clock and the next.
std::vector<TaskId> scheduleOf(TestFile &file, const QString &login, const QString &from = u"2026-03-02"_s,
                               const QString &until = u"2026-03-04"_s)
{
    const auto calendars = readCalendars(file.session(), {user(file, login)}, at(from), at(until), 100);
    std::vector<TaskId> tasks;
    for (const ScheduleEntry &entry : calendars.value().front().entries)
        tasks.push_back(entry.task.id);
    return tasks;
}

QString answersOf(TestFile &file, const TaskId &task)
{
    QStringList answers;
    for (const Participant &each : participants(file.session(), task))
        answers.append(file.store().find(each.user)->login + u' ' + each.answer);
    return answers.join(u", "_s);
}

QString reasonOf(const Result<ChangeSet> &refused)
{
    return refused ? QString() : refused.error().reason;
}

} // namespace

/// What stands in somebody's schedule, and who takes part. The clock stands at 2026-03-02T10:00, a Monday.
class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void theFlagDecidesWhetherATaskIsThere_data() { proves("G-06 S0-19"); }

    void theFlagDecidesWhetherATaskIsThere()
    {
        // Given
        TestFile file;
        const TaskId task = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QCOMPARE(scheduleOf(file, u"anna"_s), std::vector{task});
        // When
        QVERIFY(editTask(file.session(), task, {{u"showInCalendar"_s, Value()}}));
        // Then
        QVERIFY(scheduleOf(file, u"anna"_s).empty());
        QVERIFY(editTask(file.session(), task, {{u"showInCalendar"_s, true}}));
        QCOMPARE(scheduleOf(file, u"anna"_s), std::vector{task});
    }

    void theBlockHasALengthOfItsOwn_data() { proves("F2 S0-18"); }

    void theBlockHasALengthOfItsOwn()
    {
        Task task;
        task.start = at(u"2026-03-02T14:00"_s);
        task.due = at(u"2026-04-02T14:00"_s);
        QCOMPARE(blockEnd(task), at(u"2026-03-02T15:00"_s));
        task.blockMinutes = 30;
        QCOMPARE(blockEnd(task), at(u"2026-03-02T14:30"_s));
        QVERIFY(!isWholeDay(task));
    }

    void aLengthThatMakesNoSenseIsKeptWithinBounds()
    {
        Task task;
        task.start = at(u"2026-03-02T14:00"_s);
        task.blockMinutes = -5;
        QCOMPARE(blockMinutesOf(task), shortestBlockMinutes);
        task.blockMinutes = std::numeric_limits<qint64>::max();
        QCOMPARE(blockMinutesOf(task), longestBlockMinutes);
        QVERIFY(isWholeDay(task));
    }

    void whatTouchesTheSpanIsShown_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("within") << u"2026-03-02T14:00"_s << 60 << true;
        QTest::newRow("from the evening before") << u"2026-03-01T23:30"_s << 60 << true;
        QTest::newRow("ends as it begins") << u"2026-03-01T23:00"_s << 60 << false;
        QTest::newRow("begins as it ends") << u"2026-03-04T00:00"_s << 60 << false;
        QTest::newRow("three days, from before") << u"2026-02-28T00:00"_s << 3 * 1440 << true;
        QTest::newRow("a week, over by then") << u"2026-02-20T00:00"_s << 7 * 1440 << false;
    }

    void whatTouchesTheSpanIsShown()
    {
        QFETCH(const QString, start);
        QFETCH(const int, minutes);
        TestFile file;
        meeting(file, start, file.addLead(), minutes);
        QTEST(!scheduleOf(file, u"anna"_s).empty(), "isThere");
    }

    void aDueDateAloneStandsOnItsDay()
    {
        TestFile file;
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        Task before = file.store().find(id).value();
        Task after = before;
        after.start = {};
        after.due = at(u"2026-03-03T18:00"_s);
        ChangeSet changeset = file.session().changeset(u"task.edit"_s);
        changeset.update(before, after);
        QVERIFY(file.session().commit(std::move(changeset)));
        QCOMPARE(scheduleOf(file, u"anna"_s), std::vector{id});
        QVERIFY(isWholeDay(after));
        QCOMPARE(blockStart(after), after.due);
    }

    void whatIsCancelledOrArchivedIsNot()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        meeting(file, u"2026-03-02T14:00"_s, lead);
        QVERIFY(archiveLead(file.session(), lead, true));
        QVERIFY(scheduleOf(file, u"anna"_s).empty());
    }

    void whatIsDoneStaysWhereItWas()
    {
        TestFile file;
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(completeTask(file.session(), id, {}));
        QCOMPARE(scheduleOf(file, u"anna"_s), std::vector{id});
    }

    void movingKeepsTheDueDateAndTakesTheReminderAlong_data() { proves("F2 S1-29"); }

    void movingKeepsTheDueDateAndTakesTheReminderAlong()
    {
        // Given
        TestFile file;
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(editTask(file.session(), id, {{u"due"_s, at(u"2026-04-01T12:00"_s).milliseconds}}));
        // When
        QVERIFY(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 90));
        // Then
        const Task moved = file.store().find(id).value();
        QCOMPARE(moved.start, at(u"2026-03-03T09:30"_s));
        QCOMPARE(moved.blockMinutes, std::optional<qint64>(90));
        QCOMPARE(moved.due, at(u"2026-04-01T12:00"_s));
        QCOMPARE(moved.remindAt, at(u"2026-03-03T09:30"_s));
        // and one undo takes it back
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QCOMPARE(file.store().find(id)->start, at(u"2026-03-02T14:00"_s));
    }

    void aLengthThatNobodyChangedIsNotWrittenDown()
    {
        TestFile file;
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 60));
        QVERIFY(!file.store().find(id)->blockMinutes);
    }

    void aColleaguesBlockStaysWhereItIs_data() { proves("S1-33"); }

    void aColleaguesBlockStaysWhereItIs()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        file.actAs(u"boris"_s);
        QCOMPARE(reasonOf(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 60)), u"not-own-block"_s);
    }

    void threeTakePartAndOneDeclines_data() { proves("G-25 S1-29 S1-30"); }

    void threeTakePartAndOneDeclines()
    {
        // Given a meeting of anna's
        TestFile file;
        hire(file, {u"boris"_s, u"vera"_s, u"gleb"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        // When she asks three colleagues, of whom one declines
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s), user(file, u"vera"_s), user(file, u"gleb"_s)}));
        file.actAs(u"boris"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Accepted));
        file.actAs(u"vera"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Declined));
        // Then each has the meeting in his own schedule, and everybody sees who comes
        QCOMPARE(answersOf(file, id), u"boris accepted, vera declined, gleb invited"_s);
        for (const QString &login : {u"anna"_s, u"boris"_s, u"vera"_s, u"gleb"_s})
            QCOMPARE(scheduleOf(file, login), std::vector{id});
        // and who changes his mind is not bound to it
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QCOMPARE(answersOf(file, id), u"boris accepted, vera invited, gleb invited"_s);
    }

    void whoHadAcceptedIsAskedAgainAboutAnotherTime_data() { proves("S1-29 S1-30 G-25"); }

    void whoHadAcceptedIsAskedAgainAboutAnotherTime()
    {
        // Given
        TestFile file;
        hire(file, {u"boris"_s, u"vera"_s, u"gleb"_s});
        const LeadId lead = file.addLead();
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, lead);
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s), user(file, u"vera"_s), user(file, u"gleb"_s)}));
        file.actAs(u"boris"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Accepted));
        file.actAs(u"vera"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Declined));
        file.actAs(u"anna"_s);
        // When
        QVERIFY(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 60));
        // Then who said no is left in peace, and the feed tells of it
        QCOMPARE(answersOf(file, id), u"vera declined, gleb invited, boris invited"_s);
        const FeedEntry told = file.card(lead).feed.front();
        QVERIFY(feedText(file.session().process(), told, QLocale::English).startsWith(u"New time: 3/3/26"_s));
        // and one undo takes everything back
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QCOMPARE(file.store().find(id)->start, at(u"2026-03-02T14:00"_s));
        QCOMPARE(answersOf(file, id), u"vera declined, gleb invited, boris accepted"_s);
        QVERIFY(!file.store().find(told.id));
    }

    void nobodyIsAskedAgainForLess_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("another length") << u"blockMinutes"_s << QVariant(90);
        QTest::newRow("other words") << u"subject"_s << QVariant(u"Talk"_s);
    }

    void nobodyIsAskedAgainForLess()
    {
        QFETCH(const QString, field);
        QFETCH(const QVariant, value);
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        file.actAs(u"boris"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Accepted));
        QVERIFY(editTask(file.session(), id, {{field, value}}));
        QCOMPARE(answersOf(file, id), u"boris accepted"_s);
        // who moves it himself has said that he comes
        QVERIFY(editTask(file.session(), id, {{u"start"_s, at(u"2026-03-03T09:30"_s).milliseconds}}));
        QCOMPARE(answersOf(file, id), u"boris accepted"_s);
    }

    void aMeetingPutOffOnTodayAsksAgain()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        file.actAs(u"boris"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Accepted));
        file.actAs(u"anna"_s);
        QVERIFY(snoozeTask(file.session(), id, at(u"2026-03-03T09:00"_s)));
        QCOMPARE(answersOf(file, id), u"boris invited"_s);
    }

    void nobodyIsAskedTwice()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s), user(file, u"boris"_s), user(file, u"anna"_s)}));
        QCOMPARE(answersOf(file, id), u"boris invited"_s);
        QCOMPARE(reasonOf(invite(file.session(), id, {user(file, u"boris"_s)})), u"nobody-to-invite"_s);
    }

    void whoIsTakenOffHasNothingToAnswer()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        QVERIFY(uninvite(file.session(), id, {user(file, u"boris"_s)}));
        QVERIFY(scheduleOf(file, u"boris"_s).empty());
        file.actAs(u"boris"_s);
        QCOMPARE(reasonOf(answerInvitation(file.session(), id, Reply::Accepted)), u"not-invited"_s);
    }

    void whoHasLeftIsNotAsked()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const UserId boris = user(file, u"boris"_s);
        QVERIFY(editUser(file.session(), boris, {{u"inactive"_s, true}}));
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QCOMPARE(reasonOf(invite(file.session(), id, {boris})), u"owner-inactive"_s);
    }

    void aMeetingThatIsOverIsAnsweredNoMore()
    {
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, file.addLead());
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        QVERIFY(completeTask(file.session(), id, {}));
        file.actAs(u"boris"_s);
        QCOMPARE(reasonOf(answerInvitation(file.session(), id, Reply::Accepted)), u"task-not-open"_s);
    }

    void takingTheTaskBackByForceTakesItsPeopleAlong()
    {
        // Given
        TestFile file;
        hire(file, {u"boris"_s});
        const LeadId lead = file.addLead();
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, lead);
        const QString added = QString::number(file.store().journal().latest(1).front().changeset.number);
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        // When
        QVERIFY(reverse(file.session(), reversalOf(file.session(), added).value(), u"undo"_s, Force::Yes));
        // Then
        QVERIFY(!file.store().find(id));
        QVERIFY(file.store().select<Participant>(u"1"_s).empty());
    }

    void aMeetingWithoutALeadIsLikeAnyOther_data() { proves("S1-29 S1-30"); }

    void aMeetingWithoutALeadIsLikeAnyOther()
    {
        // Given
        TestFile file;
        hire(file, {u"boris"_s});
        const TaskId id = meeting(file, u"2026-03-02T14:00"_s, {});
        QCOMPARE(scheduleOf(file, u"anna"_s), std::vector{id});
        // When a colleague is asked and comes
        QVERIFY(invite(file.session(), id, {user(file, u"boris"_s)}));
        file.actAs(u"boris"_s);
        QVERIFY(answerInvitation(file.session(), id, Reply::Accepted));
        QCOMPARE(scheduleOf(file, u"boris"_s), std::vector{id});
        QCOMPARE(reasonOf(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 60)), u"not-own-block"_s);
        // and it is moved
        file.actAs(u"anna"_s);
        QVERIFY(moveBlock(file.session(), id, at(u"2026-03-03T09:30"_s), 60));
        QCOMPARE(answersOf(file, id), u"boris invited"_s);
        // Then both are reminded, and it is done like any other
        file.clock().set(at(u"2026-03-03T09:30"_s));
        QCOMPARE(readReminders(file.session(), 10)->due.size(), 1U);
        QVERIFY(readReminders(file.session(), 10)->due.front().lead.id.isNull());
        file.actAs(u"boris"_s);
        QCOMPARE(readReminders(file.session(), 10)->due.size(), 1U);
        QVERIFY(completeTask(file.session(), id, {}));
        QVERIFY(!file.store().find(id)->isOpen());
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QVERIFY(file.store().find(id)->isOpen());
        QVERIFY(findProblems(file.store().connection())->isEmpty());
    }

    void readsADayWithoutGoingThroughTheTable()
    {
        TestFile file;
        Statement &plan = file.store().connection().prepared(
            u"EXPLAIN QUERY PLAN SELECT id FROM task INDEXED BY taskCalendar WHERE task.owner = ? AND "
            "coalesce(task.start, task.due) >= ? AND coalesce(task.start, task.due) < ? AND task.showInCalendar IS NOT NULL"_s);
        plan.bind(file.session().user().id.uuid()).bind(qint64(1)).bind(qint64(2));
        QVERIFY(plan.step());
        QVERIFY2(plan.text(3).contains(u"owner=? AND <expr>>? AND <expr><?"_s), qPrintable(plan.text(3)));
        plan.reset();
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)

#include "tst_schedule.moc"

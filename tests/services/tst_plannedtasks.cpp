// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

Task call(const LeadId &lead, const QString &start = u"2026-03-03T10:00"_s)
{
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    task.category = u"call"_s;
    task.start = at(start);
    return task;
}

TaskId added(TestFile &file, const Task &task)
{
    if (!addTask(file.session(), task))
        qFatal("no task");
    return file.openTask(task.lead).id;
}

/// Anna, an admin, and two reps.
void hire(TestFile &file)
{
    for (const QString &login : {u"boris"_s, u"vera"_s}) {
        if (!addUser(file.session(), login, login))
            qFatal("no user");
    }
}

UserId user(TestFile &file, const QString &login)
{
    return userNamed(file.store(), login).value().id;
}

Result<ChangeSet> give(TestFile &file, const TaskId &task, const QString &login)
{
    return editTask(file.session(), task, {{u"owner"_s, user(file, login).uuid()}});
}

} // namespace

/// What a person plans: when, who, how often. The clock stands at 2026-03-02T10:00, a Monday.
class PlannedTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void remindsOfItselfAtItsStart_data() { proves("S1-28 S4-32"); }

    void remindsOfItselfAtItsStart()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        QCOMPARE(file.store().find(added(file, call(lead)))->remindAt, at(u"2026-03-03T10:00"_s));
    }

    void whatBeginsNowNeedsNoReminder()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        QVERIFY(!file.store().find(added(file, call(lead, u"2026-03-02T10:00"_s)))->remindAt.isSet());
    }

    void anotherMomentIsKept()
    {
        TestFile file;
        Task task = call(file.addLead());
        task.remindAt = at(u"2026-03-03T09:00"_s);
        QCOMPARE(file.store().find(added(file, task))->remindAt, task.remindAt);
    }

    void reschedulingMovesTheReminderAndAnEarlierDue()
    {
        // Given
        TestFile file;
        Task task = call(file.addLead());
        task.remindAt = at(u"2026-03-03T09:45"_s);
        task.due = at(u"2026-03-04T18:00"_s);
        const TaskId id = added(file, task);
        // When
        QVERIFY(editTask(file.session(), id, {{u"start"_s, at(u"2026-03-06T15:00"_s).milliseconds}}));
        // Then
        const Task moved = *file.store().find(id);
        QCOMPARE(moved.start, at(u"2026-03-06T15:00"_s));
        QCOMPARE(moved.remindAt, at(u"2026-03-06T14:45"_s));
        QCOMPARE(moved.due, at(u"2026-03-06T15:00"_s));
        // And one step takes it back
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QCOMPARE(file.store().find(id)->remindAt, task.remindAt);
    }

    void whatIsSetWithTheStartStays()
    {
        TestFile file;
        const TaskId id = added(file, call(file.addLead()));
        QVERIFY(editTask(file.session(), id,
                         {{u"start"_s, at(u"2026-03-06T15:00"_s).milliseconds},
                          {u"remindAt"_s, at(u"2026-03-05T09:00"_s).milliseconds}}));
        QCOMPARE(file.store().find(id)->remindAt, at(u"2026-03-05T09:00"_s));
        QVERIFY(editTask(file.session(), id, {{u"remindAt"_s, Value()}}));
        QVERIFY(editTask(file.session(), id, {{u"start"_s, at(u"2026-03-07T15:00"_s).milliseconds}}));
        QVERIFY(!file.store().find(id)->remindAt.isSet());
    }

    void isDelegatedByRight_data()
    {
        QTest::addColumn<QString>("taskOwner");
        QTest::addColumn<QString>("leadOwner");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char *tag, const QString &task, const QString &lead, const QString &actor,
                            bool allowed) { QTest::newRow(tag) << task << lead << actor << allowed; };
        row("G-24 S1-33 its owner", u"boris"_s, u"anna"_s, u"boris"_s, true);
        row("G-24 S1-33 the lead's owner", u"anna"_s, u"boris"_s, u"boris"_s, true);
        row("G-24 S1-33 an admin", u"boris"_s, u"boris"_s, u"anna"_s, true);
        row("G-24 S1-33 another rep", u"boris"_s, u"boris"_s, u"vera"_s, false);
    }

    void isDelegatedByRight()
    {
        // Given
        QFETCH(const QString, taskOwner);
        QFETCH(const QString, leadOwner);
        QFETCH(const QString, actor);
        QFETCH(const bool, isAllowed);
        TestFile file;
        hire(file);
        const LeadId lead = file.addLead();
        QVERIFY(editLead(file.session(), lead, {{u"owner"_s, user(file, leadOwner).uuid()}}) || leadOwner == u"anna"_s);
        Task task = call(lead);
        task.owner = user(file, taskOwner);
        const TaskId id = added(file, task);
        file.actAs(actor);
        // When
        const QString receiver = taskOwner == u"vera"_s || actor == u"vera"_s ? u"anna"_s : u"vera"_s;
        const Result<ChangeSet> given = give(file, id, receiver);
        // Then
        QCOMPARE(given.has_value(), isAllowed);
        QCOMPARE(mayDelegate(file.session().user(), file.lead(lead), task), isAllowed);
        if (!isAllowed)
            QCOMPARE(given.error().reason, u"no-right-to-delegate"_s);
        const Task after = *file.store().find(id);
        QCOMPARE(after.owner, isAllowed ? user(file, receiver) : task.owner);
        QCOMPARE(after.author, user(file, u"anna"_s));
    }

    void everybodyPlansForHimselfAndOthers_data() { proves("S1-32 S1-33"); }

    void everybodyPlansForHimselfAndOthers()
    {
        TestFile file;
        hire(file);
        const LeadId lead = file.addLead();
        file.actAs(u"boris"_s);
        Task mine = call(lead);
        mine.owner = user(file, u"boris"_s);
        QVERIFY(addTask(file.session(), mine));
        Task hers = call(lead);
        hers.owner = user(file, u"vera"_s);
        QVERIFY(addTask(file.session(), hers));
    }

    void nobodyWhoHasLeftIsGivenWork()
    {
        TestFile file;
        hire(file);
        const LeadId lead = file.addLead();
        const TaskId id = added(file, call(lead));
        QVERIFY(editUser(file.session(), user(file, u"vera"_s), {{u"inactive"_s, true}}));
        QCOMPARE(give(file, id, u"vera"_s).error(), (Error{ErrorCode::Refused, u"owner-inactive"_s, {u"vera"_s}}));
        Task task = call(lead);
        task.owner = user(file, u"vera"_s);
        QCOMPARE(addTask(file.session(), task).error().reason, u"owner-inactive"_s);
    }

    void completingARepeatedTaskMakesTheNextInOneStep()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        Task task = call(lead);
        task.repeat = u"weekly"_s;
        const TaskId id = added(file, task);
        // When
        QVERIFY(completeTask(file.session(), id, {}));
        // Then
        QCOMPARE(file.openTask(lead).start, at(u"2026-03-10T10:00"_s));
        QCOMPARE(file.openTask(lead).remindAt, at(u"2026-03-10T10:00"_s));
        QCOMPARE(file.store().find(id)->status, u"completed"_s);
        // When it is taken back and brought again
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QCOMPARE(file.openTask(lead).id, id);
        QVERIFY(reverse(file.session(), *redoable(file.session()), u"redo"_s));
        QCOMPARE(file.openTask(lead).start, at(u"2026-03-10T10:00"_s));
    }

    void aFileMadeBeforeRepetitionOffersIt()
    {
        TestFile file;
        file.store().connection().execute(u"DELETE FROM lookup WHERE directory = 'taskRepeat'"_s);
        file.reopen();
        QCOMPARE(file.session().lookups().choices(u"taskRepeat"_s, QLocale::English).size(), size_t(3));
        QCOMPARE(file.session().lookups().label(u"taskRepeat"_s, u"weekly"_s, QLocale::Russian), u"Каждую неделю"_s);
    }

    void theOwnerIsRemindedOfAHandOff_data() { proves("S1-28"); }

    void theOwnerIsRemindedOfAHandOff()
    {
        // Given a lead whose distribution asks to remind its owner
        TestFile file;
        hire(file);
        const LeadId lead =
            file.addLead({u"title=Warehouse"_s, u"contactName=Olga"_s, u"owner=boris"_s, u"remindOwner=true"_s});
        // When the hand-off begins
        QVERIFY(qualifyLead(file.session(), lead, proposedChoice(file.lead(lead))));
        // Then its task reminds him at once
        QCOMPARE(file.openTask(lead).owner, user(file, u"boris"_s));
        QCOMPARE(file.openTask(lead).remindAt, file.clock().now());
    }
};

QTEST_GUILESS_MAIN(PlannedTasksTest)
#include "tst_plannedtasks.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/participants.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"
#include "ui/widgets/fieldeditor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId freshLead(TestFile &file)
{
    for (const QString &login : {u"boris"_s, u"vera"_s}) {
        if (!addUser(file.session(), login, login == "boris"_L1 ? u"Boris"_s : u"Vera"_s))
            qFatal("no user");
    }
    return file.addLead();
}

LeadId leadWithCall(TestFile &file)
{
    const LeadId lead = freshLead(file);
    Task call;
    call.lead = lead;
    call.subject = u"Call"_s;
    call.start = file.clock().now().plusDays(1);
    if (!addTask(file.session(), call))
        qFatal("no task");
    return lead;
}

/// Replaces what stands in the field of that name.
void write(LeadCardTest &test, const QString &field, const QString &text)
{
    QVERIFY(test.tabTo(field));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->selectAll();
    test.type(text);
}

} // namespace

/// Tasks that a person plans on the card. The clock stands at 2026-03-02T10:00, a Monday.
class TaskPlanningTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::English); }

    void saysNoMomentTwice()
    {
        const auto shown = [](Timestamp begin, Timestamp end) {
            LeadCardTest test([&](TestFile &file) {
                const LeadId lead = freshLead(file);
                Task call;
                call.lead = lead;
                call.subject = u"Call"_s;
                call.start = begin;
                call.due = end;
                if (!addTask(file.session(), call))
                    qFatal("no task");
                return lead;
            });
            return test.visibleText();
        };
        const Timestamp tomorrow = timestampFromIso(u"2026-03-03T10:00:00"_s).value();
        QVERIFY(shown(tomorrow, tomorrow).contains(u"tomorrow, 10:00"_s));
        QVERIFY(!shown(tomorrow, tomorrow).contains(u"until"_s));
        const QString ofOneDay = shown(tomorrow, tomorrow.plusMinutes(90));
        QVERIFY2(ofOneDay.contains(u"until 11:30"_s), qPrintable(ofOneDay));
        const QString ofTwoDays = shown(tomorrow, tomorrow.plusDays(1));
        QVERIFY2(ofTwoDays.contains(u"tomorrow, 10:00"_s) && ofTwoDays.contains(u"until Wed"_s), qPrintable(ofTwoDays));
    }

    void plansWorkOfEachKind_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("subject");
        QTest::newRow("S1-25 a call") << u"call"_s << u"Call the client"_s;
        QTest::newRow("S1-24 a meeting") << u"meeting"_s << u"Meet the client"_s;
        QTest::newRow("S1-23 an e-mail") << u"e-mail"_s << u"Write to the client"_s;
        QTest::newRow("S1-26 paperwork") << u"paperwork"_s << u"Prepare the papers"_s;
    }

    void plansWorkOfEachKind()
    {
        // Given the form of a task
        QFETCH(const QString, category);
        QFETCH(const QString, subject);
        LeadCardTest test(freshLead);
        test.actions().action(u"task.new"_s)->trigger();
        // When its kind is chosen, and the day said in words
        auto *chip = test.find<QAbstractButton>(u"category."_s + category);
        QVERIFY(chip);
        chip->click();
        write(test, u"newTask.start"_s, u"fri 15:00"_s);
        test.press(Qt::Key_Return, Qt::ControlModifier);
        // Then
        QTRY_COMPARE(test.openTasks().size(), size_t(1));
        const Task task = test.openTasks().front();
        QCOMPARE(task.category, category);
        QCOMPARE(task.subject, subject);
        QCOMPARE(task.start.toLocal(), QDateTime(QDate(2026, 3, 6), QTime(15, 0)));
        QCOMPARE(task.remindAt, task.start);
    }

    void whatWasTypedStaysWhenTheKindChanges()
    {
        LeadCardTest test(freshLead);
        test.actions().action(u"task.new"_s)->trigger();
        test.type(u"Ask Olga"_s);
        test.find<QAbstractButton>(u"category.meeting"_s)->click();
        QVERIFY(test.visibleText().contains(u"Ask Olga"_s));
    }

    void whatIsHalfTypedIsThereAfterARestart_data() { proves("C-48"); }

    void whatIsHalfTypedIsThereAfterARestart()
    {
        LeadCardTest test(freshLead);
        test.actions().action(u"task.new"_s)->trigger();
        test.find<QAbstractButton>(u"category.call"_s)->click();
        test.type(u"Ask Olga"_s);
        write(test, u"newTask.start"_s, u"fri 15:00"_s);
        test.restart();
        QVERIFY(test.visibleText().contains(u"Ask Olga"_s));
        QVERIFY(test.tabTo(u"newTask.subject"_s));
        test.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(test.openTasks().size(), size_t(1));
        QCOMPARE(test.openTasks().front().category, u"call"_s);
        QCOMPARE(test.openTasks().front().start.toLocal(), QDateTime(QDate(2026, 3, 6), QTime(15, 0)));
        // Then nothing of it is left
        test.restart();
        QVERIFY(!test.find<QWidget>(u"newTask"_s));
    }

    void aRepeatedTaskMakesTheNext_data() { proves("S1-31"); }

    void aRepeatedTaskMakesTheNext()
    {
        // Given a weekly task
        LeadCardTest test(leadWithCall);
        const TaskId first = test.openTasks().front().id;
        QVERIFY(test.commit([first](Session &session) {
            return editTask(session, first, {{u"repeat"_s, Value(u"weekly"_s)}});
        }));
        test.settle();
        QVERIFY(test.visibleText().contains(u"Every week"_s));
        // When it is completed by keys
        test.actions().action(u"task.complete"_s)->trigger();
        test.settle();
        test.press(Qt::Key_Return, Qt::ControlModifier);
        // Then the next one is there, and nobody asks for a next step
        QTRY_VERIFY(test.openTasks().size() == 1 && test.openTasks().front().id != first);
        QCOMPARE(test.openTasks().front().start.toLocal().date(), QDate(2026, 3, 10));
        test.settle();
        QVERIFY(!test.find<QWidget>(u"next"_s));
    }

    void isRescheduledInPlace_data() { proves("S1-28"); }

    void isRescheduledInPlace()
    {
        // Given
        LeadCardTest test(leadWithCall);
        // When
        test.actions().action(u"task.reschedule"_s)->trigger();
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line);
        line->selectAll();
        test.type(u"in 2 weeks 9:00"_s);
        test.press(Qt::Key_Return);
        // Then its reminder goes along
        QTRY_COMPARE(test.openTasks().front().start.toLocal(), QDateTime(QDate(2026, 3, 16), QTime(9, 0)));
        QCOMPARE(test.openTasks().front().remindAt, test.openTasks().front().start);
    }

    void whoMayNotDelegateSeesTheOwnerOnly_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<bool>("mayDelegate");
        QTest::newRow("S1-33 G-24 his own") << u"anna"_s << true;
        QTest::newRow("S1-33 G-24 somebody else's") << u"vera"_s << false;
    }

    void whoMayNotDelegateSeesTheOwnerOnly()
    {
        // Given Anna as a rep, and a task on another's lead
        QFETCH(const QString, owner);
        QFETCH(const bool, mayDelegate);
        LeadCardTest test([owner](TestFile &file) {
            const LeadId lead = leadWithCall(file);
            const auto id = [&file](const QString &login) { return userNamed(file.store(), login).value().id; };
            const Session &session = file.session();
            const bool done = editLead(session, lead, {{u"owner"_s, id(u"boris"_s).uuid()}}).has_value()
                && (owner == "anna"_L1
                    || editTask(session, file.openTask(lead).id, {{u"owner"_s, id(owner).uuid()}}).has_value())
                && editUser(session, id(u"boris"_s), {{u"role"_s, Value(u"admin"_s)}}).has_value()
                && editUser(session, id(u"anna"_s), {{u"role"_s, Value(u"rep"_s)}}).has_value();
            if (!done)
                qFatal("not prepared");
            return lead;
        });
        // When the task is opened
        test.actions().action(u"task.reschedule"_s)->trigger();
        test.settle();
        // Then
        auto *field = test.find<FieldEditor>(u"task.owner"_s);
        QVERIFY(field);
        QCOMPARE(field->toolTip().isEmpty(), mayDelegate);
        QCOMPARE(field->input()->isEnabled(), mayDelegate);
    }

    void whoTakesPartIsSeenOnTheCard_data() { proves("S1-29 S1-30 G-25"); }

    void whoTakesPartIsSeenOnTheCard()
    {
        // Given a meeting that Boris accepted and Vera did not answer yet
        LeadCardTest test(leadWithCall);
        const TaskId task = test.openTasks().front().id;
        QVERIFY(!test.find<QWidget>(u"people"_s));
        QVERIFY(test.commit([task](Session &session) {
            return invite(session, task,
                          {userNamed(session.store(), u"boris"_s)->id, userNamed(session.store(), u"vera"_s)->id});
        }));
        QVERIFY(test.commit([task](Session &session) {
            Session boris = session;
            return boris.actAs(u"boris"_s).and_then([&] { return answerInvitation(boris, task, Reply::Accepted); });
        }));
        test.settle();
        // Then both are told of, and there is nothing for Anna to answer
        QCOMPARE(test.find<QLabel>(u"people"_s)->text(), u"Boris (accepted), Vera (invited)"_s);
        QVERIFY(!test.find<QWidget>(u"people.accept"_s));
        QVERIFY(!test.actions().action(u"task.accept"_s)->isEnabled());
    }

    void colleaguesAreAskedOnTheCard_data() { proves("S1-29 S1-30"); }

    void colleaguesAreAskedOnTheCard()
    {
        // Given
        LeadCardTest test(leadWithCall);
        test.actions().action(u"task.complete"_s)->trigger();
        // When
        QVERIFY(test.tabTo(u"people.invite"_s));
        test.press(Qt::Key_Space);
        QVERIFY(QApplication::activePopupWidget());
        test.press(Qt::Key_Down);
        test.press(Qt::Key_Return);
        // Then
        QCOMPARE(test.find<QLabel>(u"people"_s)->text(), u"Boris (invited)"_s);
        QCOMPARE(test.stored().participants.size(), 1U);
    }

    void whoIsAskedAnswersByKeys_data() { proves("S1-29 G-25"); }

    void whoIsAskedAnswersByKeys()
    {
        // Given a call of Boris's that Anna, who sits here, is asked to
        LeadCardTest test([](TestFile &file) {
            const LeadId lead = leadWithCall(file);
            const TaskId task = file.openTask(lead).id;
            const UserId anna = file.session().user().id;
            if (!editTask(file.session(), task, {{u"owner"_s, userNamed(file.store(), u"boris"_s)->id.uuid()}})
                || !invite(file.session(), task, {anna}))
                qFatal("not asked");
            return lead;
        });
        QCOMPARE(test.find<QLabel>(u"people"_s)->text(), u"Anna Smirnova (invited)"_s);
        // When
        QVERIFY(test.tabTo(u"people.accept"_s));
        test.press(Qt::Key_Space);
        // Then the other answer takes the focus
        QCOMPARE(test.stored().participants.front().answer, u"accepted"_s);
        QVERIFY(!test.find<QWidget>(u"people.accept"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"people.decline"_s);
        // When she changes her mind by one key
        test.actions().action(u"task.decline"_s)->trigger();
        test.settle();
        // Then
        QCOMPARE(test.find<QLabel>(u"people"_s)->text(), u"Anna Smirnova (declined)"_s);
    }

    void anotherTimeAsksAgainOnTheCard_data() { proves("S1-29 S1-30"); }

    void anotherTimeAsksAgainOnTheCard()
    {
        // Given
        LeadCardTest test(leadWithCall);
        const Task task = test.openTasks().front();
        QVERIFY(test.commit([task](Session &session) {
            return invite(session, task.id, {userNamed(session.store(), u"boris"_s)->id});
        }));
        QVERIFY(test.commit([task](Session &session) {
            Session boris = session;
            return boris.actAs(u"boris"_s).and_then([&] { return answerInvitation(boris, task.id, Reply::Accepted); });
        }));
        test.settle();
        // When
        test.actions().action(u"task.reschedule"_s)->trigger();
        write(test, u"task.start"_s, u"fri 15:00"_s);
        test.press(Qt::Key_Return);
        // Then
        QCOMPARE(test.find<QLabel>(u"people"_s)->text(), u"Boris (invited)"_s);
        QVERIFY(test.visibleText().contains(u"Who had accepted is asked again"_s));
    }
};

QTEST_MAIN(TaskPlanningTest)
#include "tst_taskplanning.moc"

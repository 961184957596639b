// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"
#include "tests/support/proves.h"
#include "tests/ui/leadcardtest.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/stagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId freshLead(TestFile &file)
{
    return file.addLead({u"title=Warehouse"_s, u"contactName=Peter"_s, u"companyName=Daisy"_s});
}

LeadId handedOffLead(TestFile &file)
{
    return file.addHandedOffLead();
}

LeadId disqualifiedLead(TestFile &file)
{
    const LeadId id = freshLead(file);
    if (!moveLead(file.session(), id, u"disqualified"_s, u"no-budget"_s))
        qFatal("not closed");
    return id;
}

LeadId leadBesideOthers(TestFile &file)
{
    file.addLead({u"title=Pallets"_s, u"phone=+74951234567"_s, u"email=ann@example.com"_s, u"inn=7707083893"_s,
                  u"contactName=Ann"_s, u"companyName=Daisy"_s});
    return file.addLead({u"title=Racks"_s, u"companyName=Daisy"_s});
}

QMessageBox *question()
{
    return qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
}

/// By the keys on the stage bar: so many stages to the right.
void moveOn(LeadCardTest &test, int stages)
{
    test.actions().action(u"lead.stage"_s)->trigger();
    for (int step = 0; step < stages; ++step)
        test.press(Qt::Key_Right);
    test.press(Qt::Key_Return);
}

bool complete(LeadCardTest &test, const QString &result)
{
    if (!test.choose(result))
        return false;
    test.press(Qt::Key_Return, Qt::ControlModifier);
    return true;
}

} // namespace

/// What the card asks, and what it does not ask: every answer by keys alone.
class CardQuestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void asksBeforeStagesAreLeftOut_data();
    void asksBeforeStagesAreLeftOut();
    void asksNothingOnTheWayFromStageToStage_data() { proves("C-41 nothing left out"); }
    void asksNothingOnTheWayFromStageToStage();
    void namesTheTaskThatEnds_data() { proves("C-41 G-15 the open task"); }
    void namesTheTaskThatEnds();
    void asksForReasonAndTaskAtOnce_data() { proves("C-41 G-18 one question"); }
    void asksForReasonAndTaskAtOnce();
    void plansTheNextStep_data();
    void plansTheNextStep();
    void keepsWhyThereIsNoNextStep_data() { proves("C-44 none, with a reason"); }
    void keepsWhyThereIsNoNextStep();
    void asksWhenToReviewALeadWithoutInterest_data() { proves("C-44 S0-53 review"); }
    void asksWhenToReviewALeadWithoutInterest();
    void anUndoGivesTheFocusToTheTaskThatIsBack();
    void putsTheQuestionOff_data() { proves("C-44 later"); }
    void putsTheQuestionOff();
    void asksOnlyWhenNothingIsPlanned_data();
    void asksOnlyWhenNothingIsPlanned();
    void letsAClosedLeadBeReadOnly_data() { proves("G-18 the card of a closed lead"); }
    void letsAClosedLeadBeReadOnly();
    void namesSimilarLeadsWhileTyping_data();
    void namesSimilarLeadsWhileTyping();
    void forgetsSimilarLeadsWithWhatWasTyped_data() { proves("C-52 taken back"); }
    void forgetsSimilarLeadsWithWhatWasTyped();
};

void CardQuestionsTest::asksBeforeStagesAreLeftOut_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("stage");
    QTest::newRow("C-41 Enter moves") << int(Qt::Key_Return) << u"qualified"_s;
    QTest::newRow("C-41 Esc stays") << int(Qt::Key_Escape) << u"new"_s;
}

void CardQuestionsTest::asksBeforeStagesAreLeftOut()
{
    // Given
    QFETCH(const int, key);
    QFETCH(const QString, stage);
    LeadCardTest test(freshLead, u"five-stage"_s);
    // When
    moveOn(test, 2);
    // Then it is asked once, with the name of what is left out
    QVERIFY(question());
    QCOMPARE(question()->text(), u"Move the lead to “Qualified”?"_s);
    QCOMPARE(question()->informativeText(), u"Stages left out: “Manager assigned”"_s);
    QCOMPARE(test.lead().stage, u"new"_s);
    test.press(key);
    QCOMPARE(test.lead().stage, stage);
    QVERIFY(!question());
}

void CardQuestionsTest::asksNothingOnTheWayFromStageToStage()
{
    LeadCardTest test(freshLead, u"five-stage"_s);
    moveOn(test, 1);
    QVERIFY(!question());
    QCOMPARE(test.lead().stage, u"assigned"_s);
}

void CardQuestionsTest::namesTheTaskThatEnds()
{
    LeadCardTest test(handedOffLead);
    test.actions().action(u"lead.stage"_s)->trigger();
    test.press(Qt::Key_Home);
    test.press(Qt::Key_Return);
    QVERIFY(question());
    QVERIFY(question()->informativeText().startsWith(u"The open task is cancelled: “Contact the client: clarify"));
    test.press(Qt::Key_Escape);
    QCOMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.lead().stage, u"handoff"_s);
}

void CardQuestionsTest::asksForReasonAndTaskAtOnce()
{
    LeadCardTest test(handedOffLead);
    test.actions().action(u"lead.disqualify"_s)->trigger();
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().last()->text().startsWith(u"The open task is cancelled:"));
    test.press(Qt::Key_Return);
    QVERIFY(!question());
    QTRY_COMPARE(test.lead().stage, u"disqualified"_s);
}

void CardQuestionsTest::plansTheNextStep_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("category");
    QTest::newRow("C-44 a call") << u"next.call"_s << u"call"_s;
    QTest::newRow("C-44 a meeting") << u"next.meeting"_s << u"meeting"_s;
    QTest::newRow("C-44 a task") << u"next.task"_s << u"to-do"_s;
}

void CardQuestionsTest::plansTheNextStep()
{
    // Given a lead whose last open task is done
    QFETCH(const QString, choice);
    QFETCH(const QString, category);
    LeadCardTest test(handedOffLead);
    QVERIFY(complete(test, u"return"_s));
    // Then the card asks, and the focus is on the first answer
    QTRY_VERIFY(test.find<QWidget>(u"next"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"next.call"_s);
    // When one is chosen, and the proposed time taken
    QVERIFY(test.tabTo(choice));
    test.press(Qt::Key_Return);
    test.type(u" of Monday"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    // Then it is the next step
    QTRY_COMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.openTasks().front().category, category);
    QCOMPARE(test.openTasks().front().start.toLocal(), QDateTime(QDate(2026, 3, 3), QTime(10, 0)));
    test.settle();
    QVERIFY(!test.find<QWidget>(u"next"_s));
}

void CardQuestionsTest::keepsWhyThereIsNoNextStep()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(complete(test, u"return"_s));
    QVERIFY(test.tabTo(u"next.none"_s));
    test.press(Qt::Key_Return);
    // Without a reason it is asked again
    test.press(Qt::Key_Return);
    QVERIFY(test.visibleText().contains(u"Write the reason"));
    test.type(u"They call us themselves"_s);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.stored().feed.front().code, u"no-next-step"_s);
    QCOMPARE(test.stored().feed.front().text, u"They call us themselves"_s);
    test.settle();
    QVERIFY(!test.find<QWidget>(u"next"_s));
    QVERIFY(test.visibleText().contains(u"No next step is needed"));
}

void CardQuestionsTest::asksWhenToReviewALeadWithoutInterest()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(complete(test, u"no-interest"_s));
    QTRY_VERIFY(test.find<QWidget>(u"next"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"next.review"_s);
    test.press(Qt::Key_Return);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().nextReviewAt.toLocal(), QDateTime(QDate(2026, 4, 2), QTime(10, 0)));
    test.settle();
    QVERIFY(!test.find<QWidget>(u"next"_s));
}

void CardQuestionsTest::anUndoGivesTheFocusToTheTaskThatIsBack()
{
    // Given the question after the last task, with the focus
    LeadCardTest test(handedOffLead);
    QVERIFY(complete(test, u"return"_s));
    QTRY_VERIFY(test.find<QWidget>(u"next"_s));
    // When the task is back, as by Ctrl+Z
    QVERIFY(test.commit([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
    QTRY_VERIFY(!test.find<QWidget>(u"next"_s));
    // Then the next letter changes no field
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"task.title"_s);
}

void CardQuestionsTest::putsTheQuestionOff()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(complete(test, u"return"_s));
    QTRY_VERIFY(test.find<QWidget>(u"next"_s));
    test.press(Qt::Key_Escape);
    QVERIFY(!test.find<QWidget>(u"next"_s));
    QVERIFY(test.visibleText().contains(u"No next step. Plan a call"));
    QVERIFY(test.openTasks().empty());
}

void CardQuestionsTest::asksOnlyWhenNothingIsPlanned_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<bool>("hasOther");
    QTest::newRow("C-44 the process goes on") << u"transfer"_s << false;
    QTest::newRow("C-44 put off") << u"reschedule"_s << false;
    QTest::newRow("C-44 another task") << u"return"_s << true;
}

void CardQuestionsTest::asksOnlyWhenNothingIsPlanned()
{
    QFETCH(const QString, result);
    QFETCH(const bool, hasOther);
    LeadCardTest test([hasOther](TestFile &file) {
        const LeadId id = file.addHandedOffLead();
        Task call;
        call.lead = id;
        call.subject = u"Call"_s;
        call.start = file.clock().now().plusDays(1);
        if (hasOther && !addTask(file.session(), call))
            qFatal("no task");
        return id;
    });
    const TaskId task = test.lead().processTask;
    QVERIFY(test.choose(result));
    if (result == u"reschedule"_s) {
        QVERIFY(test.tabTo(u"start"_s));
        test.type(u"tomorrow 10:00"_s);
    }
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(test.lead().processTask != task);
    test.settle();
    QVERIFY(!test.find<QWidget>(u"next"_s));
}

void CardQuestionsTest::letsAClosedLeadBeReadOnly()
{
    LeadCardTest test(disqualifiedLead);
    QVERIFY(test.visibleText().contains(u"This lead is closed."));
    for (const QString &name : {u"title"_s, u"contactName"_s, u"budget"_s})
        QVERIFY2(qobject_cast<QLineEdit *>(test.find<FieldEditor>(name)->input())->isReadOnly(), qPrintable(name));
    QVERIFY(!test.visibleText().contains(u"Add a task"));
    QVERIFY(!test.actions().action(u"task.new"_s)->isEnabled());
    // And it can be written about, and taken up again
    QVERIFY(test.tabTo(u"composer"_s));
    test.type(u"Asks again"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.stored().feed.front().text, u"Asks again"_s);
    QVERIFY(test.tabTo(u"step.qualification"_s));
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().stage, u"qualification"_s);
    test.settle();
    QVERIFY(test.visibleText().contains(u"Add a task"));
    QVERIFY(test.actions().action(u"task.new"_s)->isEnabled());
}

void CardQuestionsTest::namesSimilarLeadsWhileTyping_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("C-52 phone") << u"phones/0"_s << u"8 (495) 123-45-67"_s;
    QTest::newRow("C-52 e-mail") << u"emails/0"_s << u"Ann@Example.com"_s;
    QTest::newRow("C-52 tax number") << u"inn"_s << u"7707083893"_s;
    QTest::newRow("C-52 name, of one company") << u"contactName"_s << u"ann"_s;
}

void CardQuestionsTest::namesSimilarLeadsWhileTyping()
{
    // Given a lead beside one that is known
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    LeadCardTest test(leadBesideOthers);
    for (QAbstractButton *button : test.window().findChildren<QAbstractButton *>()) {
        if (button->text() == u"Show all fields"_s)
            button->click();
    }
    // When what the other has is typed, and not saved yet
    QVERIFY(test.tabTo(field));
    test.type(typed);
    // Then the other is named under the field, one Tab away
    QTRY_VERIFY(test.find<QAbstractButton>(u"similar.lead"_s));
    QCOMPARE(test.find<QAbstractButton>(u"similar.lead"_s)->accessibleName(), u"Open lead #1: Pallets"_s);
    QSignalSpy opened(&test.context(), &WindowContext::leadRequested);
    QVERIFY(test.tabTo(u"similar.lead"_s));
    test.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void CardQuestionsTest::forgetsSimilarLeadsWithWhatWasTyped()
{
    LeadCardTest test(leadBesideOthers);
    QVERIFY(test.tabTo(u"phones/0"_s));
    test.type(u"8 (495) 123-45-67"_s);
    QTRY_VERIFY(test.find<QAbstractButton>(u"similar.lead"_s));
    test.press(Qt::Key_Escape);
    QVERIFY(!test.find<QAbstractButton>(u"similar.lead"_s));
    QVERIFY(test.lead().phones.isEmpty());
}

QTEST_MAIN(CardQuestionsTest)
#include "tst_cardquestions.moc"

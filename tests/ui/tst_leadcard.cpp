// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/leadcardtest.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/stagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId namedLead(TestFile &file)
{
    return file.addLead(
        {u"title=Warehouse"_s, u"contactName=Peter"_s, u"companyName=Daisy"_s, u"phone=+74951234567"_s});
}

LeadId bareLead(TestFile &file)
{
    return file.addLead({u"title=Warehouse"_s});
}

LeadId handedOffLead(TestFile &file)
{
    return file.addHandedOffLead();
}

/// One column that says which requirement the row proves.
void tag(const char *id)
{
    QTest::addColumn<int>("proof");
    QTest::newRow(id) << 0;
}

} // namespace

/// The lead's way to the sale, by keys alone, on the card (requirements G-02 to G-18).
class LeadCardTestCase : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void qualifiesFromTheDialog_data() { tag("G-02 C-53 qualify by two Enters"); }
    void qualifiesFromTheDialog();
    void refusesToQualifyNobody_data() { tag("G-03 neither contact nor account"); }
    void refusesToQualifyNobody();
    void showsTheTaskAsTheProcessMadeIt_data() { tag("G-04 the task on the panel"); }
    void showsTheTaskAsTheProcessMadeIt();
    void opensTheTaskByTitleAndByButton_data();
    void opensTheTaskByTitleAndByButton();
    void hidesTheTaskFromTheCalendar_data() { tag("G-06 show in the calendar"); }
    void hidesTheTaskFromTheCalendar();
    void asksForTheHandOffRightAway_data() { tag("G-07 transfer opens the form"); }
    void asksForTheHandOffRightAway();
    void offersActiveUsersOnly_data() { tag("G-08 sales owner"); }
    void offersActiveUsersOnly();
    void handsOff_data() { tag("G-09 the form is saved"); }
    void handsOff();
    void keepsTheFormForLater_data() { tag("G-10 later"); }
    void keepsTheFormForLater();
    void returnsAndStartsAgain_data() { tag("G-11 return and start again"); }
    void returnsAndStartsAgain();
    void putsOff_data() { tag("G-12 rescheduled"); }
    void putsOff();
    void restsAndResumes_data() { tag("G-13 no interest and resume"); }
    void restsAndResumes();
    void movesByHandOnTheStageBar_data() { tag("G-15 moved by hand"); }
    void movesByHandOnTheStageBar();
    void disqualifiesWithAReasonOnly_data() { tag("G-18 disqualify and reactivate"); }
    void disqualifiesWithAReasonOnly();
    void saysWhatAResultWillDoBeforeItIsDone_data() { tag("B4.1 effects shown before"); }
    void saysWhatAResultWillDoBeforeItIsDone();
    void refreshesAfterUndo_data() { tag("C-63 undo refreshes the card"); }
    void refreshesAfterUndo();
};

void LeadCardTestCase::qualifiesFromTheDialog()
{
    // Given a lead with typed names
    LeadCardTest test(namedLead);
    // When Enter is pressed on "Qualify" and again in the dialog
    QVERIFY(test.tabTo(u"step.handoff"_s));
    test.press(Qt::Key_Return);
    auto *dialog = test.window().findChild<QDialog *>(u"qualify"_s);
    QVERIFY(dialog && dialog->isVisible());
    test.press(Qt::Key_Return);
    // Then contact and company are made and linked, and the task is on the panel
    QTRY_COMPARE(test.lead().stage, u"handoff"_s);
    QVERIFY(!test.lead().contact.isNull() && !test.lead().company.isNull());
    test.settle();
    QVERIFY(test.find<QWidget>(u"task.complete"_s));
    // And the card leads to both
    QSignalSpy asked(&test.context(), &WindowContext::clientRequested);
    for (const QString &link : {u"lead.contact"_s, u"lead.company"_s}) {
        QVERIFY(test.tabTo(link));
        test.press(Qt::Key_Return);
    }
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(1).toUuid(), test.lead().contact.uuid());
    QCOMPARE(asked.at(1).at(1).toUuid(), test.lead().company.uuid());
}

void LeadCardTestCase::refusesToQualifyNobody()
{
    LeadCardTest test(bareLead);
    QVERIFY(test.tabTo(u"step.handoff"_s));
    test.press(Qt::Key_Return);
    test.press(Qt::Key_Return);
    QVERIFY2(test.visibleText().contains(u"neither a contact nor a company"), qPrintable(test.visibleText()));
    QCOMPARE(test.lead().stage, u"qualification"_s);
}

void LeadCardTestCase::showsTheTaskAsTheProcessMadeIt()
{
    LeadCardTest test(handedOffLead);
    const QString text = test.visibleText();
    QVERIFY(text.contains(u"Contact the client: clarify the need"));
    QVERIFY(text.contains(u"Medium priority"));
    QVERIFY(text.contains(u"Anna Smirnova"));
    QVERIFY(text.contains(u"In the calendar"));
}

void LeadCardTestCase::opensTheTaskByTitleAndByButton_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("G-05 by the title") << u"task.title"_s;
    QTest::newRow("G-05 by the button") << u"task.complete"_s;
}

void LeadCardTestCase::opensTheTaskByTitleAndByButton()
{
    QFETCH(QString, name);
    LeadCardTest test(handedOffLead);
    QVERIFY(!test.find<QPlainTextEdit>(u"details"_s));
    QVERIFY(test.tabTo(name));
    test.press(Qt::Key_Return);
    QVERIFY(test.find<QPlainTextEdit>(u"details"_s));
    QCOMPARE(test.openTasks().size(), size_t(1));
}

void LeadCardTestCase::hidesTheTaskFromTheCalendar()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    QVERIFY(test.tabTo(u"task.showInCalendar"_s));
    test.press(Qt::Key_Space);
    QTRY_VERIFY(!test.openTasks().front().showInCalendar);
}

void LeadCardTestCase::asksForTheHandOffRightAway()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"transfer"_s));
    QVERIFY(test.tabTo(u"details"_s));
    test.type(u"ABC"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.openTasks().front().code, u"handoff-form"_s);
    test.settle();
    // Then the form is open with its seven fields, the focus in the first
    QTRY_VERIFY(test.find<QWidget>(u"form"_s));
    for (const QString &name :
         {u"needType"_s, u"budget"_s, u"saleOwner"_s, u"saleDivision"_s, u"meetingAt"_s, u"decisionAt"_s, u"comment"_s})
        QVERIFY2(test.find<FieldEditor>(u"form."_s + name), qPrintable(name));
    QCOMPARE(test.find<FieldEditor>(u"form.comment"_s)->value().toString(), u"ABC"_s);
    QVERIFY(test.find<QWidget>(u"form.needType"_s)->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(test.lead().stage, u"handoff"_s);
}

void LeadCardTestCase::offersActiveUsersOnly()
{
    LeadCardTest test([](TestFile &file) {
        const LeadId id = file.addHandedOffLead();
        if (!addUser(file.session(), u"boris"_s, u"Boris"_s) || !addUser(file.session(), u"left"_s, u"Left Long Ago"_s))
            qFatal("no users");
        User left = *userNamed(file.store(), u"left"_s);
        ChangeSet changeset = file.session().changeset(u"user.edit"_s);
        const User before = left;
        left.inactive = true;
        changeset.update(before, left);
        if (!file.session().commit(changeset) || !file.complete(id, u"transfer"_s))
            qFatal("not prepared");
        return id;
    });
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    const auto *box = qobject_cast<QComboBox *>(test.find<FieldEditor>(u"form.saleOwner"_s)->input());
    QVERIFY(box->findText(u"Boris"_s) >= 0);
    QVERIFY(box->findText(u"Anna Smirnova"_s) >= 0);
    QCOMPARE(box->findText(u"Left Long Ago"_s), -1);
    QCOMPARE(box->findText(u"Peter"_s), -1);
}

static LeadId leadWithForm(TestFile &file)
{
    const LeadId id = file.addHandedOffLead();
    if (!file.complete(id, u"transfer"_s, u"ABC"_s))
        qFatal("not prepared");
    return id;
}

void LeadCardTestCase::handsOff()
{
    // Given the form, opened by its task's title
    LeadCardTest test(leadWithForm);
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    // When a budget and a decision date are typed and Ctrl+Enter pressed
    QVERIFY(test.tabTo(u"form.budget"_s));
    test.type(u"125000"_s);
    QVERIFY(test.tabTo(u"form.decisionAt"_s));
    test.type(u"2026-03-20"_s);
    test.press(Qt::Key_Return, Qt::ControlModifier);
    // Then the lead waits for its sale, ready, with the values, and the feed tells the comment
    QTRY_COMPARE(test.lead().stage, u"awaiting-sale"_s);
    QCOMPARE(test.lead().maturity, u"sales-ready"_s);
    QCOMPARE(test.lead().budget->minor, 12'500'000);
    QCOMPARE(test.lead().decisionAt.toLocal().date(), QDate(2026, 3, 20));
    test.settle();
    QVERIFY(test.visibleText().contains(u"ABC"));
    QVERIFY(test.openTasks().empty());
    // And the group on the History tab shows them and saves what is edited there
    QVERIFY(test.tabTo(u"composer"_s));
    test.press(Qt::Key_Tab, Qt::ShiftModifier);
    test.press(Qt::Key_Right);
    QVERIFY(test.tabTo(u"handoff"_s));
    QVERIFY(test.tabTo(u"budget"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    test.type(u"99"_s);
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().budget->minor, 9'900);
}

void LeadCardTestCase::keepsTheFormForLater()
{
    LeadCardTest test(leadWithForm);
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    QVERIFY(test.tabTo(u"form.budget"_s));
    test.type(u"777"_s);
    auto *later = qobject_cast<QPushButton *>(test.find<QPushButton>(QString()));
    for (QPushButton *button : test.window().findChildren<QPushButton *>()) {
        if (button->text() == u"Do it later"_s)
            later = button;
    }
    later->setFocus();
    test.press(Qt::Key_Space);
    QVERIFY(!test.find<QWidget>(u"form"_s));
    QCOMPARE(test.lead().stage, u"handoff"_s);
    QCOMPARE(test.lead().maturity, u"discovered"_s);
    QCOMPARE(test.openTasks().size(), size_t(1));
    // When it is opened again, the same day or after a restart
    test.restart();
    QVERIFY(test.tabTo(u"task.complete"_s));
    test.press(Qt::Key_Return);
    QCOMPARE(test.find<FieldEditor>(u"form.budget"_s)->value().toLongLong(), 77'700);
    QCOMPARE(test.find<FieldEditor>(u"form.comment"_s)->value().toString(), u"ABC"_s);
}

void LeadCardTestCase::returnsAndStartsAgain()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"return"_s));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.lead().stage, u"distribution"_s);
    QCOMPARE(test.lead().maturity, u"discovered"_s);
    test.settle();
    test.clock().advanceMinutes(90);
    QVERIFY(test.tabTo(u"step.handoff"_s));
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().stage, u"handoff"_s);
    QCOMPARE(test.openTasks().front().start, test.clock().now());
}

void LeadCardTestCase::putsOff()
{
    LeadCardTest test(handedOffLead);
    const TaskId first = test.openTasks().front().id;
    QVERIFY(test.choose(u"reschedule"_s));
    // When no date is given
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(test.openTasks().front().id, first);
    // Then it is asked for; with one the task starts anew
    QVERIFY(test.find<QWidget>(u"start"_s)->isAncestorOf(QApplication::focusWidget()));
    test.type(u"tomorrow 10:00"_s);
    QTRY_VERIFY(test.visibleText().contains(u"put off until"));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(test.openTasks().front().id != first);
    QCOMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.openTasks().front().start.toLocal(), QDateTime(QDate(2026, 3, 3), QTime(10, 0)));
    QCOMPARE(test.lead().stage, u"handoff"_s);
}

void LeadCardTestCase::restsAndResumes()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"no-interest"_s));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(test.lead().maturity, u"no-interest"_s);
    QCOMPARE(test.lead().stage, u"handoff"_s);
    QVERIFY(test.openTasks().empty());
    test.settle();
    QVERIFY(test.visibleText().contains(u"Not interested"));
    QVERIFY(test.tabTo(u"step.handoff"_s));
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.openTasks().size(), size_t(1));
    QCOMPARE(test.lead().maturity, u"discovered"_s);
}

void LeadCardTestCase::movesByHandOnTheStageBar()
{
    LeadCardTest test(handedOffLead);
    const TaskId task = test.openTasks().front().id;
    auto *bar = test.window().findChild<StageBar *>();
    test.actions().action(u"lead.stage"_s)->trigger();
    QCOMPARE(bar->focusedCode(), u"handoff"_s);
    test.press(Qt::Key_Home);
    QCOMPARE(bar->focusedCode(), u"qualification"_s);
    test.press(Qt::Key_Return);
    test.press(Qt::Key_Return); // the question whether to go on
    QTRY_COMPARE(test.lead().stage, u"qualification"_s);
    QVERIFY(test.openTasks().empty());
    QCOMPARE(test.stored().tasks.front().status, u"cancelled"_s);
    // And no second result is possible
    Completion completion;
    completion.result = u"transfer"_s;
    QVERIFY(!test.commit([&](Session &session) { return completeTask(session, task, completion); }));
    test.settle();
    QVERIFY(!test.find<QWidget>(u"task.complete"_s));
}

void LeadCardTestCase::disqualifiesWithAReasonOnly()
{
    LeadCardTest test(handedOffLead);
    // When the menu of reasons is left without a choice
    test.actions().action(u"lead.disqualify"_s)->trigger();
    QVERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    test.press(Qt::Key_Escape);
    QCOMPARE(test.lead().stage, u"handoff"_s);
    // Then nothing happens; with the first reason the lead is closed and cannot be edited
    test.actions().action(u"lead.disqualify"_s)->trigger();
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().stage, u"disqualified"_s);
    QCOMPARE(test.lead().disqualifyReason, u"lost"_s);
    test.settle();
    QVERIFY(test.visibleText().contains(u"Reason: Lost"));
    auto *name = qobject_cast<QLineEdit *>(test.find<FieldEditor>(u"contactName"_s)->input());
    QVERIFY(name->isReadOnly());
    // And reactivating opens it
    QVERIFY(test.tabTo(u"step.qualification"_s));
    test.press(Qt::Key_Return);
    QTRY_COMPARE(test.lead().stage, u"qualification"_s);
    test.settle();
    QVERIFY(!name->isReadOnly());
}

void LeadCardTestCase::saysWhatAResultWillDoBeforeItIsDone()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"return"_s));
    const QString text = test.visibleText();
    QVERIFY2(text.contains(u"Stage: “Distribution”"), qPrintable(text));
    QVERIFY(text.contains(u"Need maturity stays “Discovered”"));
    QVERIFY(text.contains(u"No new task"));
    QVERIFY(text.contains(u"The lead is back on “Distribution”"));
    QCOMPARE(test.lead().stage, u"handoff"_s);
}

void LeadCardTestCase::refreshesAfterUndo()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.choose(u"no-interest"_s));
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(test.openTasks().empty());
    test.settle();
    const auto undone = test.commit([](Session &session) -> Result<QUuid> {
        const auto newest = undoable(session);
        return newest ? reverse(session, *newest, u"undo"_s) : tl::unexpected(newest.error());
    });
    QVERIFY(undone);
    test.settle();
    QVERIFY(test.find<QWidget>(u"task.complete"_s));
    QVERIFY(!test.visibleText().contains(u"Not interested"));
}

QTEST_MAIN(LeadCardTestCase)
#include "tst_leadcard.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/reminders/reminderrow.h"
#include "ui/shell/page.h"

#include <QApplication>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

TaskId planned(TestFile &file, const QString &subject, qint64 minutes)
{
    Task task;
    task.lead = file.addLead({u"title=Lead of "_s + subject});
    task.subject = subject;
    task.start = file.clock().now().plusMinutes(minutes);
    if (!addTask(file.session(), task))
        qFatal("no task");
    return file.openTask(task.lead).id;
}

/// The window on a file, as it comes up.
class Office
{
public:
    explicit Office(TestFile &file, const std::optional<QuietHours> &quiet = {})
        : m_program(QLocale::English, file.clock())
    {
        file.close();
        m_program.preferences().setQuietHours(quiet);
        if (!m_program.open(file.path()))
            qFatal("the window does not come up");
        m_program.settle();
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] ReminderPanel &panel() { return m_program.window().desk()->reminders(); }
    /// So much later, as the next look finds it.
    void pass(qint64 minutes)
    {
        m_program.clock().advanceMinutes(minutes);
        panel().watch().look();
        m_program.settle();
    }
    [[nodiscard]] QStringList rows()
    {
        QStringList subjects;
        if (panel().isVisible()) {
            for (const ReminderRow *row : panel().findChildren<ReminderRow *>()) {
                if (row->isVisible())
                    subjects.append(row->task().subject);
            }
        }
        return subjects;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_program.press(key, modifiers);
        m_program.settle();
    }

private:
    ProgramWindow m_program;
};

} // namespace

/// Reminders in the window. The clock stands at 2026-03-02T10:00.
class ReminderPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void comesByItselfAndTakesNoFocus_data() { proves("S1-28 S4-32 C-76 C-77"); }

    void comesByItselfAndTakesNoFocus()
    {
        // Given somebody who works in the list
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file);
        QCOMPARE(office.rows(), QStringList());
        const QWidget *focused = QApplication::focusWidget();
        // When the time has come
        office.pass(30);
        // Then
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        QCOMPARE(QApplication::focusWidget(), focused);
        QVERIFY(office.program().shows(u"Lead of Call"_s));
    }

    void liesOverNoBarOfButtons_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("C-77 the import") << u"import.open"_s;
        QTest::newRow("C-77 the schedule") << u"section.schedule"_s;
    }

    void liesOverNoBarOfButtons()
    {
        // Given a reminder in the corner
        QFETCH(const QString, action);
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file);
        office.pass(30);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        // When a page with buttons along its lower edge comes to the front
        office.program().window().actions().action(action)->trigger();
        office.program().settle();
        // Then they stay in sight
        const Desk &desk = *office.program().window().desk();
        QVERIFY(desk.inFront()->roomBelow() > 0);
        QTRY_VERIFY(office.panel().geometry().bottom() < desk.height() - desk.inFront()->roomBelow());
    }

    void onlyItsHeadingGoesAlongToAnotherPage()
    {
        // Given a reminder that was seen
        TestFile file;
        planned(file, u"Call"_s, 30);
        planned(file, u"Visit"_s, 60);
        Office office(file);
        office.pass(30);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        const int whole = office.panel().height();
        // When somebody goes on to another page
        office.program().window().actions().action(u"section.contacts"_s)->trigger();
        office.program().settle();
        // Then its rows do not lie over that
        QCOMPARE(office.rows(), QStringList());
        QVERIFY(office.panel().isVisible() && office.panel().height() < whole / 2);
        // And it opens when it is clicked, or when something new is due
        QTest::mouseClick(&office.panel(), Qt::LeftButton, {}, QPoint(30, 20));
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        office.program().window().actions().action(u"section.leads"_s)->trigger();
        office.program().settle();
        office.pass(30);
        QTRY_COMPARE(office.rows().size(), 2);
    }

    void missedOnesAreThereAtTheStart_data() { proves("C-76"); }

    void missedOnesAreThereAtTheStart()
    {
        TestFile file;
        planned(file, u"First"_s, 10);
        planned(file, u"Second"_s, 20);
        file.clock().advanceMinutes(3 * 24 * 60);
        Office office(file);
        QTRY_COMPARE(office.rows(), (QStringList{u"First"_s, u"Second"_s}));
    }

    void aClockSetBackIsNoticed_data() { proves("C-76"); }

    void aClockSetBackIsNoticed()
    {
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file);
        office.pass(40);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        office.pass(-40);
        QTRY_COMPARE(office.rows(), QStringList());
        office.pass(40);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
    }

    void isAnsweredByKeysAlone_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<qint64>("comesBackIn");
        QTest::newRow("C-77 ten minutes") << int(Qt::Key_1) << qint64(10);
        QTest::newRow("C-77 an hour") << int(Qt::Key_2) << qint64(60);
        QTest::newRow("C-77 tomorrow at nine") << int(Qt::Key_3) << qint64(22 * 60 + 30);
        QTest::newRow("C-77 never") << int(Qt::Key_Delete) << qint64(0);
    }

    void isAnsweredByKeysAlone()
    {
        // Given
        QFETCH(const int, key);
        QFETCH(const qint64, comesBackIn);
        TestFile file;
        const TaskId task = planned(file, u"Call"_s, 30);
        Office office(file);
        QWidget *before = QApplication::focusWidget();
        office.pass(30);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        // When
        office.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(office.panel().isAncestorOf(QApplication::focusWidget()));
        office.press(key);
        // Then it goes, the focus goes back, and the task is as it was
        QTRY_COMPARE(office.rows(), QStringList());
        QCOMPARE(QApplication::focusWidget(), before);
        const auto stored = office.program().ask([task](Session &session) { return session.store().find(task); });
        QCOMPARE(stored->start, TestClock().now().plusMinutes(30));
        // And comes again
        office.pass(comesBackIn - 1);
        QCOMPARE(office.rows(), QStringList());
        office.pass(comesBackIn == 0 ? 100 * 24 * 60 : 1);
        QTRY_COMPARE(office.rows(), comesBackIn == 0 ? QStringList() : QStringList{u"Call"_s});
    }

    void aClickBesideTheClockBringsTheWindowBack_data() { proves("C-77"); }

    void aClickBesideTheClockBringsTheWindowBack()
    {
        // Given a window that is out of the way
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file);
        office.pass(40);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        MainWindow &window = office.program().window();
        window.showMinimized();
        QTRY_VERIFY(window.isMinimized());
        // When
        window.desk()->reminders().comeForward();
        // Then it is there, with the keyboard on the reminder
        QTRY_VERIFY(!window.isMinimized() && window.isVisible());
        QTRY_VERIFY(QApplication::focusWidget()
                    && window.desk()->reminders().isAncestorOf(QApplication::focusWidget()));
    }

    void isHiddenUntilTheNextOne()
    {
        TestFile file;
        planned(file, u"First"_s, 10);
        planned(file, u"Second"_s, 20);
        Office office(file);
        office.pass(10);
        QTRY_COMPARE(office.rows(), QStringList{u"First"_s});
        office.press(Qt::Key_R, Qt::ControlModifier);
        office.press(Qt::Key_Escape);
        QCOMPARE(office.rows(), QStringList());
        office.pass(1);
        QCOMPARE(office.rows(), QStringList());
        office.pass(9);
        QTRY_COMPARE(office.rows(), (QStringList{u"First"_s, u"Second"_s}));
    }

    void opensTheLead()
    {
        TestFile file;
        planned(file, u"First"_s, 10);
        planned(file, u"Second"_s, 10);
        Office office(file);
        office.pass(10);
        QTRY_COMPARE(office.rows().size(), 2);
        office.press(Qt::Key_R, Qt::ControlModifier);
        office.press(Qt::Key_Down);
        office.press(Qt::Key_Return);
        QTRY_COMPARE(office.program().stored().lead.title, u"Lead of Second"_s);
    }

    void goesWhenTheTaskIsDone()
    {
        TestFile file;
        const TaskId task = planned(file, u"Call"_s, 10);
        Office office(file);
        office.pass(10);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        QVERIFY(office.program().commit([task](Session &session) { return completeTask(session, task, {}); }));
        QTRY_COMPARE(office.rows(), QStringList());
    }

    void isQuietInQuietHours_data() { proves("C-77"); }

    void isQuietInQuietHours()
    {
        // Given quiet hours until eleven
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file, QuietHours{QTime(20, 0), QTime(11, 0)});
        // When it comes before
        office.pass(30);
        // Then it is told of afterwards
        QVERIFY(!office.panel().isVisible());
        QCOMPARE(office.panel().watch().due().size(), size_t(1));
        office.pass(30);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
    }

    void quietHoursAreChosen()
    {
        // Given
        TestFile file;
        planned(file, u"Call"_s, 30);
        Office office(file);
        office.program().run(u"reminders.quiet"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
        const auto isIn = [](const QString &name) {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name;
        };
        QTRY_VERIFY(isIn(u"quiet.from"_s));
        // When only one time is written
        office.program().type(u"9:30"_s);
        office.program().press(Qt::Key_Return);
        // Then it says what is missing
        QVERIFY(office.program().shows(u"Write both times"_s));
        QVERIFY(isIn(u"quiet.to"_s));
        // When the other is there, too
        office.program().type(u"11"_s);
        office.program().press(Qt::Key_Return);
        // Then
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(office.program().preferences().quietHours(), (QuietHours{QTime(9, 30), QTime(11, 0)}));
        office.pass(30);
        QVERIFY(!office.panel().isVisible());
    }

    void saysWhenThereIsNothing()
    {
        TestFile file;
        file.addLead();
        Office office(file);
        office.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(office.program().toast(), u"There is nothing to be reminded of."_s);
    }

    void speaksTheOtherLanguageAtOnce()
    {
        TestFile file;
        planned(file, u"Call"_s, 10);
        Office office(file);
        office.pass(10);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        office.program().speak(QLocale::Russian);
        QVERIFY(office.program().shows(u"Напоминания"_s));
        QVERIFY(office.program().shows(u"Завтра"_s));
    }

    void isAnotherPersonsAfterAChangeOfUser()
    {
        TestFile file;
        planned(file, u"Call"_s, 10);
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        Office office(file);
        office.pass(10);
        QTRY_COMPARE(office.rows(), QStringList{u"Call"_s});
        auto acting = office.program().window().desk()->context().workspace.actAs(u"boris"_s);
        acting.waitForFinished();
        emit office.program().window().desk()->context().referenceRefreshed();
        office.program().settle();
        QTRY_COMPARE(office.rows(), QStringList());
    }
};

QTEST_MAIN(ReminderPanelTest)
#include "tst_reminderpanel.moc"

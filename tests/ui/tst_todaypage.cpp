// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/today.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/calendardialog.h"
#include "ui/today/todaypage.h"
#include "ui/today/todaywork.h"
#include "ui/window/rail.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A lead with a task made by hand, so many minutes from now.
LeadId withTask(TestFile &file, const QString &title, qint64 minutes)
{
    const LeadId lead = file.addLead({u"title="_s + title, u"phone=+7 495 123-45-67"_s});
    Task task;
    task.lead = lead;
    task.subject = u"Call back"_s;
    task.start = file.clock().now().plusMinutes(minutes);
    if (!addTask(file.session(), task))
        qFatal("no task");
    return lead;
}

TaskId meetingOfNoLead(TestFile &file, const QString &subject, qint64 minutes)
{
    Task task;
    task.subject = subject;
    task.category = u"meeting"_s;
    task.start = file.clock().now().plusMinutes(minutes);
    task.showInCalendar = true;
    return TaskId(addTask(file.session(), task).value().changes.front().record);
}

constexpr qint64 day = 24 * 60;

/// The window as it comes up, on its home.
class Home
{
public:
    explicit Home(TestFile &file, QLocale::Language language = QLocale::English) : m_program(language, file.clock())
    {
        file.close();
        QSignalSpy painted(&m_program.window(), &MainWindow::painted);
        m_program.window().open(file.path());
        m_program.show();
        if (!QTest::qWaitFor([&] { return painted.count() == 1; }, patience))
            qFatal("nothing is painted");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] Desk &desk() { return *m_program.window().desk(); }
    [[nodiscard]] TodayPage &page() { return desk().today(); }
    [[nodiscard]] LeadListView &list() { return page().list(); }
    /// What stands in the list, headings with their counts.
    [[nodiscard]] QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            rows.append(list().model()->index(row, 0).data().toString());
        return rows;
    }
    [[nodiscard]] QString current() { return list().currentIndex().data().toString(); }
    /// The work on the line is on the screen.
    [[nodiscard]] bool showsWork(const LeadId &lead)
    {
        return QTest::qWaitFor([&] { return page().work().lead() == lead && m_program.find(u"today.lead"_s); },
                               patience);
    }
    [[nodiscard]] size_t openTasksOf(const LeadId &lead)
    {
        return m_program
            .ask([lead](Session &session) -> Result<std::vector<Task>> { return tasks(session, lead, true); })
            ->size();
    }

private:
    ProgramWindow m_program;
};

} // namespace

class TodayPageTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheHomeOfTheWindow_data() { proves("C-02 C-03 C-07"); }

    void isTheHomeOfTheWindow()
    {
        // Given
        TestFile file;
        withTask(file, u"Late"_s, -2 * day);
        withTask(file, u"Later today"_s, 60);
        withTask(file, u"This week"_s, 3 * day);
        withTask(file, u"Next month"_s, 30 * day);
        file.addLead({u"title=Idle"_s});
        // When
        Home home(file);
        // Then
        QCOMPARE(home.rows(),
                 (QStringList{u"Overdue: 1"_s, u"Late"_s, u"Today: 1"_s, u"Later today"_s, u"Next seven days: 1"_s,
                              u"This week"_s, u"Leads with no next step: 1"_s, u"Idle"_s}));
        QCOMPARE(home.program().window().windowTitle(), u"Today - Leadline"_s);
        QCOMPARE(home.current(), u"Late"_s);
        QTRY_VERIFY(home.list().hasFocus());
        const QAbstractItemModelTester tester(home.list().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void arrowsPassTheHeadings()
    {
        TestFile file;
        withTask(file, u"Late"_s, -day);
        withTask(file, u"Soon"_s, 60);
        Home home(file);
        home.program().press(Qt::Key_Down);
        QCOMPARE(home.current(), u"Soon"_s);
        home.program().press(Qt::Key_Down);
        QCOMPARE(home.current(), u"Soon"_s);
        home.program().press(Qt::Key_Home);
        QCOMPARE(home.current(), u"Late"_s);
        home.program().press(Qt::Key_Up);
        QCOMPARE(home.current(), u"Late"_s);
    }

    void aTaskIsDoneInPlaceByKeys_data() { proves("C-42 C-44"); }

    void aTaskIsDoneInPlaceByKeys()
    {
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, -day);
        withTask(file, u"Office"_s, 60);
        Home home(file);
        QVERIFY(home.showsWork(lead));
        // When
        home.program().press(Qt::Key_Return);
        home.program().type(u"They agree"_s);
        home.program().press(Qt::Key_Return, Qt::ControlModifier);
        // Then the task is done, its line gone, and the next step is asked for where it was done
        QTRY_COMPARE(home.openTasksOf(lead), size_t(0));
        QTRY_COMPARE(home.rows().first(), u"Today: 1"_s);
        QTRY_VERIFY(home.program().find(u"next"_s));
        QCOMPARE(home.page().work().lead(), lead);
        // And Esc, twice, goes back to the list, where the next line waits
        home.program().press(Qt::Key_Escape);
        home.program().press(Qt::Key_Escape);
        QTRY_VERIFY(home.list().hasFocus());
        QCOMPARE(home.current(), u"Office"_s);
    }

    void aMeetingOfNoLeadIsDoneAndPutOffInPlace_data() { proves("C-02 S1-29"); }

    void aMeetingOfNoLeadIsDoneAndPutOffInPlace()
    {
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, 60);
        const TaskId meeting = meetingOfNoLead(file, u"Planning"_s, -60);
        const TaskId fair = meetingOfNoLead(file, u"Fair"_s, 30);
        Home home(file);
        QCOMPARE(home.rows(), (QStringList{u"Overdue: 1"_s, u"Planning"_s, u"Today: 2"_s, u"Fair"_s, u"Warehouse"_s}));
        const QString sentence = home.list().currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.contains(u"Planning, Meeting · without a lead"_s), qPrintable(sentence));
        QTRY_VERIFY_WITH_TIMEOUT(home.program().shows(u"Meeting · without a lead"_s), patience);
        QVERIFY(!home.program().window().actions().isAvailable(u"today.open"_s, &home.list()));
        // When it is done by keys
        home.program().press(Qt::Key_Return);
        home.program().type(u"We agreed"_s);
        home.program().press(Qt::Key_Return, Qt::ControlModifier);
        // Then its line is gone, and the keyboard is back on the next one
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 2"_s, u"Fair"_s, u"Warehouse"_s}));
        QTRY_VERIFY(home.list().hasFocus());
        QTRY_COMPARE(home.current(), u"Fair"_s);
        const auto stored = [&](const TaskId &id) {
            return home.program().ask([id](Session &session) { return session.store().find(id); }).value();
        };
        QCOMPARE(stored(meeting).details, u"We agreed"_s);
        // When the next one is put off until tomorrow
        home.program().type(u"z"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        home.program().press(Qt::Key_3);
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 1"_s, u"Warehouse"_s, u"Next seven days: 1"_s, u"Fair"_s}));
        QVERIFY(stored(fair).start > home.program().clock().now());
        // Then a lead's line beside it has its card again
        home.program().show();
        home.program().press(Qt::Key_Home);
        QVERIFY(home.showsWork(lead));
        QTRY_VERIFY(home.program().window().actions().isAvailable(u"today.open"_s, &home.list()));
    }

    void aCalendarFileComesInForToday_data() { proves("S1-29 S1-30"); }

    void aCalendarFileComesInForToday()
    {
        // Given a calendar that nobody of a lead takes part in
        TestFile file;
        withTask(file, u"Warehouse"_s, 60);
        Home home(file);
        const QString path = home.program().home() + u"/office.ics"_s;
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:a@x\r\n"
                      "DTSTAMP:20260301T000000Z\r\nDTSTART:20260302T073000Z\r\nDTEND:20260302T083000Z\r\n"
                      "SUMMARY:Planning\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        written.close();
        // When it is offered and agreed to
        emit home.desk().context().calendarRequested(path, {});
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<CalendarDialog *>(QApplication::activeModalWidget()), patience);
        QTRY_VERIFY(home.program().shows(u"office.ics: 1 new, 1 of them without a lead"_s));
        home.program().press(Qt::Key_Return);
        // Then it stands in the day, and one undo takes it away
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 2"_s, u"Planning"_s, u"Warehouse"_s}));
        QTRY_COMPARE(home.program().toast(), u"1 task from the calendar: 1 new, 1 of them without a lead"_s);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(home.program().window().actions().action(u"edit.undo"_s)->isEnabled());
        home.program().run(u"edit.undo"_s);
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 1"_s, u"Warehouse"_s}));
    }

    void aProcessTaskOffersItsResults()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        Home home(file);
        QVERIFY(home.showsWork(lead));
        // When
        home.program().press(Qt::Key_Return);
        QVERIFY(home.program().choose(u"no-interest"_s));
        home.program().press(Qt::Key_Return, Qt::ControlModifier);
        // Then
        QTRY_COMPARE(home.rows(), (QStringList{u"Without interest, due for another look: 1"_s, u"Warehouse"_s}));
    }

    void puttingOffTakesTwoKeys_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("S4-32 Z") << u"z"_s;
        QTest::newRow("S4-32 C-34 the same key in Russian") << u"я"_s;
    }

    void puttingOffTakesTwoKeys()
    {
        QFETCH(const QString, letter);
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, -day);
        Home home(file);
        QVERIFY(home.showsWork(lead));
        // When
        home.program().type(letter);
        QTRY_VERIFY(QApplication::activePopupWidget());
        home.program().press(Qt::Key_3);
        // Then
        QTRY_COMPARE(home.rows(), (QStringList{u"Next seven days: 1"_s, u"Warehouse"_s}));
        QTRY_COMPARE(home.program().toast(), u"Task put off"_s);
        home.program().show(); // without a window manager nothing comes to the front by itself
        QTRY_VERIFY(home.list().hasFocus());
        // And taken back by one
        home.program().press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(home.rows(), (QStringList{u"Overdue: 1"_s, u"Warehouse"_s}));
    }

    void aLeadWithoutATaskIsPutOffToo()
    {
        TestFile file;
        const LeadId lead = file.addLead({u"title=Idle"_s});
        Home home(file);
        QVERIFY(home.showsWork(lead));
        home.program().type(u"z"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        home.program().press(Qt::Key_Return);
        QTRY_VERIFY(home.program().shows(u"All is done"_s));
    }

    void opensTheCardAndComesBack_data() { proves("C-05"); }

    void opensTheCardAndComesBack()
    {
        // Given
        TestFile file;
        withTask(file, u"Warehouse"_s, -day);
        const LeadId lead = withTask(file, u"Office"_s, 60);
        Home home(file);
        home.program().press(Qt::Key_Down);
        QVERIFY(home.showsWork(lead));
        // When
        home.program().type(u"o"_s);
        // Then
        QTRY_VERIFY(home.desk().leads().isVisible());
        QTRY_COMPARE(home.desk().leads().card().lead(), lead);
        home.program().press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(home.list().hasFocus());
        QCOMPARE(home.current(), u"Office"_s);
    }

    void theLeadsAreOneKeyAway()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        Home home(file);
        home.program().press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(home.desk().leads().isVisible());
        home.program().press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(home.page().isVisible());
        home.program().type(u"/"_s);
        QTRY_VERIFY(home.desk().leads().isVisible());
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }

    void showsMineOrTheTeams()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        withTask(file, u"Anna's"_s, 60);
        file.actAs(u"boris"_s);
        withTask(file, u"Boris's"_s, 120);
        Home home(file);
        QCOMPARE(home.rows(), (QStringList{u"Today: 1"_s, u"Anna's"_s}));
        // When
        home.program().type(u"w"_s);
        // Then
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 2"_s, u"Anna's"_s, u"Boris's"_s}));
        home.program().type(u"w"_s);
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 1"_s, u"Anna's"_s}));
    }

    void followsWhatOthersCommit()
    {
        TestFile file;
        const LeadId lead = file.addLead({u"title=Idle"_s});
        Home home(file);
        QCOMPARE(home.rows().first(), u"Leads with no next step: 1"_s);
        Task task;
        task.lead = lead;
        task.subject = u"Call"_s;
        QVERIFY(home.program().commit([task](Session &session) { return addTask(session, task); }));
        QTRY_COMPARE(home.rows(), (QStringList{u"Today: 1"_s, u"Idle"_s}));
    }

    void whatIsCommittedWhileNobodyLooksIsThereWhenSomebodyDoes()
    {
        TestFile file;
        file.addLead({u"title=First"_s});
        Home home(file);
        home.program().press(Qt::Key_2, Qt::ControlModifier);
        Lead lead;
        lead.title = u"Second"_s;
        QVERIFY(home.program().commit([lead](Session &session) { return addLead(session, lead); }));
        home.program().press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(home.rows(), (QStringList{u"Leads with no next step: 2"_s, u"Second"_s, u"First"_s}));
    }

    void longSectionsShowTheirBeginningAndCount()
    {
        // Given
        TestFile file;
        constexpr int leads = 60;
        for (int number = 0; number < leads; ++number)
            file.addLead();
        Home home(file);
        // Then
        QTRY_COMPARE(home.rows().first(), u"Leads with no next step: 60"_s);
        QCOMPARE(home.rows().size(), 1 + 50 + 1);
        QCOMPARE(home.rows().last(), u"Show more"_s);
        // When
        home.program().press(Qt::Key_End);
        home.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(home.rows().size(), 1 + leads);
    }

    void anEmptyDaySaysWhatToDo_data() { proves("C-22"); }

    void anEmptyDaySaysWhatToDo()
    {
        {
            TestFile file;
            Home home(file);
            QVERIFY(home.program().shows(u"No leads yet"_s));
            QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget())->text() == u"Import…"_s);
        }
        TestFile file;
        withTask(file, u"Next month"_s, 30 * day);
        Home home(file);
        QVERIFY(home.program().shows(u"All is done"_s));
    }

    void rowsAreWholeSentences_data() { proves("C-91"); }

    void rowsAreWholeSentences()
    {
        TestFile file;
        file.addHandedOffLead();
        Home home(file, QLocale::Russian);
        const QString sentence = home.list().currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Warehouse, Связаться с клиентом"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Ромашка · Пётр Ёлкин"_s), qPrintable(sentence));
    }
};

QTEST_MAIN(TodayPageTest)
#include "tst_todaypage.moc"

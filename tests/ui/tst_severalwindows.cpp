// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasks.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/reminders/reminderpanel.h"

#include <QApplication>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Two windows on one file, the second in front.
class Pair
{
public:
    Pair() : m_program(QLocale::English, m_file.clock())
    {
        lead = m_file.addLead({u"title=Warehouse"_s});
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
        m_program.settle();
        m_program.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        const auto isThere = [this] { return second() && second()->desk() && second()->isVisible(); };
        if (!QTest::qWaitFor(isThere, patience))
            qFatal("no second window");
        activate(*second());
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] MainWindow &one() { return m_program.window(); }
    [[nodiscard]] MainWindow *second()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *window = qobject_cast<MainWindow *>(widget);
            if (window && window != &m_program.window())
                return window;
        }
        return nullptr;
    }
    static void activate(QWidget &window)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
    }
    static void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    [[nodiscard]] static QString firstTitle(MainWindow &window)
    {
        const auto *view = window.desk()->leads().list().findChild<LeadListView *>();
        return view->model()->index(0, 0).data().toString();
    }

    LeadId lead;

private:
    TestFile m_file;
    ProgramWindow m_program;
};

auto retitled(const LeadId &lead, const QString &title)
{
    return [lead, title](Session &session) { return editLead(session, lead, {{u"title"_s, title}}); };
}

} // namespace

/// Several windows on one file.
class SeveralWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachGoesItsOwnWay()
    {
        // Given
        Pair pair;
        QTRY_COMPARE_WITH_TIMEOUT(pair.one().windowTitle(), u"Warehouse - Leadline"_s, patience);
        // When the keys go to the second
        Pair::press(*pair.second(), Qt::Key_3, Qt::ControlModifier);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(pair.second()->windowTitle(), u"Board - Leadline"_s, patience);
        QCOMPARE(pair.one().windowTitle(), u"Warehouse - Leadline"_s);
    }

    void bothShowWhatIsChangedInOneOfThem()
    {
        // Given
        Pair pair;
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(*pair.second()), u"Warehouse"_s, patience);
        pair.one().toast().dismiss();
        // When
        QVERIFY(pair.program().commit(retitled(pair.lead, u"Shop"_s)));
        // Then both show it, and it is told of where the user is
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(pair.one()), u"Shop"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(*pair.second()), u"Shop"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(pair.second()->toast().isVisible(), patience);
        QVERIFY(!pair.one().toast().isVisible());
        // When
        Pair::press(*pair.second(), Qt::Key_Z, Qt::ControlModifier);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(pair.one()), u"Warehouse"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(*pair.second()), u"Warehouse"_s, patience);
    }

    void keysOfOnesOwnReachEachWindow_data() { proves("C-35 in several windows"); }

    void keysOfOnesOwnReachEachWindow()
    {
        // Given
        Pair pair;
        MainWindow &second = *pair.second();
        const QKeySequence own(u"Ctrl+Alt+B"_s);
        // When the keys of an action are changed in the second
        second.actions().setShortcuts(u"section.board"_s, {own});
        // Then they are so in the first at once, and kept
        QCOMPARE(pair.one().actions().action(u"section.board"_s)->shortcut(), own);
        QCOMPARE(pair.program().preferences().shortcuts().value(u"section.board"_s), QList{own});
        Pair::activate(pair.one());
        Pair::press(pair.one(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(pair.one().windowTitle(), u"Board - Leadline"_s, patience);
        // And set back in the first, they are so in the second
        pair.one().actions().resetShortcuts(u"section.board"_s);
        QCOMPARE(second.actions().action(u"section.board"_s)->shortcut(), QKeySequence(u"Ctrl+3"_s));
        QVERIFY(pair.program().preferences().shortcuts().isEmpty());
    }

    void closingTheSecondLeavesTheFirst()
    {
        Pair pair;
        pair.second()->close();
        QTRY_VERIFY_WITH_TIMEOUT(!pair.second(), patience);
        Pair::activate(pair.one());
        QVERIFY(pair.program().commit(retitled(pair.lead, u"Shop"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(pair.one()), u"Shop"_s, patience);
    }

    void closingTheFirstLeavesTheSecond()
    {
        // Given
        Pair pair;
        MainWindow &second = *pair.second();
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(second), u"Warehouse"_s, patience);
        // When
        pair.one().close();
        // Then the file is open still
        QVERIFY(!pair.one().desk());
        Pair::activate(second);
        auto changed = second.desk()->context().workspace.write(retitled(pair.lead, u"Shop"_s));
        QVERIFY(QTest::qWaitFor([&] { return changed.isFinished(); }, patience));
        QTRY_COMPARE_WITH_TIMEOUT(Pair::firstTitle(second), u"Shop"_s, patience);
        // and it reminds now
        QVERIFY(!second.desk()->file()->takeReminders());
    }

    void aLeadHasAWindowOfItsOwnOnce_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("C-06 by Ctrl and Enter") << false;
        QTest::newRow("C-06 by the middle button") << true;
    }

    void aLeadHasAWindowOfItsOwnOnce()
    {
        QFETCH(const bool, byMouse);
        // Given two leads, the first of them on the card
        TestFile file;
        const LeadId older = file.addLead({u"title=Older"_s});
        file.addLead({u"title=Newer"_s});
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        program.settle();
        auto *view = program.window().desk()->leads().list().findChild<LeadListView *>();
        const auto ask = [&] {
            Pair::activate(program.window());
            if (byMouse) {
                const QPoint place =
                    view->viewport()->mapTo(&program.window(), view->visualRect(view->model()->index(1, 0)).center());
                return QTest::mouseClick(program.window().windowHandle(), Qt::MiddleButton, {}, place);
            }
            view->setFocus();
            view->setCurrentIndex(view->model()->index(1, 0));
            Pair::press(program.window(), Qt::Key_Return, Qt::ControlModifier);
        };
        const auto others = [&] {
            QList<MainWindow *> windows;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *window = qobject_cast<MainWindow *>(widget);
                if (window && window != &program.window())
                    windows.append(window);
            }
            return windows;
        };
        // When
        ask();
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(others().size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(others().first()->windowTitle(), u"Older - Leadline"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(others().first()->desk()->leadInFront(), older, patience);
        QTRY_VERIFY_WITH_TIMEOUT(others().first()->isVisible(), patience);
        // When it is asked for again
        program.window().desk()->leads().list().step(-1);
        ask();
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(others().first()->isActiveWindow(), patience);
        QCOMPARE(others().size(), 1);
    }

    void theSubscribedCalendarIsWrittenOnceForBoth()
    {
        // Given a calendar that the first window writes
        Pair pair;
        ScheduleSubscription &subscription = pair.one().desk()->subscription();
        const QString path = pair.program().home() + u"/mine.ics"_s;
        subscription.setPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        // When it goes, and something changes
        const OpenFile *file = pair.second()->desk()->file().get();
        pair.one().close();
        QVERIFY(QFile::remove(path));
        auto planned = pair.second()->desk()->context().workspace.write([lead = pair.lead](Session &session) {
            Task task;
            task.lead = lead;
            task.subject = u"Visit"_s;
            task.start = session.now();
            task.showInCalendar = true;
            task.owner = session.user().id;
            return addTask(session, task);
        });
        QVERIFY(QTest::qWaitFor([&] { return planned.isFinished(); }, patience));
        // Then the other writes the same one
        QCOMPARE(&pair.second()->desk()->subscription(), &subscription);
        QCOMPARE(pair.second()->desk()->file().get(), file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    }

    void theLanguageIsThatOfBoth()
    {
        Pair pair;
        pair.second()->actions().action(u"language.ru"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(pair.one().actions().action(u"language.ru"_s)->isChecked(), patience);
        QCOMPARE(pair.one().actions().action(u"section.leads"_s)->text(), u"Лиды"_s);
        QCOMPARE(pair.second()->actions().action(u"section.leads"_s)->text(), u"Лиды"_s);
    }
};

QTEST_MAIN(SeveralWindowsTest)
#include "tst_severalwindows.moc"

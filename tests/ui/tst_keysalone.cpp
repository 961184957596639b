// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/palette/commandpalette.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/reminders/reminderrow.h"
#include "ui/window/onscreen.h"
#include "ui/window/rail.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The window on a file, as it comes up at its leads.
class WorkDay
{
public:
    explicit WorkDay(TestFile &file) : m_program(QLocale::English, file.clock())
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the window does not come up");
        m_program.settle();
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_program.press(key, modifiers);
        m_program.settle();
    }
    /// Whether the keyboard is on, or in, what has this name.
    [[nodiscard]] bool isIn(const QString &name)
    {
        for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (widget->objectName() == name || widget->accessibleName() == name)
                return true;
        }
        return false;
    }
    [[nodiscard]] QWidget &list() { return *m_program.window().desk()->leads().list().list(); }
    [[nodiscard]] bool isOnList() { return list().hasFocus(); }

private:
    ProgramWindow m_program;
};

/// All of it is in the visible part of what it scrolls in.
bool isInSight(const QWidget &widget)
{
    return widget.visibleRegion().boundingRect() == widget.rect();
}

QRect onScreenRect(const QWidget &widget)
{
    return {widget.mapToGlobal(QPoint()), widget.size()};
}

} // namespace

/// A day's work by keys alone, where it once went astray.
class KeysAloneTest : public QObject
{
    Q_OBJECT

private slots:
    void whoseTheChosenBecomeIsAskedFirst_data() { proves("C-15 C-33"); }

    void whoseTheChosenBecomeIsAskedFirst()
    {
        // Given
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        WorkDay day(file);
        // When
        day.press(Qt::Key_A, Qt::ControlModifier);
        day.press(Qt::Key_A);
        // Then the keyboard is on the owner, and goes on to what is asked after it
        QVERIFY(day.isIn(u"bulk.value"_s));
        day.press(Qt::Key_Tab);
        QVERIFY(day.isIn(u"bulk.tasksToo"_s));
    }

    void aNewStartIsReachedBeforeWhatStandsBelowIt_data() { proves("C-33 S0-47"); }

    void aNewStartIsReachedBeforeWhatStandsBelowIt()
    {
        TestFile file;
        file.addHandedOffLead();
        WorkDay day(file);
        day.press(Qt::Key_Return);
        day.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(day.program().choose(u"reschedule"_s));
        day.press(Qt::Key_Tab);
        QVERIFY(day.isIn(u"start"_s));
        day.press(Qt::Key_Tab);
        QVERIFY(day.isIn(u"details"_s));
    }

    void theProfileIsGoneThroughAsItIsRead_data() { proves("C-33"); }

    void theProfileIsGoneThroughAsItIsRead()
    {
        // Given a lead with a contact of its own
        TestFile file;
        file.addHandedOffLead();
        WorkDay day(file);
        QVERIFY(day.program().tabTo(u"contactName"_s));
        // When one goes on from the first field
        constexpr int mostStops = 30;
        for (int stop = 0; stop < mostStops && !day.isIn(u"lead.contact"_s) && !day.isIn(u"needType"_s); ++stop)
            day.program().press(Qt::Key_Tab);
        // Then what stands below the client's fields comes before what stands below that
        QVERIFY(day.isIn(u"lead.contact"_s));
    }

    void whatWasBegunIsGoneOnWithAtItsEnd_data() { proves("C-48"); }

    void whatWasBegunIsGoneOnWithAtItsEnd()
    {
        // Given a note that was begun, and another lead since
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        WorkDay day(file);
        day.press(Qt::Key_N);
        day.program().type(u"They want"_s);
        day.press(Qt::Key_PageDown, Qt::ControlModifier);
        day.press(Qt::Key_PageUp, Qt::ControlModifier);
        // When
        day.program().type(u" five"_s);
        // Then
        QCOMPARE(day.program().find<QPlainTextEdit>(u"composer"_s)->toPlainText(), u"They want five"_s);
    }

    void escapeGoesBackFromTheCardToTheList_data()
    {
        QTest::addColumn<bool>("isTable");
        QTest::newRow("C-33 beside it") << false;
        QTest::newRow("C-33 the table in its place") << true;
    }

    void escapeGoesBackFromTheCardToTheList()
    {
        QFETCH(const bool, isTable);
        TestFile file;
        file.addLead();
        WorkDay day(file);
        if (isTable)
            day.press(Qt::Key_L);
        day.press(Qt::Key_Return);
        QVERIFY(!day.isOnList());
        QVERIFY(day.program().tabTo(u"composer"_s));
        // When
        day.press(Qt::Key_Escape);
        // Then
        QVERIFY(day.isOnList());
        QVERIFY(day.list().isVisible());
    }

    void theCardScrollsToWhereAKeyLeads_data() { proves("C-93"); }

    void theCardScrollsToWhereAKeyLeads()
    {
        // Given an open task that is higher than the window, scrolled to its end
        TestFile file;
        file.addHandedOffLead();
        WorkDay day(file);
        day.program().window().resize(1280, 560);
        day.press(Qt::Key_Return);
        day.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(day.program().tabTo(u"composer"_s));
        day.press(Qt::Key_Tab, Qt::ShiftModifier); // to the tabs, where letters are keys
        // When
        day.press(Qt::Key_R);
        // Then
        QTRY_VERIFY(day.isIn(u"task.start"_s) || day.isIn(u"start"_s));
        QTRY_VERIFY(isInSight(*QApplication::focusWidget()));
    }

    void remindersGiveWayToWhatTheyHide_data() { proves("C-77 C-93"); }

    void remindersGiveWayToWhatTheyHide()
    {
        // Given a reminder in the corner of Today
        TestFile file;
        Task task;
        task.lead = file.addLead();
        task.subject = u"Call"_s;
        task.start = file.clock().now().plusMinutes(30);
        QVERIFY(addTask(file.session(), task));
        WorkDay day(file);
        day.program().run(u"section.today"_s);
        day.program().settle();
        ReminderPanel &panel = day.program().window().desk()->reminders();
        day.program().clock().advanceMinutes(30);
        panel.watch().look();
        day.program().settle();
        const auto *row = panel.findChild<ReminderRow *>();
        QVERIFY(row && row->isVisible());
        // When the keyboard goes to something that lies under it
        QLineEdit under(panel.parentWidget());
        under.setGeometry(panel.geometry().adjusted(-20, 20, -20, -20));
        under.lower();
        under.show();
        under.setFocus(Qt::TabFocusReason);
        // Then its heading alone stays
        QTRY_VERIFY(!row->isVisible());
        QVERIFY(panel.isVisible());
        // And it comes back when it is asked for
        day.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(row->isVisible());
    }

    void namesLieOverANarrowPageUntilOneIsChosen_data() { proves("C-04"); }

    void namesLieOverANarrowPageUntilOneIsChosen()
    {
        // Given
        TestFile file;
        file.addLead();
        WorkDay day(file);
        const auto *rail = day.program().window().findChild<Rail *>();
        const QWidget &page = day.program().window().desk()->leads();
        const QRect before = onScreenRect(page);
        QVERIFY(rail->isNarrow());
        QVERIFY(day.isOnList());
        // When
        day.press(Qt::Key_F9);
        // Then they are there with the keyboard in them, and the page has not moved
        QVERIFY(!rail->isNarrow());
        QVERIFY(rail->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(onScreenRect(page), before);
        QVERIFY(onScreenRect(*rail).intersects(before));
        // When they are not wanted: the keyboard is where it was
        day.press(Qt::Key_Escape);
        QVERIFY(rail->isNarrow());
        QVERIFY(day.isOnList());
        day.press(Qt::Key_F9);
        day.press(Qt::Key_F9);
        QVERIFY(rail->isNarrow());
        QVERIFY(day.isOnList());
        // When a section is chosen, past the one below
        day.press(Qt::Key_F9);
        day.press(Qt::Key_Down);
        QVERIFY(!rail->isNarrow());
        QVERIFY(day.isIn(u"Board"_s));
        day.press(Qt::Key_Return);
        // Then they go, the keyboard is on the page, and nothing is kept for a wider window
        QVERIFY(rail->isNarrow());
        QVERIFY(!rail->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(day.program().window().windowTitle(), u"Board - Leadline"_s);
        QVERIFY(!day.program().preferences().isRailFolded());
    }

    void largerTextHasMoreRoom_data() { proves("C-88"); }

    void largerTextHasMoreRoom()
    {
        TestFile file;
        file.addLead();
        WorkDay day(file);
        ProgramWindow &program = day.program();
        program.window().resize(2400, 720);
        auto *rail = program.window().findChild<Rail *>();
        QTRY_VERIFY(!rail->isNarrow());
        const int usual = rail->width();
        const qreal small = rail->findChild<QPushButton *>(u"state"_s)->font().pointSizeF();
        // When the system's text is larger
        program.theme().setZoom(150);
        program.settle();
        // Then the names of the sections have their room, as long as the window has it
        QVERIFY2(rail->width() > usual, qPrintable(QString::number(rail->width())));
        QCOMPARE(rail->findChild<QPushButton *>(u"state"_s)->font().pointSizeF(), small * 1.5);
        for (const auto *section : rail->findChildren<QPushButton *>())
            QVERIFY2(section->sizeHint().width() <= section->width(), qPrintable(section->text()));
        program.window().resize(1400, 720);
        QTRY_VERIFY(rail->isNarrow());
        program.theme().setZoom(100);
        QTRY_VERIFY(!rail->isNarrow());
    }

    void aWindowComesUpWholeOnTheScreen_data()
    {
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        const QSize half = room.size() / 2;
        QTest::addColumn<QRect>("place");
        QTest::addColumn<QPoint>("whole");
        const QPoint last = room.bottomRight() - QPoint(half.width() - 1, half.height() - 1);
        QTest::newRow("C-96 where it is")
            << QRect(room.topLeft() + QPoint(20, 30), half) << room.topLeft() + QPoint(20, 30);
        QTest::newRow("C-96 over the right edge") << QRect(last + QPoint(40, 0), half) << last;
        QTest::newRow("C-96 over the lower edge") << QRect(last + QPoint(0, 40), half) << last;
        QTest::newRow("C-96 above") << QRect(room.topLeft() - QPoint(0, 40), half) << room.topLeft();
        QTest::newRow("C-96 larger than the screen")
            << QRect(room.topLeft() + QPoint(40, 40), 3 * half) << room.topLeft();
        QTest::newRow("C-96 on no screen") << QRect(QPoint(90'000, 90'000), half) << last;
    }

    void aWindowComesUpWholeOnTheScreen()
    {
        QFETCH(const QRect, place);
        QTEST(onScreen(place), "whole");
    }

    void whatWasSaidWithoutATaskBecomesANote_data() { proves("S1-25 C-48"); }

    void whatWasSaidWithoutATaskBecomesANote()
    {
        // Given a call to a lead without a task
        TestFile file;
        const LeadId second = file.addLead({u"title=Second"_s});
        const LeadId first = file.addLead({u"title=First"_s});
        WorkDay day(file);
        day.press(Qt::Key_B, Qt::ControlModifier);
        // When it is written down what was said
        day.press(Qt::Key_N);
        day.program().type(u"Call again in spring"_s);
        day.press(Qt::Key_Return, Qt::ControlModifier);
        // Then
        const auto feed = [&](const LeadId &lead) {
            return day.program().ask([lead](Session &session) { return leadCard(session, lead); }).value().feed;
        };
        QTRY_COMPARE(feed(first).size(), size_t(1));
        QCOMPARE(feed(first).front().text, u"Call again in spring"_s);
        QVERIFY(day.program().shows(u"2 of 2"_s));
        // When the blitz is left with half a sentence: it waits on the card
        day.press(Qt::Key_N);
        day.program().type(u"Ask for"_s);
        day.press(Qt::Key_Escape);
        day.press(Qt::Key_Escape);
        emit day.program().window().desk()->context().leadRequested(second);
        day.program().settle();
        QTRY_VERIFY(day.program().find<QPlainTextEdit>(u"composer"_s));
        QTRY_COMPARE(day.program().find<QPlainTextEdit>(u"composer"_s)->toPlainText(), u"Ask for"_s);
        QVERIFY(feed(second).empty());
    }

    void ctrlEnterConfirmsFromTextOfSeveralLines_data() { proves("C-33"); }

    void ctrlEnterConfirmsFromTextOfSeveralLines()
    {
        TestFile file;
        file.addLead();
        WorkDay day(file);
        day.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        day.program().type(u"Ivan Sidorov, director"_s);
        QTRY_VERIFY(!day.program().find<QLineEdit>(u"contactName"_s)->text().isEmpty());
        day.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(day.program().leads().size(), size_t(2));
    }

    void whatNoProgramOpensIsSaid_data() { proves("C-46 C-66"); }

    void whatNoProgramOpensIsSaid()
    {
        // Given a computer without a telephone
        TestFile file;
        file.addLead({u"title=One"_s, u"phones=+74951234567"_s});
        WorkDay day(file);
        // When
        day.press(Qt::Key_C);
        // Then
        QVERIFY2(day.program().toast().contains(u"+74951234567"_s), qPrintable(day.program().toast()));
    }

    void undoAndRedoNameWhatTheyAreAbout_data() { proves("C-63"); }

    void undoAndRedoNameWhatTheyAreAbout()
    {
        TestFile file;
        file.addLead();
        WorkDay day(file);
        day.press(Qt::Key_N);
        day.program().type(u"Hello"_s);
        day.press(Qt::Key_Return, Qt::ControlModifier);
        const QString done = day.program().toast();
        day.press(Qt::Key_Escape);
        for (int turn = 0; turn < 2; ++turn) { // however often
            day.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(day.program().toast(), u"Undone: "_s + done);
            day.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_COMPARE(day.program().toast(), u"Redone: "_s + done);
        }
        QCOMPARE(day.program().window().actions().action(u"edit.undo"_s)->text(), u"Undo: "_s + done);
    }

    void theNextLeadComesUpWhenMakingOneIsUndone_data() { proves("C-63 C-93"); }

    void theNextLeadComesUpWhenMakingOneIsUndone()
    {
        // Given a lead that was made a moment ago, on the card
        TestFile file;
        file.addLead({u"title=Old"_s});
        WorkDay day(file);
        day.press(Qt::Key_N, Qt::ControlModifier);
        day.program().type(u"New"_s);
        day.press(Qt::Key_Return);
        QTRY_COMPARE(day.program().window().windowTitle(), u"New - Leadline"_s);
        // When
        day.program().run(u"edit.undo"_s);
        // Then the card is of the lead that the list stands on
        QTRY_COMPARE(day.program().leads().size(), size_t(1));
        QTRY_COMPARE(day.program().window().windowTitle(), u"Old - Leadline"_s);
        QTRY_VERIFY(day.program().find(u"title"_s));
    }

    void thePaletteSaysThatItFoundNothing_data() { proves("C-30 C-22"); }

    void thePaletteSaysThatItFoundNothing()
    {
        TestFile file;
        file.addLead();
        WorkDay day(file);
        day.press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<CommandPalette *>(QApplication::activeModalWidget()));
        QVERIFY(!day.program().find(u"palette.nothing"_s));
        day.program().type(u"qqqqqq"_s);
        QTRY_VERIFY(day.program().find(u"palette.nothing"_s));
        day.press(Qt::Key_A, Qt::ControlModifier);
        day.program().type(u"Ware"_s);
        QTRY_VERIFY(!day.program().find(u"palette.nothing"_s));
    }
};

QTEST_MAIN(KeysAloneTest)
#include "tst_keysalone.moc"

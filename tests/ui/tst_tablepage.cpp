// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadviews.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadpeek.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/leadtableview.h"

#include <QApplication>
#include <QPushButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The window at its leads, as a table, with the keyboard in it.
class TableWindow
{
public:
    explicit TableWindow(const QString &home = {}) : m_program(QLocale::English, m_file.clock(), home)
    {
        m_file.addLead({u"title=Warehouse"_s, u"contactName=Peter Elkin"_s, u"phone=+7 495 123-45-67"_s});
        m_file.addLead({u"title=Shop"_s, u"contactName=<b>Anna</b>"_s});
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
        m_program.run(u"list.layout"_s);
        page().window()->activateWindow();
        table().setFocus();
        if (!QTest::qWaitFor([this] { return table().currentIndex().data().isValid(); }, patience))
            qFatal("no rows");
    }

    [[nodiscard]] TestFile &file() { return m_file; }
    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] LeadsPage &page() { return m_program.window().desk()->leads(); }
    [[nodiscard]] LeadTableView &table() { return *page().findChild<LeadTableView *>(); }
    [[nodiscard]] LeadPeek *peek() { return m_program.find<LeadPeek>(u"peek"_s); }
    [[nodiscard]] bool peeksAt(const QString &text)
    {
        return QTest::qWaitFor([&] { return peek() && peek()->text().contains(text); }, patience);
    }
    [[nodiscard]] bool hasCardOf(const QString &title)
    {
        return QTest::qWaitFor(
            [&] { return page().card().isVisible() && page().card().title() == title && !table().isVisible(); },
            patience);
    }

private:
    TestFile m_file;
    ProgramWindow m_program;
};

} // namespace

/// The table of leads in the window: it has all of the room, cards stand in its place, a glance beside it.
class TablePageTest : public QObject
{
    Q_OBJECT

private slots:
    void aCardStandsInThePlaceOfTheTable()
    {
        // Given
        TableWindow window;
        QVERIFY(window.table().isVisible());
        QVERIFY(!window.page().card().isVisible());
        // When
        window.program().press(Qt::Key_Return);
        // Then
        QVERIFY(window.hasCardOf(u"Shop"_s));
        // When
        window.program().press(Qt::Key_PageDown, Qt::ControlModifier);
        // Then
        QVERIFY(window.hasCardOf(u"Warehouse"_s));
        // When
        window.program().press(Qt::Key_Left, Qt::AltModifier);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.table().isVisible(), patience);
        QVERIFY(!window.page().card().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window.table().hasFocus(), patience);
        // When
        window.program().press(Qt::Key_Right, Qt::AltModifier);
        // Then
        QVERIFY(window.hasCardOf(u"Warehouse"_s));
        // When
        window.program().find<QPushButton>(u"backToTable"_s)->click();
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.table().isVisible(), patience);
        // When
        window.program().press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window.table().isVisible(), patience);
        window.program().press(Qt::Key_2, Qt::ControlModifier);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.table().isVisible(), patience);
    }

    void aGlanceFollowsTheKeyboard_data() { proves("C-18"); }

    void aGlanceFollowsTheKeyboard()
    {
        // Given
        TableWindow window;
        // When
        window.program().press(Qt::Key_Space);
        // Then what people have written is no markup
        QVERIFY(window.peeksAt(u"<b>Anna</b>"_s));
        QVERIFY(window.table().hasFocus());
        // When
        window.program().press(Qt::Key_Down);
        // Then
        QVERIFY(window.peeksAt(u"Peter Elkin"_s));
        QVERIFY(window.peek()->text().contains(u"+7 495 123-45-67"_s));
        QVERIFY(window.table().hasFocus());
        // When
        window.program().press(Qt::Key_Escape);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(!window.peek(), patience);
        QVERIFY(window.table().hasFocus());
        QCOMPARE(window.table().currentIndex().row(), 1);
    }

    void aGlanceIsLeftFromWithin()
    {
        TableWindow window;
        window.program().press(Qt::Key_Space);
        QVERIFY(window.peeksAt(u"Shop"_s));
        QVERIFY(window.program().tabTo(u"At a glance"_s));
        window.program().press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!window.peek(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.table().hasFocus(), patience);
    }

    void aGlanceShowsWhatIsChangedMeanwhile()
    {
        TableWindow window;
        window.program().press(Qt::Key_Space);
        QVERIFY(window.peeksAt(u"Shop"_s));
        const LeadId lead = window.page().chosen();
        QVERIFY(window.program().commit([lead](Session &session) {
            return editLead(session, lead, {{u"title"_s, u"Bakery"_s}});
        }));
        QVERIFY(window.peeksAt(u"Bakery"_s));
    }

    void aCellIsEditedAndTakenBack_data() { proves("C-17"); }

    void aCellIsEditedAndTakenBack()
    {
        // Given
        TableWindow window;
        // When
        window.program().press(Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(window.program().find(u"cell"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.program().find(u"cell"_s)->isAncestorOf(QApplication::focusWidget()), patience);
        window.program().press(Qt::Key_A, Qt::ControlModifier);
        window.program().type(u"Bakery"_s);
        window.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(window.table().currentIndex().data().toString(), u"Bakery"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window.program().toast().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.table().hasFocus(), patience);
        // When
        window.program().press(Qt::Key_Z, Qt::ControlModifier);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(window.table().currentIndex().data().toString(), u"Shop"_s, patience);
    }

    void theLookIsThereAgainAtTheNextStart_data() { proves("C-12, C-19"); }

    void theLookIsThereAgainAtTheNextStart()
    {
        // Given
        const QTemporaryDir home;
        {
            TableWindow window(home.path());
            window.page().list().setHabit({{true, {{u"city"_s, 77}, {u"title"_s, 222}}}, true});
            window.program().window().close();
        }
        // When
        TestFile file;
        file.addLead();
        file.close();
        ProgramWindow program(QLocale::English, file.clock(), home.path());
        program.window().open(file.path());
        program.show();
        QTRY_VERIFY_WITH_TIMEOUT(program.window().desk(), patience);
        // Then
        const LeadListHabit habit = program.window().desk()->leads().list().habit();
        QVERIFY(habit.look.isTable);
        QVERIFY(habit.isCompact);
        QCOMPARE(columnsText(habit.look.columns), u"city:77\ntitle:222"_s);
    }

    void aViewIsCalledUpByItsName_data() { proves("C-27, C-31"); }

    void aViewIsCalledUpByItsName()
    {
        // Given
        TableWindow window;
        LeadView view;
        view.name = u"Warehouses"_s;
        view.search = u"ware"_s;
        view.isShared = true;
        QVERIFY(window.program().commit([view](Session &session) { return saveLeadView(session, view); }));
        window.program().press(Qt::Key_1, Qt::ControlModifier);
        // When
        window.program().press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), patience);
        window.program().type(u"warehouses"_s);
        const auto *rows = QApplication::activeModalWidget()->findChild<LeadListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(rows->currentIndex().data().toString(), u"Warehouses"_s, patience);
        window.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(window.page().list().title(), u"Warehouses"_s, patience);
        QVERIFY(!window.table().isTable());
        QTRY_COMPARE_WITH_TIMEOUT(window.table().model()->rowCount(), 1, patience);
    }
};

QTEST_MAIN(TablePageTest)
#include "tst_tablepage.moc"

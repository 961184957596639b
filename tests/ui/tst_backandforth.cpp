// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/board/boardpage.h"
#include "ui/clients/clientspage.h"
#include "ui/import/importwizard.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/window/travel.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QWindow>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The window at its leads, more of them than are seen at once.
class Journey
{
public:
    Journey() : m_program(QLocale::English, m_file.clock())
    {
        for (int number = 0; number < leads; ++number)
            m_file.addLead({u"title=Lead %1"_s.arg(number), number < 3 ? u"city=Perm"_s : u"city=Tula"_s});
        m_file.close();
        if (!m_program.open(m_file.path()))
            qFatal("the file does not open");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] LeadListPane &list() { return m_program.window().desk()->leads().list(); }
    [[nodiscard]] LeadListView &view() { return *list().findChild<LeadListView *>(); }
    [[nodiscard]] bool hasRows(int rows)
    {
        return QTest::qWaitFor([&] { return view().model()->rowCount() == rows; }, patience);
    }
    [[nodiscard]] QString current() { return view().currentIndex().data().toString(); }
    [[nodiscard]] bool isAt(const QString &title)
    {
        return QTest::qWaitFor([&] { return current() == title && m_program.window().windowTitle().contains(title); },
                               patience);
    }
    void back() { m_program.press(Qt::Key_Left, Qt::AltModifier); }
    void forward() { m_program.press(Qt::Key_Right, Qt::AltModifier); }

    static constexpr int leads = 60;

private:
    TestFile m_file;
    ProgramWindow m_program;
};

} // namespace

/// Back and forward, as in a browser.
class BackAndForthTest : public QObject
{
    Q_OBJECT

private slots:
    void leadToContactsAndCompaniesAsWell()
    {
        // Given
        Journey journey;
        const Desk &desk = *journey.program().window().desk();
        journey.program().press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.findChild<ClientsPage *>() && desk.findChild<ClientsPage *>()->isVisible(),
                                 patience);
        const auto *page = desk.findChild<ClientsPage *>();
        journey.program().press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isVisible(), patience);
        // When
        journey.back();
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), patience);
        journey.back();
        QTRY_VERIFY_WITH_TIMEOUT(journey.list().isVisible(), patience);
    }

    void goFromStepToStepInTheImport()
    {
        // Given
        Journey journey;
        QFile source(QDir(journey.program().home()).filePath(u"leads.csv"_s));
        QVERIFY(source.open(QIODevice::WriteOnly) && source.write("Title\nBolts\n") > 0);
        source.close();
        Desk &desk = *journey.program().window().desk();
        desk.startImport(source.fileName());
        const auto *wizard = desk.findChild<ImportWizard *>();
        const auto *steps = wizard->findChild<QStackedWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(steps->currentIndex(), 1, patience);
        // When, Then
        journey.back();
        QCOMPARE(steps->currentIndex(), 0);
        journey.forward();
        QTRY_COMPARE_WITH_TIMEOUT(steps->currentIndex(), 1, patience);
        QVERIFY(wizard->isVisible());
    }

    void sectionFilterLeadAndRowsComeBack_data() { proves("C-05"); }

    void sectionFilterLeadAndRowsComeBack()
    {
        // Given a lead in the middle of the list
        Journey journey;
        journey.program().press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(journey.hasRows(Journey::leads));
        journey.view().setCurrentIndex(journey.view().model()->index(30, 0));
        QVERIFY(journey.isAt(u"Lead 29"_s));
        const int scroll = journey.view().verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        // When the list is narrowed, and left for today
        journey.list().showWhere({{u"city"_s, Comparison::Equal, {u"Perm"_s}, 0}});
        QVERIFY(journey.hasRows(3));
        journey.program().press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!journey.list().isVisible());
        // Then it goes back step by step
        journey.back();
        QVERIFY(journey.list().isVisible());
        QVERIFY(journey.hasRows(3));
        journey.back();
        QVERIFY(journey.hasRows(Journey::leads));
        QVERIFY(journey.isAt(u"Lead 29"_s));
        QTRY_COMPARE(journey.view().verticalScrollBar()->value(), scroll);
        // And forth
        journey.forward();
        QVERIFY(journey.hasRows(3));
        QCOMPARE(journey.list().filter().where.size(), size_t(1));
        journey.forward();
        QVERIFY(!journey.list().isVisible());
    }

    void theMousesSideButtonsGoThereFromAnywhere_data()
    {
        QTest::addColumn<bool>("fast");
        QTest::newRow("C-05 by the mouse") << false;
        QTest::newRow("C-05 pressed twice in a row") << true;
    }

    void theMousesSideButtonsGoThereFromAnywhere()
    {
        QFETCH(const bool, fast);
        // Given today, the leads narrowed, and the contacts
        Journey journey;
        QVERIFY(journey.hasRows(Journey::leads));
        journey.list().showWhere({{u"city"_s, Comparison::Equal, {u"Perm"_s}, 0}});
        QVERIFY(journey.hasRows(3));
        journey.program().press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!journey.list().isVisible());
        const auto push = [&](QWidget &on, Qt::MouseButton button, bool again) {
            QWindow *window = journey.program().window().windowHandle();
            const QPoint place = on.mapTo(&journey.program().window(), on.rect().center());
            again ? QTest::mouseDClick(window, button, {}, place) : QTest::mouseClick(window, button, {}, place);
        };
        // When
        push(*journey.program().window().desk(), Qt::BackButton, false);
        QVERIFY(journey.list().isVisible());
        QVERIFY(journey.hasRows(3));
        // Then a list does not keep the button to itself, nor takes it for a choice
        const QModelIndex current = journey.view().currentIndex();
        push(*journey.view().viewport(), Qt::BackButton, fast);
        QVERIFY(journey.hasRows(Journey::leads));
        QCOMPARE(journey.view().currentIndex().row(), current.row());
        // And forth
        push(*journey.view().viewport(), Qt::ForwardButton, fast);
        QVERIFY(journey.hasRows(3));
    }

    void theBoardKeepsItsKeys()
    {
        Journey journey;
        journey.program().press(Qt::Key_2, Qt::ControlModifier);
        journey.program().press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!journey.program().window().actions().action(u"go.back"_s)->isEnabled());
        journey.program().press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(journey.program().window().actions().action(u"go.back"_s)->isEnabled());
    }

    void aNewWayEndsTheOneAhead()
    {
        // Given
        Travel<int> travel;
        QVERIFY(!travel.canGoBack());
        travel.leave(1);
        travel.leave(2);
        travel.leave(2);
        // When
        QCOMPARE(travel.back(3), std::optional(2));
        QCOMPARE(travel.back(2), std::optional(1));
        QVERIFY(!travel.canGoBack());
        QCOMPARE(travel.forward(1), std::optional(2));
        travel.leave(2);
        // Then
        QVERIFY(!travel.canGoForward());
        QVERIFY(!travel.forward(7));
        QCOMPARE(travel.back(7), std::optional(2));
    }

    void whatLiesFarBackIsForgotten()
    {
        Travel<int> travel;
        for (int place = 0; place < 1000; ++place)
            travel.leave(place);
        int steps = 0;
        for (std::optional<int> place = travel.back(-1); place; place = travel.back(*place))
            ++steps;
        QCOMPARE(steps, 50);
    }
};

QTEST_MAIN(BackAndForthTest)
#include "tst_backandforth.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasks.h"
#include "tests/support/otherprocess.h"
#include "tests/support/proves.h"
#include "tests/ui/boardtest.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/shortmoney.h"
#include "ui/window/rail.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString qualification = u"qualification"_s;
const QString distribution = u"distribution"_s;

/// Three leads at the beginning, the newest first on the board: Office, Fleet, Warehouse.
void addThree(TestFile &file)
{
    file.addLead({u"title=Warehouse"_s, u"budget=1000"_s, u"companyName=Romashka"_s});
    file.addLead({u"title=Fleet"_s, u"budget=250000"_s, u"contactName=Ivan"_s});
    file.addLead({u"title=Office"_s, u"companyName=Vostok"_s});
}

} // namespace

class BoardPageTest : public QObject
{
    Q_OBJECT

private slots:
    void standsOnTheRailAndOnAKey_data() { proves("C-03 C-54 the section"); }

    void standsOnTheRailAndOnAKey()
    {
        // Given
        TestFile file;
        addThree(file);
        // When
        BoardTest board(file);
        // Then
        QVERIFY(board.page().isVisible());
        QCOMPARE(board.program().window().windowTitle(), u"Board - Leadline"_s);
        QCOMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s, u"Warehouse"_s}));
        QTRY_COMPARE(board.focused(), u"Office"_s);
        QTRY_COMPARE(board.said(qualification), u"Qualification: leads 3, sum ₽251K"_s);
        QCOMPARE(board.said(distribution), u"Distribution: leads 0, sum ₽0"_s);
        const QAbstractItemModelTester tester(&board.column(qualification).model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void stagesOfAnotherProcessStandThereWithoutOpeningAnew()
    {
        // Given
        TestFile file;
        addThree(file);
        BoardTest board(file);
        QCOMPARE(board.page().columns().front()->stage(), qualification);
        // When an admin changes the process
        QVERIFY(board.program().commit(swapFirstStages));
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(board.page().columns().front()->stage(), distribution, patience);
        QTRY_COMPARE_WITH_TIMEOUT(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s, u"Warehouse"_s}),
                                  patience);
        board.page().firstFocus()->setFocus();
        QTRY_COMPARE(board.focused(), u"Office"_s);
    }

    void cardsAreWholeSentences_data() { proves("C-91"); }

    void cardsAreWholeSentences()
    {
        TestFile file;
        addThree(file);
        BoardTest board(file, QLocale::Russian);
        const QString sentence = board.column(qualification).model().index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Fleet, Ivan, 250"_s), qPrintable(sentence));
        QTRY_VERIFY(board.said(qualification).startsWith(u"Квалификация: лидов 3"_s));
    }

    void arrowsGoFromCardToCardAndFromColumnToColumn()
    {
        // Given
        TestFile file;
        addThree(file);
        const LeadId moved = file.addLead({u"title=Bank"_s, u"companyName=Progress"_s});
        QVERIFY(moveLead(file.session(), moved, distribution));
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Office"_s);
        // When, then
        board.program().press(Qt::Key_Down);
        QCOMPARE(board.focused(), u"Fleet"_s);
        board.program().press(Qt::Key_Right);
        QCOMPARE(board.focused(), u"Bank"_s);
        QVERIFY(board.hasFocus(distribution));
        board.program().press(Qt::Key_Right);
        QCOMPARE(board.focused(), u"Bank"_s);
        board.program().press(Qt::Key_Left);
        QVERIFY(board.hasFocus(qualification));
    }

    void movesByKeysAndUndoes_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("C-56 C-57 the bracket") << int(Qt::Key_BracketRight) << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("C-56 Ctrl and arrow") << int(Qt::Key_Right) << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("C-56 Alt and arrow") << int(Qt::Key_Right) << Qt::KeyboardModifiers(Qt::AltModifier);
    }

    void movesByKeysAndUndoes()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        // Given
        TestFile file;
        addThree(file);
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Office"_s);
        board.program().press(Qt::Key_Down);
        // When
        board.program().press(key, modifiers);
        // Then the card has moved and the focus with it
        QTRY_COMPARE(board.cards(distribution), QStringList{u"Fleet"_s});
        QTRY_VERIFY(board.hasFocus(distribution));
        QCOMPARE(board.focused(), u"Fleet"_s);
        QCOMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Warehouse"_s}));
        QTRY_COMPARE(board.program().toast(), u"Stage changed"_s);
        QTRY_COMPARE(board.said(distribution), u"Distribution: leads 1, sum ₽250K"_s);
        // When
        board.program().press(Qt::Key_Z, Qt::ControlModifier);
        // Then
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s, u"Warehouse"_s}));
        QTRY_COMPARE(board.cards(distribution), QStringList());
    }

    void severalMoveTogetherAndComeBackTogether_data() { proves("C-55 C-57 several"); }

    void severalMoveTogetherAndComeBackTogether()
    {
        // Given
        TestFile file;
        addThree(file);
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Office"_s);
        // When
        board.program().press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(board.list(qualification).chosen().size(), size_t(2));
        board.program().press(Qt::Key_BracketRight);
        // Then
        QTRY_COMPARE(board.cards(distribution), (QStringList{u"Office"_s, u"Fleet"_s}));
        QTRY_COMPARE(board.program().toast(), u"Stage of 2 leads changed"_s);
        QTRY_COMPARE(board.list(distribution).chosen().size(), size_t(2));
        board.program().press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(board.cards(qualification).size(), 3);
    }

    void spaceChoosesAndEscLetsGo()
    {
        TestFile file;
        addThree(file);
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Office"_s);
        board.program().press(Qt::Key_Down, Qt::ControlModifier);
        board.program().press(Qt::Key_Down, Qt::ControlModifier);
        board.program().press(Qt::Key_Space);
        QCOMPARE(board.list(qualification).chosen(), board.rows(qualification, {0, 2}));
        board.program().press(Qt::Key_Escape);
        QCOMPARE(board.list(qualification).chosen(), board.rows(qualification, {2}));
    }

    void enterOpensTheCard_data() { proves("C-05 from the board"); }

    void enterOpensTheCard()
    {
        TestFile file;
        addThree(file);
        const LeadId newest = file.addLead({u"title=Newest"_s});
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Newest"_s);
        board.program().press(Qt::Key_Return);
        QTRY_VERIFY(board.desk().leads().isVisible());
        QTRY_COMPARE(board.desk().leads().card().lead(), newest);
        board.program().press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(board.focused(), u"Newest"_s);
    }

    void followsWhatOthersCommit()
    {
        TestFile file;
        addThree(file);
        BoardTest board(file);
        Lead lead;
        lead.title = u"Bank"_s;
        QVERIFY(board.program().commit([lead](Session &session) { return addLead(session, lead); }));
        QTRY_COMPARE(board.cards(qualification).first(), u"Bank"_s);
        QCOMPARE(board.focused(), u"Office"_s); // what is current stays so
        QTRY_VERIFY(board.said(qualification).contains(u"leads 4"_s));
    }

    void foldedColumnsAreRemembered_data() { proves("C-58 folded"); }

    void foldedColumnsAreRemembered()
    {
        // Given
        TestFile file;
        addThree(file);
        const QTemporaryDir home;
        {
            BoardTest board(file, QLocale::English, home.path());
            QVERIFY(board.column(u"disqualified"_s).isFolded()); // where leads get lost
            QVERIFY(!board.column(distribution).isFolded());
            // When
            QVERIFY(board.program().tabTo(u"Fold “Distribution”"_s));
            board.program().press(Qt::Key_Return);
            QVERIFY(board.column(distribution).isFolded());
            QVERIFY(QApplication::focusWidget()->accessibleName().startsWith(u"Distribution"_s));
            board.program().window().close();
        }
        // Then
        BoardTest board(file, QLocale::English, home.path());
        QVERIFY(board.column(distribution).isFolded());
        QVERIFY(!board.column(qualification).isFolded());
    }

    void cardsAreOrderedByAmountOrNextStep_data() { proves("C-58 order"); }

    void cardsAreOrderedByAmountOrNextStep()
    {
        // Given
        TestFile file;
        const auto add = [&](const QString &title, int budget, int minutesAhead) {
            const LeadId lead = file.addLead({u"title="_s + title, u"budget=%1"_s.arg(budget)});
            if (minutesAhead == 0)
                return;
            Task task;
            task.lead = lead;
            task.subject = u"Call"_s;
            task.start = file.clock().now().plusMinutes(minutesAhead);
            QVERIFY(addTask(file.session(), task));
        };
        add(u"Fleet"_s, 900, 0);
        add(u"Bank"_s, 100, 60);
        add(u"Shop"_s, 500, 30);
        BoardTest board(file);
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Shop"_s, u"Bank"_s, u"Fleet"_s}));
        // When
        board.program().type(u"r"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        board.program().press(Qt::Key_Down);
        board.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(board.page().findChild<QComboBox *>(u"board.order"_s)->currentIndex(), 1);
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Fleet"_s, u"Shop"_s, u"Bank"_s}));
        // When
        board.program().press(Qt::Key_Down);
        // Then what has no next step comes last
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Shop"_s, u"Bank"_s, u"Fleet"_s}));
    }

    void searchesAndShowsMine()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        addThree(file);
        file.actAs(u"boris"_s);
        file.addLead({u"title=Boris's office"_s});
        BoardTest board(file);
        QTRY_COMPARE(board.cards(qualification).size(), 4);
        QTRY_COMPARE(board.cards(qualification).size(), 4);
        // When
        board.program().type(u"w"_s);
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s, u"Warehouse"_s}));
        board.program().type(u"/"_s);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        board.program().type(u"offi"_s);
        // Then
        QTRY_COMPARE(board.cards(qualification), QStringList{u"Office"_s});
        QTRY_VERIFY(board.said(qualification).contains(u"leads 1"_s));
        board.program().press(Qt::Key_Return);
        QTRY_COMPARE(board.focused(), u"Office"_s);
    }

    void greatSumsAreShort_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("nothing") << 0LL << english << u"₽0"_s;
        QTest::newRow("under a thousand, without kopecks") << 99'950LL << english << u"₽999"_s;
        QTest::newRow("thousands") << 65'000'000LL << english << u"₽650K"_s;
        QTest::newRow("millions") << 336'000'000LL << english << u"₽3.36M"_s;
        QTest::newRow("millions without zeros") << 2'000'000'00LL << english << u"₽2M"_s;
        QTest::newRow("tens of millions") << 14'340'000'00LL << english << u"₽14.3M"_s;
        QTest::newRow("billions") << 71'400'000'000'00LL << english << u"₽71.4B"_s;
        QTest::newRow("decimals of the locale") << 336'000'000LL << QLocale(QLocale::Russian) << u"3,36M ₽"_s;
    }

    void greatSumsAreShort()
    {
        QFETCH(const qint64, minor);
        QFETCH(const QLocale, locale);
        QFETCH(const QString, text);
        QCOMPARE(formatShortMoney(Money{minor}, u"RUB"_s, locale).replace(QChar::Nbsp, u' '), text);
    }

    void anEmptyBoardSaysWhatToDo_data() { proves("C-22 the board"); }

    void anEmptyBoardSaysWhatToDo()
    {
        TestFile file;
        BoardTest board(file);
        QTRY_VERIFY(board.program().shows(u"No leads yet"_s));
    }

    void aColumnOfFiveThousandIsFetchedAsItIsScrolled_data() { proves("C-58 more than 200 cards"); }

    void aColumnOfFiveThousandIsFetchedAsItIsScrolled()
    {
        // Given
        TestFile file;
        constexpr int leads = 5'000;
        ChangeSet changeset = file.session().changeset(u"lead.generate"_s);
        for (int number = 1; number <= leads; ++number) {
            Lead lead;
            lead.title = u"Lead %1"_s.arg(number);
            changeset.create(prepareLead(file.session(), lead, number)->lead);
        }
        QVERIFY(file.session().commit(changeset));
        BoardTest board(file);
        // Then
        QTRY_VERIFY(board.said(qualification).contains(u"leads 5,000"_s));
        QVERIFY(board.cards(qualification).size() < leads / 2);
        QCOMPARE(board.cards(qualification).first(), u"Lead 5000"_s);
        // When
        QTRY_COMPARE(board.focused(), u"Lead 5000"_s);
        const auto isWhole = [&] {
            board.program().press(Qt::Key_End);
            return board.column(qualification).loader().isComplete();
        };
        QVERIFY(QTest::qWaitFor(isWhole, patience));
        board.program().press(Qt::Key_End);
        // Then
        QTRY_COMPARE(board.column(qualification).model().rowCount(), leads);
        QTRY_COMPARE(board.focused(), u"Lead 1"_s);
    }
};

QTEST_MAIN(BoardPageTest)
#include "tst_boardpage.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/neededitems.h"
#include "tests/support/proves.h"
#include "tests/ui/boardtest.h"
#include "ui/card/qualifydialog.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString qualification = u"qualification"_s;
const QString distribution = u"distribution"_s;
const QString handoff = u"handoff"_s;

QWidget *question(const QString &name)
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal && modal->objectName() == name ? modal : nullptr;
}

} // namespace

/// Moves over the board ask what the card asks, and nothing has moved before it is answered.
class BoardMovesTest : public QObject
{
    Q_OBJECT

private slots:
    void cardsAreDragged_data() { proves("C-55 C-57"); }

    void cardsAreDragged()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.addLead({u"title=Fleet"_s});
        file.addLead({u"title=Office"_s});
        BoardTest board(file);
        const std::vector<qint64> two = board.rows(qualification, {0, 2});
        // When
        board.dragOver(distribution, two);
        QVERIFY(board.column(distribution).veil().isVisible());
        QVERIFY(board.takes(distribution, two));
        board.drop(distribution, two);
        // Then
        QTRY_COMPARE(board.cards(distribution), (QStringList{u"Office"_s, u"Warehouse"_s}));
        QTRY_COMPARE(board.cards(qualification), QStringList{u"Fleet"_s});
        QVERIFY(!board.column(distribution).veil().isVisible());
        board.program().press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s, u"Warehouse"_s}));
    }

    void theBoardMovesOnWithWhatIsDraggedToItsEdge_data() { proves("C-55 edges"); }

    void theBoardMovesOnWithWhatIsDraggedToItsEdge()
    {
        // Given more columns than there is room for
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        BoardTest board(file);
        for (BoardColumn *column : board.page().columns())
            emit column->foldingRequested(false);
        const auto *area = board.page().findChild<QScrollArea *>();
        QTRY_VERIFY(area->horizontalScrollBar()->maximum() > 0);
        const std::vector<qint64> lead = board.rows(qualification, {0});
        const auto isWhole = [&](BoardColumn &column) {
            const QRect room(column.mapTo(area->viewport(), QPoint()), column.size());
            return room.left() >= 0 && room.right() < area->viewport()->width();
        };
        // When, Then each column that is dragged over comes into view, with the edge of the next to go on to
        for (BoardColumn *column : board.page().columns()) {
            board.dragOver(column->stage(), lead);
            QVERIFY2(isWhole(*column), qPrintable(column->stage()));
        }
        QCOMPARE(area->horizontalScrollBar()->value(), area->horizontalScrollBar()->maximum());
        board.dragOver(qualification, lead);
        QVERIFY(isWhole(board.column(qualification)));
    }

    void whereTheProcessDoesNotLeadIsSaidBeforeTheDrop_data() { proves("C-55 C-40 refused"); }

    void whereTheProcessDoesNotLeadIsSaidBeforeTheDrop()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        BoardTest board(file);
        const std::vector<qint64> lead = board.rows(qualification, {0});
        // When
        board.dragOver(qualification, lead);
        // Then
        QTRY_VERIFY(board.column(u"satisfied"_s).veil().reason().startsWith(u"The process does not lead"_s));
        QVERIFY(board.column(u"satisfied"_s).veil().isVisible());
        QVERIFY(!board.takes(u"satisfied"_s, lead));
        QVERIFY(board.takes(distribution, lead));
        QVERIFY(board.takes(qualification, lead));
        // When
        board.dragOut(qualification);
        board.drop(qualification, lead);
        // Then nothing has moved, and nothing is greyed any more
        QVERIFY(!board.column(u"satisfied"_s).veil().isVisible());
        QCOMPARE(board.cards(qualification), QStringList{u"Warehouse"_s});
    }

    void aFoldedColumnTakesTheDropAndTheReasonIsAsked_data() { proves("C-40 G-18 on the board"); }

    void aFoldedColumnTakesTheDropAndTheReasonIsAsked()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        BoardTest board(file);
        QVERIFY(board.column(u"disqualified"_s).isFolded());
        const std::vector<qint64> lead = board.rows(qualification, {0});
        // When the reason is not given
        board.drop(u"disqualified"_s, lead);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(QApplication::activePopupWidget()->objectName(), u"reasons"_s);
        board.program().press(Qt::Key_Escape);
        // Then
        QTRY_VERIFY(!QApplication::activePopupWidget());
        board.program().settle();
        QCOMPARE(board.cards(qualification), QStringList{u"Warehouse"_s});
        // When it is
        board.drop(u"disqualified"_s, lead);
        QTRY_VERIFY(QApplication::activePopupWidget());
        board.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(board.cards(u"disqualified"_s), QStringList{u"Warehouse"_s});
        QVERIFY(!board.program().leads().front().disqualifyReason.isEmpty());
    }

    void openTasksAreAskedAboutAndCancelLeavesTheCard_data() { proves("C-41 G-15 on the board"); }

    void openTasksAreAskedAboutAndCancelLeavesTheCard()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Fleet"_s});
        const LeadId lead = file.addHandedOffLead();
        file.addLead({u"title=Office"_s});
        BoardTest board(file);
        const std::vector<qint64> card = board.rows(handoff, {0});
        // When
        board.drop(qualification, card);
        QTRY_VERIFY(question(u"move"_s));
        QVERIFY(board.program().shows(u"The open task is cancelled"_s));
        board.program().press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // Then it stands exactly where it was
        board.program().settle();
        QCOMPARE(board.cards(handoff), QStringList{u"Warehouse"_s});
        QCOMPARE(board.rows(handoff, {0}), card);
        QCOMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Fleet"_s}));
        // When
        board.drop(qualification, card);
        QTRY_VERIFY(question(u"move"_s));
        board.program().press(Qt::Key_Return);
        // Then it stands where it belongs
        QTRY_COMPARE(board.cards(qualification), (QStringList{u"Office"_s, u"Warehouse"_s, u"Fleet"_s}));
        QCOMPARE(board.program().leads().at(1).id, lead);
    }

    void qualificationIsAskedForOnTheWayToHandoff_data() { proves("G-02 on the board"); }

    void qualificationIsAskedForOnTheWayToHandoff()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"companyName=Romashka"_s});
        BoardTest board(file);
        const std::vector<qint64> card = board.rows(qualification, {0});
        // When
        board.drop(handoff, card);
        QTRY_VERIFY(question(u"qualify"_s));
        board.program().press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(board.cards(qualification), QStringList{u"Warehouse"_s});
        board.drop(handoff, card);
        QTRY_VERIFY(question(u"qualify"_s));
        QTRY_VERIFY(board.program().canConfirm());
        board.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(board.cards(handoff), QStringList{u"Warehouse"_s});
        QVERIFY(board.program().leads().front().qualified);
    }

    void whatIsMissingIsAskedBeforeTheMove_data() { proves("C-40 C-55 what is missing"); }

    void whatIsMissingIsAskedBeforeTheMove()
    {
        // Given a process whose fourth stage wants the kind of client
        TestFile file(u"five-stage"_s);
        file.addLead({u"title=Warehouse"_s, u"companyName=Romashka"_s});
        BoardTest board(file);
        const std::vector<qint64> card = board.rows(u"new"_s, {0});
        board.dragOver(u"offer-sent"_s, card);
        board.program().settle();
        QVERIFY(board.takes(u"offer-sent"_s, card));
        // When
        board.drop(u"offer-sent"_s, card);
        QTRY_VERIFY(question(u"missing"_s));
        board.program().press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // Then
        QCOMPARE(board.cards(u"new"_s), QStringList{u"Warehouse"_s});
        QVERIFY(board.program().leads().front().clientType.isEmpty());
        // When it is filled in
        board.drop(u"offer-sent"_s, card);
        QTRY_VERIFY(question(u"missing"_s));
        QVERIFY(board.program().tabTo(u"missing.clientType"_s));
        board.program().press(Qt::Key_Down);
        QTRY_VERIFY(QApplication::activePopupWidget());
        board.program().press(Qt::Key_Down);
        board.program().press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        const auto isOnButton = [] {
            const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
            return button && button->isDefault();
        };
        constexpr int mostStops = 5;
        for (int stop = 0; stop < mostStops && !isOnButton(); ++stop)
            board.program().press(Qt::Key_Tab);
        QVERIFY(isOnButton());
        board.program().press(Qt::Key_Return);
        // Then the other questions follow
        QTRY_VERIFY(question(u"move"_s));
        board.program().press(Qt::Key_Return);
        QTRY_COMPARE(board.cards(u"offer-sent"_s), QStringList{u"Warehouse"_s});
        QVERIFY(!board.program().leads().front().clientType.isEmpty());
    }

    void theChecklistIsAskedBeforeTheMove_data() { proves("S2-32 C-40 C-55"); }

    void theChecklistIsAskedBeforeTheMove()
    {
        // Given a process whose second stage is left with a tick
        TestFile file(u"five-stage"_s);
        file.setProcess(fiveStagesNeeding({"interest-asked"}));
        file.addAssignedLead();
        BoardTest board(file);
        const std::vector<qint64> card = board.rows(u"assigned"_s, {0});
        QVERIFY(board.takes(u"qualified"_s, card));
        // When it is not done
        board.drop(u"qualified"_s, card);
        QTRY_VERIFY(question(u"missing"_s));
        QVERIFY(board.program().shows(u"Before “Manager assigned” is left, this is to be done. Tick what is."_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"missing.interest-asked"_s);
        board.program().press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // Then
        QCOMPARE(board.cards(u"assigned"_s), QStringList{u"Warehouse"_s});
        // When it is
        board.drop(u"qualified"_s, card);
        QTRY_VERIFY(question(u"missing"_s));
        board.program().press(Qt::Key_Return);
        QVERIFY(question(u"missing"_s));
        board.program().press(Qt::Key_Space);
        board.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(board.cards(u"qualified"_s), QStringList{u"Warehouse"_s});
        QVERIFY(board.program().leads().front().fields.contains(u"check.interest-asked"_s));
    }

    void ofSeveralThoseThatCanGo()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Fleet"_s});
        const LeadId lost = file.addLead({u"title=Lost"_s, u"companyName=Vostok"_s});
        QVERIFY(moveLead(file.session(), lost, u"not-interested"_s));
        file.addHandedOffLead();
        BoardTest board(file);
        std::vector<qint64> cards = board.rows(u"not-interested"_s, {0});
        cards.push_back(board.column(qualification).model().keyAt(0));
        // When one of them would have to be qualified
        board.drop(handoff, cards);
        QTRY_VERIFY(question(u"rest"_s));
        QVERIFY(board.program().shows(u"1 of 2 leads can be moved to “Handoff to sales”."_s));
        QVERIFY(board.program().shows(u"Leads are qualified one by one."_s));
        board.program().press(Qt::Key_Return);
        // Then
        QTRY_COMPARE(board.cards(handoff), (QStringList{u"Warehouse"_s, u"Lost"_s}));
        QCOMPARE(board.cards(qualification), QStringList{u"Fleet"_s});
    }

    void anyStageCanBeChosenByKeys_data() { proves("C-31 C-56 any stage"); }

    void anyStageCanBeChosenByKeys()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Warehouse"_s);
        board.program().type(u"s"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Distribution"_s);
        board.program().press(Qt::Key_Return);
        QTRY_COMPARE(board.cards(distribution), QStringList{u"Warehouse"_s});
    }

    void aRefusedMoveByKeysSaysWhy()
    {
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        BoardTest board(file);
        QTRY_COMPARE(board.focused(), u"Warehouse"_s);
        board.program().press(Qt::Key_BracketRight);
        QTRY_VERIFY(board.program().toast().startsWith(u"The process does not lead"_s));
        QCOMPARE(board.cards(handoff), QStringList{u"Warehouse"_s});
        QCOMPARE(board.program().leads().front().id, lead);
    }
};

QTEST_MAIN(BoardMovesTest)
#include "tst_boardmoves.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zone.h"
#include "ui/schedule/agendamodel.h"
#include "ui/schedule/blocklanes.h"
#include "ui/schedule/gridgeometry.h"
#include "ui/schedule/scheduleview.h"
#include "ui/schedule/timegrid.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

ScheduleBlock block(const QString &begin, int minutes, bool isWholeDay = false)
{
    ScheduleBlock made;
    made.task = TaskId(QUuid::createUuid());
    made.title = begin;
    made.begin = at(begin);
    made.end = made.begin.plusMinutes(minutes);
    made.isWholeDay = isWholeDay;
    return made;
}

std::vector<GridColumn> monday()
{
    return {{QDate(2026, 3, 2), {}, u"Mon"_s, u"2"_s}};
}

/// "lane/lanes" of each piece, in their order.
QString lanesOf(const std::vector<ScheduleBlock> &blocks)
{
    QStringList lanes;
    for (const BlockPiece &piece : piecesOf(blocks, monday(), 15))
        lanes.append(u"%1/%2"_s.arg(piece.lane).arg(piece.lanes));
    return lanes.join(u' ');
}

} // namespace

class SchedulePartsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatOverlapsStandsSideBySide_data()
    {
        QTest::addColumn<QStringList>("begins");
        QTest::addColumn<QString>("lanes");
        QTest::newRow("one after the other") << QStringList{u"10:00"_s, u"11:00"_s} << u"0/1 0/1"_s;
        QTest::newRow("two at once") << QStringList{u"10:00"_s, u"10:30"_s} << u"0/2 1/2"_s;
        QTest::newRow("a chain takes two lanes") << QStringList{u"10:00"_s, u"10:30"_s, u"11:00"_s} << u"0/2 1/2 0/2"_s;
        QTest::newRow("three at once") << QStringList{u"10:00"_s, u"10:15"_s, u"10:30"_s} << u"0/3 1/3 2/3"_s;
        QTest::newRow("apart again after them") << QStringList{u"10:00"_s, u"10:30"_s, u"15:00"_s} << u"0/2 1/2 0/1"_s;
    }

    void whatOverlapsStandsSideBySide()
    {
        QFETCH(const QStringList, begins);
        std::vector<ScheduleBlock> blocks;
        for (const QString &begin : begins)
            blocks.push_back(block(u"2026-03-02T"_s + begin, 60));
        QTEST(lanesOf(blocks), "lanes");
    }

    void whatIsChosenBeforeItComesIsScrolledTo()
    {
        // Given a low grid that shows the morning
        TimeGrid grid;
        grid.resize(700, 400);
        grid.QWidget::show();
        const ScheduleBlock early = block(u"2026-03-02T09:00"_s, 60);
        const ScheduleBlock late = block(u"2026-03-02T22:00"_s, 60);
        grid.show(monday(), {early});
        grid.scrollToMorning();
        // When a block is made in the evening: it is chosen before it is read
        grid.setCurrent(late.task);
        grid.show(monday(), {early, late});
        // Then
        QVERIFY(grid.viewport()->rect().contains(grid.rectOf(late.task)));
    }

    void aNightIsCutAtMidnight()
    {
        const std::vector<ScheduleBlock> blocks{block(u"2026-03-01T23:00"_s, 120), block(u"2026-03-02T23:30"_s, 120)};
        const std::vector<BlockPiece> pieces = piecesOf(blocks, monday(), 15);
        QCOMPARE(pieces.size(), 2U);
        QCOMPARE(pieces.front().from, 0);
        QCOMPARE(pieces.front().until, 60);
        QCOMPARE(pieces.back().from, 23 * 60 + 30);
        QCOMPARE(pieces.back().until, 24 * 60);
    }

    void aShortOneCanStillBeHit()
    {
        const std::vector<BlockPiece> pieces =
            piecesOf({block(u"2026-03-02T10:00"_s, 5), block(u"2026-03-02T23:58"_s, 1)}, monday(), 30);
        QCOMPARE(pieces.front().until - pieces.front().from, 30);
        QCOMPARE(pieces.back().until, 24 * 60);
    }

    void eachPersonHasAColumn()
    {
        ScheduleBlock mine = block(u"2026-03-02T10:00"_s, 60);
        mine.calendar = UserId(QUuid::createUuid());
        std::vector<GridColumn> columns = monday();
        columns.push_back(columns.front());
        columns.front().user = UserId(QUuid::createUuid());
        columns.back().user = mine.calendar;
        const std::vector<BlockPiece> pieces = piecesOf({mine}, columns, 15);
        QCOMPARE(pieces.size(), 1U);
        QCOMPARE(pieces.front().column, 1U);
    }

    void wholeDaysStandInRowsAboveTheHours()
    {
        const std::vector<ScheduleBlock> blocks{block(u"2026-03-01T00:00"_s, 2 * 1440, true),
                                                block(u"2026-03-02T00:00"_s, 1440, true),
                                                block(u"2026-03-03T00:00"_s, 1440, true)};
        const std::vector<WholeDayPiece> pieces = wholeDayPiecesOf(blocks, monday());
        QCOMPARE(pieces.size(), 2U);
        QCOMPARE(pieces.back().row, 1);
        QVERIFY(piecesOf(blocks, monday(), 15).empty());
    }

    void theClockOnTheWallCountsWhenSummerComes()
    {
        // Given a day of 23 hours
        const Zone zone("Europe/Berlin");
        const std::vector<ScheduleBlock> blocks{block(u"2026-03-29T09:00"_s, 60)};
        // When
        const std::vector<BlockPiece> pieces = piecesOf(blocks, {{QDate(2026, 3, 29), {}, {}, {}}}, 15);
        // Then
        QCOMPARE(pieces.front().from, 9 * 60);
        QCOMPARE(pieces.front().until, 10 * 60);
    }

    void aPointIsReadBackAsItWasDrawn()
    {
        GridGeometry geometry(QFont(), {800, 600}, 7, 2);
        geometry.setScrolled(120);
        for (const size_t column : {size_t(0), size_t(3), size_t(6)}) {
            const QPointF middle = geometry.span(column, 600, 660).center();
            QCOMPARE(geometry.columnAt(middle.x()), int(column));
            QCOMPARE(geometry.minuteAt(middle.y()), 630);
        }
        QCOMPARE(geometry.columnAt(1), -1);
        QVERIFY(geometry.span(0, 0, geometry.leastMinutes()).height() >= Metric::smallestTarget);
    }

    void aWeekBeginsAsTheCountryHasIt()
    {
        const QDate wednesday(2026, 3, 4);
        QCOMPARE(shownDays(ScheduleView::Week, wednesday, QLocale(u"ru_RU"_s)).first, QDate(2026, 3, 2));
        QCOMPARE(shownDays(ScheduleView::Week, wednesday, QLocale(u"en_US"_s)).first, QDate(2026, 3, 1));
        const ShownDays month = shownDays(ScheduleView::Month, wednesday, QLocale(u"ru_RU"_s));
        QCOMPARE(month.first, QDate(2026, 2, 23));
        QCOMPARE(month.count, 42);
        QVERIFY(month.contains(QDate(2026, 4, 5)));
        QCOMPARE(steppedDay(ScheduleView::Month, QDate(2026, 1, 31), 1), QDate(2026, 2, 28));
    }

    void theTitleNamesTheDays_data()
    {
        QTest::addColumn<ScheduleView>("view");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("title");
        QTest::newRow("day") << ScheduleView::Day << QDate(2026, 3, 2) << u"Monday, 2 March 2026"_s;
        QTest::newRow("week") << ScheduleView::Week << QDate(2026, 3, 4) << u"2 – 8 March 2026"_s;
        QTest::newRow("two months") << ScheduleView::Week << QDate(2026, 4, 1) << u"30 March – 5 April 2026"_s;
        QTest::newRow("two years") << ScheduleView::Week << QDate(2025, 12, 31)
                                   << u"29 December 2025 – 4 January 2026"_s;
        QTest::newRow("month") << ScheduleView::Month << QDate(2026, 3, 4) << u"March 2026"_s;
    }

    void theTitleNamesTheDays()
    {
        QFETCH(const ScheduleView, view);
        QFETCH(const QDate, day);
        QTEST(spanTitle(view, day, QLocale(u"en_GB"_s)), "title");
    }

    void theAgendaHasAHeadingForEachDay()
    {
        AgendaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::vector<ScheduleBlock> blocks{block(u"2026-03-01T00:00"_s, 2 * 1440, true),
                                                block(u"2026-03-02T10:00"_s, 60), block(u"2026-03-04T10:00"_s, 60),
                                                block(u"2026-03-20T10:00"_s, 60)};
        model.show({QDate(2026, 3, 2), 14}, blocks);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(!model.blockAt(0));
        QCOMPARE(model.dayAt(0), QDate(2026, 3, 2));
        QCOMPARE(model.positionOf(blocks[2].task), 4);
        QCOMPARE(model.positionOf(blocks[3].task), -1);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    }
};

QTEST_MAIN(SchedulePartsTest)

#include "tst_scheduleparts.moc"

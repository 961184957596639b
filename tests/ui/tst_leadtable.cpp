// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/leads/leadcells.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void run(ListOnFile &list, const QString &action)
{
    list.context().actions.action(action)->trigger();
}

QString sentenceOf(ListOnFile &list, int row)
{
    return list.view().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

/// The table with just these columns.
void showColumns(ListOnFile &list, const std::vector<LeadColumn> &columns)
{
    list.pane().setHabit({{true, columns}, false});
}

} // namespace

/// The list of leads as a table.
class LeadTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theListBecomesATableAndRowsAgain_data() { proves("C-12"); }

    void theListBecomesATableAndRowsAgain()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"companyName=Romashka"_s, u"budget=1250000"_s});
        file.addLead({u"title=Shop"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Shop"_s, u"Warehouse"_s}));
        QVERIFY(!list.table().isTable());
        list.view().setCurrentIndex(list.view().model()->index(1, 0));
        const int height = list.view().visualRect(list.view().currentIndex()).height();
        QSignalSpy reset(list.view().model(), &QAbstractItemModel::modelReset);
        // When
        run(list, u"list.layout"_s);
        // Then
        QVERIFY(list.table().isTable());
        QVERIFY(list.table().header()->isVisible());
        QCOMPARE(list.table().columns(), usualColumns());
        QVERIFY(list.view().visualRect(list.view().currentIndex()).height() < height);
        QCOMPARE(list.view().currentIndex().row(), 1);
        QTRY_VERIFY(sentenceOf(list, 1).contains(u"Company name: Romashka"_s));
        QVERIFY(sentenceOf(list, 1).contains(u"Budget: ₽1,250,000"_s));
        // When
        run(list, u"list.layout"_s);
        // Then
        QVERIFY(!list.table().isTable());
        QCOMPARE(list.view().visualRect(list.view().currentIndex()).height(), height);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(list.view().currentIndex().row(), 1);
    }

    void columnsShareTheRoomThatTheyLeaveFree()
    {
        // Given two columns whose wishes fill half of the list
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"city=Perm"_s});
        ListOnFile list(file);
        list.pane().resize(800, 800);
        showColumns(list, {{u"title"_s, 300}, {u"city"_s, 100}});
        // Then the table is as wide as the list, by the same share
        const QHeaderView *header = list.table().header();
        const int room = list.table().viewport()->width();
        QVERIFY(room > 600);
        QTRY_VERIFY(std::abs(header->length() - room) <= 1);
        QVERIFY(std::abs(header->sectionSize(0) - 3 * header->sectionSize(1)) <= 3);
        // And what the user wished is kept for a narrower one
        QCOMPARE(list.table().columns().front().width, 300);
        list.pane().resize(347, 800);
        QTRY_COMPARE(header->sectionSize(0), 300);
    }

    void showsAnyFieldAlsoTheUsersOwn()
    {
        // Given
        TestFile file;
        const LeadId id =
            file.addLead({u"title=Warehouse"_s, u"city=Perm"_s, u"phone=+7 495 123-45-67"_s, u"source=exhibition"_s});
        QVERIFY(editLead(file.session(), id,
                         {{u"fields.fleet"_s, u"12"_s}, {u"doNotPhone"_s, true}, {u"partner"_s, u"Romashka"_s}}));
        ListOnFile list(file);
        // When
        showColumns(list,
                    {{u"city"_s, 90},
                     {u"phones"_s, 90},
                     {u"partner"_s, 90},
                     {u"source"_s, 90},
                     {u"fields.fleet"_s, 90},
                     {u"doNotPhone"_s, 90},
                     {u"owner"_s, 90},
                     {u"openTasks"_s, 90},
                     {u"gone"_s, 90}});
        // Then
        QTRY_COMPARE(sentenceOf(list, 0),
                     u"City: Perm, Phones: +7 495 123-45-67, Partner: Romashka, Source: Trade show, fleet: 12, "
                     "Do not call: yes, Owner: Anna Smirnova, Open tasks: 0"_s);
    }

    void aCommitIsSeenInItsCell()
    {
        // Given
        TestFile file;
        const LeadId id = file.addLead({u"title=Warehouse"_s, u"city=Perm"_s});
        ListOnFile list(file);
        showColumns(list, {{u"city"_s, 90}});
        QTRY_COMPARE(sentenceOf(list, 0), u"City: Perm"_s);
        // When
        QVERIFY(list.change([id](Session &session) { return editLead(session, id, {{u"city"_s, u"Omsk"_s}}); }));
        // Then
        QTRY_COMPARE(sentenceOf(list, 0), u"City: Omsk"_s);
    }

    void sortsByClickAndByKey_data() { proves("C-12, C-13"); }

    void sortsByClickAndByKey()
    {
        // Given
        TestFile file;
        for (const QString &title : {u"Жук"_s, u"Ёлка"_s, u"Енот"_s})
            file.addLead({u"title="_s + title});
        ListOnFile list(file);
        showColumns(list, {{u"owner"_s, 120}, {u"title"_s, 120}});
        QTRY_COMPARE(list.view().model()->rowCount(), 3);
        QHeaderView *header = list.table().header();
        // When
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(180, header->height() / 2));
        // Then
        QVERIFY(list.shows({u"Ёлка"_s, u"Енот"_s, u"Жук"_s}));
        QCOMPARE(header->sortIndicatorSection(), 1);
        // When
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(180, header->height() / 2));
        // Then
        QVERIFY(list.shows({u"Жук"_s, u"Енот"_s, u"Ёлка"_s}));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        // When
        QTest::keyClick(&list.view(), Qt::Key_Right);
        QCOMPARE(list.table().currentField(), u"title"_s);
        run(list, u"list.order"_s);
        // Then
        QVERIFY(list.shows({u"Ёлка"_s, u"Енот"_s, u"Жук"_s}));
    }

    void whatHasNoOrderSaysSo()
    {
        TestFile file;
        file.addLead({u"title=One"_s});
        file.addLead({u"title=Two"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Two"_s, u"One"_s}));
        showColumns(list, {{u"phones"_s, 120}, {u"title"_s, 120}});
        run(list, u"list.order"_s);
        QCOMPARE(list.context().toast.text(), u"A list cannot be put in the order of “Phones”."_s);
        QVERIFY(list.pane().filter().sortField.isEmpty());
        QVERIFY(!list.table().header()->isSortIndicatorShown());
    }

    void theKeyboardGoesFromCellToCell()
    {
        // Given columns wider than the window
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        showColumns(list, {{u"title"_s, 300}, {u"city"_s, 300}, {u"inn"_s, 300}});
        QTRY_COMPARE(list.view().model()->rowCount(), 1);
        QCOMPARE(list.table().currentField(), u"title"_s);
        QCOMPARE(list.view().horizontalScrollBar()->maximum(), 900 - list.view().viewport()->width());
        QSignalSpy moved(&list.table(), &LeadTableView::currentFieldChanged);
        // When
        QTest::keyClick(&list.view(), Qt::Key_Left);
        QTest::keyClick(&list.view(), Qt::Key_Right);
        QTest::keyClick(&list.view(), Qt::Key_Right);
        QTest::keyClick(&list.view(), Qt::Key_Right);
        // Then it stops at the ends, and what it is in is in sight
        QCOMPARE(list.table().currentField(), u"inn"_s);
        QCOMPARE(list.view().horizontalScrollBar()->value(), list.view().horizontalScrollBar()->maximum());
        const QRect row = list.view().visualRect(list.view().model()->index(0, 0));
        QCOMPARE(list.table().cellRect(row, 2).right(), list.view().viewport()->width() - 1);
        // When
        QTest::mouseClick(list.view().viewport(), Qt::LeftButton, {}, QPoint(10, row.center().y()));
        // Then
        QCOMPARE(list.table().currentField(), u"city"_s);
    }

    void rowsStandCloserWhereOneWantsThat_data() { proves("C-19"); }

    void rowsStandCloserWhereOneWantsThat()
    {
        TestFile file;
        file.addLead();
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), 1);
        const auto height = [&] { return list.view().visualRect(list.view().model()->index(0, 0)).height(); };
        for (const bool isTable : {false, true}) {
            list.pane().setHabit({{isTable, {}}, false});
            const int wide = height();
            run(list, u"list.density"_s);
            QVERIFY(height() < wide);
            QVERIFY(list.pane().habit().isCompact);
            run(list, u"list.density"_s);
            QCOMPARE(height(), wide);
        }
    }

    void aMillionRowsHaveAnExactScrollBar()
    {
        // Given
        TestFile file;
        ListOnFile list(file);
        LeadModel model(list.context());
        model.setFields({u"title"_s});
        LeadTableView view(model);
        view.setColumns({{u"title"_s, 300}}, {u"Title"_s}, {false});
        view.setRowHeight(30);
        view.resize(300, 700);
        view.show();
        std::vector<qint64> keys(1'000'000);
        for (size_t index = 0; index < keys.size(); ++index)
            keys[index] = qint64(keys.size() - index);
        // When
        model.append(keys);
        view.setCurrentIndex(model.index(999'999));
        // Then
        QCOMPARE(view.verticalScrollBar()->maximum(), 30'000'000 - view.viewport()->height());
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    void columnsOfOthersAreReadWithCare_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("columns");
        QTest::newRow("as written") << u"title:260\nfields.a:b:90"_s << u"title:260\nfields.a:b:90"_s;
        QTest::newRow("twice") << u"title:260\ntitle:90"_s << u"title:260"_s;
        QTest::newRow("too wide") << u"title:100000000000"_s << u"title:50"_s;
        QTest::newRow("wide") << u"title:1000"_s << u"title:900"_s;
        QTest::newRow("below nothing") << u"title:-5"_s << u"title:50"_s;
        QTest::newRow("no width") << u"title"_s << QString();
        QTest::newRow("no name") << u":90\n\n:"_s << QString();
    }

    void columnsOfOthersAreReadWithCare()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, columns);
        QCOMPARE(columnsText(readColumns(text)), columns);
    }

    void moreColumnsThanAnybodyUsesAreLeftOut()
    {
        QString text;
        for (int column = 0; column < 5000; ++column)
            text += u"field%1:90\n"_s.arg(column);
        QCOMPARE(readColumns(text).size(), size_t(60));
    }

    void cellsHoldOneLine()
    {
        TestFile file;
        ListOnFile list(file);
        const Reference &reference = list.context().reference();
        const FilterField comment = filterField(reference, u"comment"_s);
        QCOMPARE(cellText(reference, comment, u"<b>One</b>\n two"_s), u"<b>One</b> two"_s);
        QVERIFY(cellText(reference, comment, QString(100'000, u'x')).size() <= 300);
        QCOMPARE(cellText(reference, comment, Value()), QString());
        QVERIFY(standsAtEnd(filterField(reference, u"budget"_s)));
        QVERIFY(!standsAtEnd(comment));
    }
};

QTEST_MAIN(LeadTableTest)
#include "tst_leadtable.moc"

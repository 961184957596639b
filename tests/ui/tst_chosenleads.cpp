// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/leads/bulkbar.h"
#include "ui/leads/chosenleads.h"
#include "ui/leads/leadlistloader.h"
#include "ui/leads/leadmodel.h"
#include "ui/widgets/label.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void addFive(TestFile &file)
{
    for (const QString &title : {u"Five"_s, u"Four"_s, u"Three"_s, u"Two"_s, u"One"_s})
        file.addLead({u"title="_s + title});
}

QStringList firstFive()
{
    return {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s};
}

QStringList chosenTitles(ListOnFile &list)
{
    QStringList titles;
    for (const QModelIndex &index : list.view().selectionModel()->selectedIndexes())
        titles.append(index.data().toString());
    titles.sort();
    return titles;
}

void clickRow(ListOnFile &list, int row, Qt::KeyboardModifiers modifiers)
{
    const QRect place = list.view().visualRect(list.view().model()->index(row, 0));
    QTest::mouseClick(list.view().viewport(), Qt::LeftButton, modifiers, place.center());
}

BulkBar &barOf(ListOnFile &list)
{
    return *list.pane().findChild<BulkBar *>();
}

} // namespace

/// Several leads of the list are chosen, by mouse and by keys, up to all that match.
class ChosenLeadsTest : public QObject
{
    Q_OBJECT

private slots:
    void shiftAndArrowsChooseAStretch_data() { proves("C-14"); }

    void shiftAndArrowsChooseAStretch()
    {
        // Given
        TestFile file;
        addFive(file);
        ListOnFile list(file);
        QVERIFY(list.shows(firstFive()));
        QVERIFY(!barOf(list).isVisible());
        // When
        QTest::keyClick(&list.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&list.view(), Qt::Key_Down, Qt::ShiftModifier);
        // Then
        QCOMPARE(chosenTitles(list), QStringList({u"One"_s, u"Three"_s, u"Two"_s}));
        QVERIFY(barOf(list).isVisible());
        QCOMPARE(barOf(list).findChild<Label *>()->text(), u"3 of 5"_s);
        // When
        QTest::keyClick(&list.view(), Qt::Key_Escape);
        // Then
        QCOMPARE(chosenTitles(list), QStringList{u"Three"_s});
        QVERIFY(!barOf(list).isVisible());
    }

    void clicksWithCtrlAndShiftAddToTheChoice_data() { proves("C-14"); }

    void clicksWithCtrlAndShiftAddToTheChoice()
    {
        TestFile file;
        addFive(file);
        ListOnFile list(file);
        QVERIFY(list.shows(firstFive()));
        clickRow(list, 1, Qt::NoModifier);
        clickRow(list, 3, Qt::ControlModifier);
        QCOMPARE(chosenTitles(list), QStringList({u"Four"_s, u"Two"_s}));
        clickRow(list, 1, Qt::ControlModifier);
        QCOMPARE(chosenTitles(list), QStringList{u"Four"_s});
        clickRow(list, 0, Qt::NoModifier);
        clickRow(list, 2, Qt::ShiftModifier);
        QCOMPARE(chosenTitles(list), QStringList({u"One"_s, u"Three"_s, u"Two"_s}));
        clickRow(list, 4, Qt::NoModifier);
        QCOMPARE(chosenTitles(list), QStringList{u"Five"_s});
    }

    void oneKeyChoosesWhileOthersMove_data() { proves("C-14"); }

    void oneKeyChoosesWhileOthersMove()
    {
        // Given
        TestFile file;
        addFive(file);
        ListOnFile list(file);
        QVERIFY(list.shows(firstFive()));
        QAction &toggle = *list.context().actions.action(u"list.toggle"_s);
        // When the first is kept, the second passed by, the third taken
        toggle.trigger();
        list.pane().step(1);
        list.pane().step(1);
        toggle.trigger();
        // Then
        QCOMPARE(chosenTitles(list), QStringList({u"One"_s, u"Three"_s}));
        QCOMPARE(list.view().currentIndex().row(), 2);
        // When
        toggle.trigger();
        // Then
        QCOMPARE(chosenTitles(list), QStringList{u"One"_s});
        // When he moves on as usual
        QTest::keyClick(&list.view(), Qt::Key_Down);
        // Then
        QCOMPARE(chosenTitles(list), QStringList{u"Four"_s});
        QVERIFY(!list.pane().chosen().isActive());
    }

    void allAreAllThatMatch_data() { proves("C-14"); }

    void allAreAllThatMatch()
    {
        // Given
        TestFile file;
        addFive(file);
        ListOnFile list(file);
        QVERIFY(list.shows(firstFive()));
        list.search().setText(u"t"_s); // Two, Three
        QVERIFY(list.shows({u"Two"_s, u"Three"_s}));
        list.view().setFocus();
        // When
        QTest::keyClick(&list.view(), Qt::Key_A, Qt::ControlModifier);
        // Then
        QCOMPARE(list.pane().chosen().count(), 2);
        const LeadChoice choice = list.pane().chosen().choice();
        QVERIFY(choice.isAllBut);
        QVERIFY(choice.rows.empty());
        QCOMPARE(choice.query.search, u"t"_s);
        // When another list is shown
        list.search().clear();
        QVERIFY(list.shows(firstFive()));
        // Then nothing of it is chosen but the current lead
        QCOMPARE(chosenTitles(list).size(), 1);
        QVERIFY(!barOf(list).isVisible());
    }

    void allOfAMillionIsNoListInMemory_data() { proves("C-14"); }

    void allOfAMillionIsNoListInMemory()
    {
        // Given a list that has only begun to come
        TestFile file;
        ListOnFile list(file);
        LeadModel model(list.context());
        LeadListLoader loader(list.context(), model);
        LeadListView view;
        view.setModel(&model);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        ChosenLeads chosen(view, model, loader);
        std::vector<qint64> keys(1'000'000);
        for (size_t index = 0; index < keys.size(); ++index)
            keys[index] = qint64(keys.size() - index);
        model.append({keys.begin(), keys.begin() + 40});
        // When
        chosen.chooseAll();
        model.append({keys.begin() + 40, keys.end()});
        // Then what comes is chosen, too
        QCOMPARE(chosen.count(), 1'000'000);
        QCOMPARE(view.selectionModel()->selection().size(), 2);
        // When
        view.selectionModel()->select(model.index(500'000), QItemSelectionModel::Deselect);
        // Then
        QCOMPARE(chosen.count(), 999'999);
        QVERIFY(chosen.choice().isAllBut);
        QCOMPARE(chosen.choice().rows, std::vector<qint64>{keys[500'000]});
        // When few are chosen
        view.selectionModel()->select({model.index(3), model.index(4)}, QItemSelectionModel::ClearAndSelect);
        // Then
        QVERIFY(!chosen.choice().isAllBut);
        QCOMPARE(chosen.choice().rows, std::vector<qint64>({keys[3], keys[4]}));
    }

    void theChoiceSurvivesWhatOthersDo_data() { proves("C-21"); }

    void theChoiceSurvivesWhatOthersDo()
    {
        // Given
        TestFile file;
        addFive(file);
        ListOnFile list(file);
        QVERIFY(list.shows(firstFive()));
        clickRow(list, 1, Qt::NoModifier);
        clickRow(list, 3, Qt::ControlModifier);
        // When a lead comes, and one of the chosen goes
        QVERIFY(list.change([](Session &session) {
            Lead lead;
            lead.title = u"New"_s;
            return addLead(session, lead);
        }));
        QTRY_COMPARE(list.titles().value(0), u"New"_s);
        QCOMPARE(chosenTitles(list), QStringList({u"Four"_s, u"Two"_s}));
        QVERIFY(list.change([](Session &session) {
            return archiveLead(session, session.store().select<Lead>(u"title = ?"_s, {u"Two"_s}).front().id);
        }));
        // Then the others stay chosen
        QTRY_VERIFY(!list.titles().contains(u"Two"_s));
        QCOMPARE(chosenTitles(list), QStringList{u"Four"_s});
        QCOMPARE(list.pane().chosen().count(), 1);
    }
};

QTEST_MAIN(ChosenLeadsTest)
#include "tst_chosenleads.moc"

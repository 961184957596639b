// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldtext.h"
#include "core/store/batches.h"
#include "tests/support/proves.h"
#include "tests/ui/listonfile.h"
#include "ui/widgets/chip.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedLayout>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

void addTask(TestFile &file, const LeadId &lead, qint64 minutesAhead)
{
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    task.start = file.clock().now().plusMinutes(minutesAhead);
    QVERIFY(leadline::addTask(file.session(), task));
}

/// Leads that came as one batch.
QUuid importOf(TestFile &file, const QStringList &titles)
{
    Batches batches(file.store().connection());
    const QUuid batch = newUuid(file.clock().now());
    batches.begin({batch, u"lead.import"_s, file.session().user().id, file.clock().now(), {}, {}});
    for (const QString &title : titles) {
        Lead lead;
        lead.title = title;
        const auto made = prepareLead(file.session(), lead, file.store().nextNumber(u"lead"_s));
        ChangeSet changeset = file.session().changeset(u"lead.import"_s);
        changeset.batch = batch;
        changeset.create(made->lead);
        if (!file.session().commit(std::move(changeset)))
            qFatal("not imported");
    }
    batches.finish(batch);
    return batch;
}

/// A million rows, of which anything may change at once.
class ManyRows final : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void changeEverything() { emit dataChanged(index(0), index(rowCount() - 1)); }
};

/// Counts how often it is asked where a row stands.
class AskedView final : public LeadListView
{
public:
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override
    {
        ++asked;
        return LeadListView::visualRect(index);
    }

    mutable int asked = 0;
};

auto retitle(const LeadId &id, const QString &title)
{
    return [id, title](Session &session) { return editLead(session, id, {{u"title"_s, title}}); };
}

} // namespace

class LeadListPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestFirst()
    {
        TestFile file;
        file.addLead({u"title=First"_s});
        file.addLead({u"title=Second"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Second"_s, u"First"_s}));
    }

    void firstPaintsAPageAndThenBecomesWhole()
    {
        // Given
        TestFile file;
        constexpr int leads = 100;
        for (int number = 0; number < leads; ++number)
            file.addLead();
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), leads);
        int rowsAtFirstPaint = 0;
        QObject here;
        connect(list.view().model(), &QAbstractItemModel::modelReset, &here, [&] { rowsAtFirstPaint = 0; });
        connect(&list.view(), &LeadListView::rowsShown, &here, [&] {
            if (rowsAtFirstPaint == 0)
                rowsAtFirstPaint = list.view().model()->rowCount();
        });
        // When
        QSignalSpy replaced(list.view().model(), &QAbstractItemModel::modelReset);
        list.search().setText(u"Warehouse"_s);
        // Then
        QTRY_COMPARE(replaced.count(), 1);
        QTRY_COMPARE(list.view().model()->rowCount(), leads);
        QVERIFY(rowsAtFirstPaint > 0);
        QVERIFY(rowsAtFirstPaint < leads);
    }

    void isWholeAlsoWhereNobodySeesIt()
    {
        // Given
        TestFile file;
        constexpr int leads = 100;
        for (int number = 0; number < leads; ++number)
            file.addLead();
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), leads);
        list.pane().hide();
        // When
        list.search().setText(u"none"_s);
        QVERIFY(list.shows({}));
        list.search().clear();
        // Then
        QTRY_COMPARE(list.view().model()->rowCount(), leads);
    }

    void findsWhateverTheCaseAndTheLetterYo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("capitals, e for yo") << u"ЕЛКИН"_s;
        QTest::newRow("inner letters") << u"лкин"_s;
        QTest::newRow("digits of a phone") << u"4951234567"_s;
        QTest::newRow("company") << u"ромаш"_s;
    }

    void findsWhateverTheCaseAndTheLetterYo()
    {
        QFETCH(QString, typed);
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"contactName=Ёлкин Пётр"_s, u"phone=+7 (495) 123-45-67"_s,
                      u"companyName=ООО «Ромашка»"_s});
        file.addLead({u"title=Other"_s, u"contactName=Семёнова Анна"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Other"_s, u"Warehouse"_s}));
        // When
        list.search().setText(typed);
        // Then
        QVERIFY(list.shows({u"Warehouse"_s}));
    }

    void escapeClearsTheSearchThenGoesToTheList()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.addLead({u"title=Other"_s});
        ListOnFile list(file);
        list.pane().focusSearch();
        QTest::keyClicks(&list.search(), u"ware"_s);
        QVERIFY(list.shows({u"Warehouse"_s}));
        QTest::keyClick(&list.search(), Qt::Key_Escape);
        QVERIFY(list.shows({u"Other"_s, u"Warehouse"_s}));
        QTest::keyClick(&list.search(), Qt::Key_Escape);
        QVERIFY(list.view().hasFocus());
    }

    void aChangeOfAMillionRowsIsOneOfThoseInView()
    {
        // Given
        ManyRows rows;
        AskedView view;
        view.setRowHeight(40);
        view.setModel(&rows);
        view.resize(300, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.scrollTo(rows.index(500'000));
        view.asked = 0;
        // When
        rows.changeEverything();
        // Then
        QVERIFY2(view.asked < 100, qPrintable(QString::number(view.asked)));
    }

    void chipsCountWhatTheyWouldShow_data() { proves("C-25"); }

    void chipsCountWhatTheyWouldShow()
    {
        // Given one lead overdue, one due today, one handed off just now, two without a task, of which one is closed
        TestFile file;
        addTask(file, file.addLead({u"title=Overdue"_s}), -60);
        addTask(file, file.addLead({u"title=Today"_s}), 60);
        addTask(file, file.addLead({u"title=Later"_s}), 3 * 24 * 60);
        file.addHandedOffLead();
        file.addLead({u"title=Idle"_s});
        const LeadId closed = file.addLead({u"title=Closed"_s});
        QVERIFY(moveLead(file.session(), closed, u"disqualified"_s, u"lost"_s));
        // When
        ListOnFile list(file);
        // Then
        const std::array expected{std::pair(LeadChip::All, 6), std::pair(LeadChip::Today, 2),
                                  std::pair(LeadChip::Overdue, 1), std::pair(LeadChip::Idle, 1)};
        for (const auto &[chip, count] : expected) {
            QTRY_COMPARE(list.chips().shownCount(chip), std::optional<qint64>(count));
            list.chips().choose(chip);
            emit list.chips().chosen(chip);
            QTRY_COMPARE(list.view().model()->rowCount(), count);
        }
    }

    void chipsAgreeWithEachOtherWhileLeadsComeIn()
    {
        // Given a list whose chips are counted
        TestFile file;
        file.addLead({u"title=Old"_s});
        ListOnFile list(file);
        QTRY_COMPARE(list.chips().shownCount(LeadChip::Idle), std::optional<qint64>(1));
        QCOMPARE(list.chips().shownCount(LeadChip::All), std::optional<qint64>(1));
        // When leads come in, all of them without a task
        QVERIFY(list.change([](Session &session) -> Result<int> {
            for (int number = 0; number < 3; ++number) {
                Lead lead;
                lead.title = u"New"_s;
                if (const auto added = addLead(session, lead); !added)
                    return tl::unexpected(added.error());
            }
            return 3;
        }));
        // Then no number is ahead of another
        const bool areCounted = QTest::qWaitFor([&] {
            if (list.chips().shownCount(LeadChip::All) != list.chips().shownCount(LeadChip::Idle))
                qFatal("the chips contradict each other");
            return list.chips().shownCount(LeadChip::All) == 4;
        });
        QVERIFY(areCounted);
    }

    void showsOneImportUntilEscape()
    {
        // Given a list that is narrowed already
        TestFile file;
        const QUuid batch = importOf(file, {u"Anna"_s, u"Pavel"_s});
        file.addLead({u"title=Other"_s});
        ListOnFile list(file);
        auto *pill = list.pane().findChild<Chip *>(u"import"_s);
        QVERIFY(!pill->isVisible());
        list.search().setText(u"other"_s);
        QVERIFY(list.shows({u"Other"_s}));
        // When
        list.pane().showImport({batch, file.clock().now(), 2});
        // Then
        QVERIFY(list.shows({u"Pavel"_s, u"Anna"_s}));
        QVERIFY(list.search().text().isEmpty());
        QVERIFY(pill->isVisible());
        QCOMPARE(pill->label(), u"Import 2 Mar, 2  ×"_s);
        QTRY_COMPARE(list.chips().shownCount(LeadChip::Idle), std::optional<qint64>(2));
        // When one of its leads is changed, and another lead
        const auto rename = [](const QString &from, const QString &to) {
            return [from, to](Session &session) {
                const Lead lead = session.store().select<Lead>(u"title = ?"_s, {from}).front();
                return editLead(session, lead.id, {{u"title"_s, to}});
            };
        };
        QVERIFY(list.change(rename(u"Anna"_s, u"Anna Kim"_s)));
        QVERIFY(list.change(rename(u"Other"_s, u"Third"_s)));
        // Then the list is still its own
        QVERIFY(list.shows({u"Pavel"_s, u"Anna Kim"_s}));
        // When
        QTest::keyClick(&list.view(), Qt::Key_Escape);
        // Then
        QVERIFY(list.shows({u"Third"_s, u"Pavel"_s, u"Anna Kim"_s}));
        QVERIFY(!pill->isVisible());
    }

    void thePillLetsGoOfTheImport()
    {
        TestFile file;
        const QUuid batch = importOf(file, {u"Anna"_s});
        file.addLead({u"title=Other"_s});
        ListOnFile list(file);
        list.pane().showImport({batch, file.clock().now(), 1});
        QVERIFY(list.shows({u"Anna"_s}));
        auto *pill = list.pane().findChild<Chip *>(u"import"_s);
        pill->setFocus();
        QTest::keyClick(pill, Qt::Key_Return);
        QVERIFY(list.shows({u"Other"_s, u"Anna"_s}));
        QTRY_VERIFY(list.view().hasFocus());
    }

    void sortsRussianNamesWithYo_data() { proves("C-13 yo, and equal keys in one order"); }

    void sortsRussianNamesWithYo()
    {
        TestFile file;
        for (const QString &title : {u"Жук"_s, u"Ёлка"_s, u"Енот"_s, u"Дом"_s, u"Ежевика"_s, u"елка"_s})
            file.addLead({u"title="_s + title, u"city="_s + title});
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), 6);
        LeadModel model(list.context());
        LeadListLoader loader(list.context(), model);
        LeadQuery query;
        query.sortField = u"title"_s;
        QSignalSpy completed(&loader, &LeadListLoader::completed);
        loader.load(query);
        QVERIFY(completed.wait());
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles.append(model.leadAt(row)->title);
        QCOMPARE(titles, QStringList({u"Дом"_s, u"Ежевика"_s, u"Ёлка"_s, u"елка"_s, u"Енот"_s, u"Жук"_s}));
        // And again, and after a change beside them
        const QString first = titles.at(2);
        QVERIFY(list.change([](Session &session) {
            Lead lead;
            lead.title = u"Аист"_s;
            return addLead(session, lead);
        }));
        loader.load(query);
        QTRY_COMPARE(model.rowCount(), 7);
        QTRY_VERIFY(model.leadAt(3));
        QCOMPARE(model.leadAt(3)->title, first);
    }

    void selectionAndScrollSurviveCommits_data() { proves("C-21 selection and scroll"); }

    void selectionAndScrollSurviveCommits()
    {
        // Given a list that is scrolled, with a lead chosen in its middle
        TestFile file;
        std::vector<LeadId> leads;
        for (int number = 0; number < 60; ++number)
            leads.push_back(file.addLead({u"title=Lead %1"_s.arg(number)}));
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), 60);
        list.view().setCurrentIndex(list.view().model()->index(30, 0));
        const QString chosen = list.view().currentIndex().data().toString();
        const int rowTop = list.view().visualRect(list.view().currentIndex()).top();
        QSignalSpy reset(list.view().model(), &QAbstractItemModel::modelReset);
        // When one is renamed, one comes, one goes
        QVERIFY(list.change(retitle(leads[28], u"Renamed"_s)));
        QVERIFY(list.change([](Session &session) {
            Lead lead;
            lead.title = u"New"_s;
            return addLead(session, lead);
        }));
        QVERIFY(list.change([id = leads[50]](Session &session) { return archiveLead(session, id); }));
        // Then
        QTRY_COMPARE(list.titles().value(0), u"New"_s);
        QTRY_VERIFY(!list.titles().contains(u"Lead 50"_s));
        QTRY_VERIFY(list.titles().contains(u"Renamed"_s));
        QCOMPARE(list.view().currentIndex().data().toString(), chosen);
        QVERIFY(list.view().selectionModel()->isSelected(list.view().currentIndex()));
        QCOMPARE(list.view().visualRect(list.view().currentIndex()).top(), rowTop);
        QCOMPARE(reset.count(), 0);
    }

    void leadsTakenBackByUndoDisappear()
    {
        TestFile file;
        file.addLead({u"title=Stays"_s});
        file.addLead({u"title=Goes"_s});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Goes"_s, u"Stays"_s}));
        QVERIFY(list.change([](Session &session) { return reverse(session, *undoable(session), u"undo"_s); }));
        QVERIFY(list.shows({u"Stays"_s}));
    }

    void theCardKeepsALeadThatLeavesTheList()
    {
        TestFile file;
        addTask(file, file.addLead({u"title=Other"_s}), -60);
        const LeadId lead = file.addLead({u"title=Mine"_s});
        addTask(file, lead, -60);
        const TaskId task = file.openTask(lead).id;
        ListOnFile list(file);
        list.chips().choose(LeadChip::Overdue);
        emit list.chips().chosen(LeadChip::Overdue);
        QVERIFY(list.shows({u"Mine"_s, u"Other"_s}));
        QTest::qWait(0);
        QSignalSpy chosen(&list.pane(), &LeadListPane::leadChosen);
        QVERIFY(list.change([task](Session &session) { return completeTask(session, task, {}); }));
        QVERIFY(list.shows({u"Other"_s}));
        QCoreApplication::processEvents();
        QCOMPARE(chosen.count(), 0);
    }

    void worksByKeyboardAlone()
    {
        TestFile file;
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            file.addLead({u"title="_s + title});
        ListOnFile list(file);
        QVERIFY(list.shows({u"Three"_s, u"Two"_s, u"One"_s}));
        QSignalSpy opened(&list.pane(), &LeadListPane::leadOpened);
        QTest::keyClick(&list.view(), Qt::Key_Down);
        QCOMPARE(list.view().currentIndex().row(), 1);
        QTest::keyClick(&list.view(), Qt::Key_End);
        QCOMPARE(list.view().currentIndex().row(), 2);
        QTest::keyClick(&list.view(), Qt::Key_Home);
        QCOMPARE(list.view().currentIndex().row(), 0);
        QTest::keyClick(&list.view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClicks(&list.view(), u"t"_s);
        QVERIFY(list.search().hasFocus());
        QCOMPARE(list.search().text(), u"t"_s);
    }

    void saysEachRowInASentence_data() { proves("C-10 C-91 what a row says"); }

    void saysEachRowInASentence()
    {
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"companyName=Romashka"_s, u"contactName=Elkin"_s, u"budget=1250000"_s});
        ListOnFile list(file);
        QTRY_COMPARE(list.view().model()->rowCount(), 1);
        const QString sentence = list.view().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"Warehouse, Romashka · Elkin, "_s), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u", Qualification, no tasks"_s), qPrintable(sentence));
    }

    void anEmptyFileOffersAWayToBegin()
    {
        TestFile file;
        ListOnFile list(file);
        const auto *stack = list.pane().findChild<QStackedLayout *>();
        QTRY_COMPARE(stack->currentIndex(), 1);
        list.search().setText(u"nobody"_s);
        QTRY_COMPARE(stack->currentIndex(), 2);
    }

    void goesToTheEndOfAMillionRowsAtOnce()
    {
        // Given a model with more rows than anybody scrolls through
        TestFile file;
        ListOnFile list(file);
        LeadModel model(list.context());
        std::vector<qint64> keys(1'000'000);
        for (size_t index = 0; index < keys.size(); ++index)
            keys[index] = qint64(keys.size() - index);
        LeadListView view;
        view.setModel(&model);
        view.setRowHeight(74);
        view.resize(347, 740);
        view.show();
        // When
        model.append(keys);
        view.setCurrentIndex(model.index(999'999));
        // Then the scroll bar is exact
        QCOMPARE(view.verticalScrollBar()->maximum(), 74'000'000 - view.viewport()->height());
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QCOMPARE(model.positionOf(1), 999'999);
    }
};

QTEST_MAIN(LeadListPaneTest)
#include "tst_leadlistpane.moc"

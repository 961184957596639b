// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/clienttest.h"
#include "ui/clients/mergedialog.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTableView>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Two Olgas, the first with a lead, and Boris between them in no way like them.
struct Olgas
{
    explicit Olgas(TestFile &file)
        : first(addClientTo(
            file, Kind::Contact,
            {{u"name"_s, u"Olga Sedova"_s}, {u"city"_s, u"Moscow"_s}, {u"phones"_s, QStringList{u"+74951234567"_s}}})),
          second(addClientTo(file, Kind::Contact,
                             {{u"name"_s, u"Olga Sedowa"_s},
                              {u"city"_s, u"Perm"_s},
                              {u"jobTitle"_s, u"Head"_s},
                              {u"phones"_s, QStringList{u"+74951234567"_s, u"+78120000001"_s}}})),
          lead(file.addLead({u"title=Stock"_s})), otherLead(file.addLead({u"title=Shop"_s}))
    {
        for (const LeadId &each : {lead, otherLead}) {
            if (!editLead(file.session(), each, {{u"contact"_s, first}}))
                qFatal("not linked");
        }
        const LeadId third = file.addLead({u"title=Third"_s});
        if (!editLead(file.session(), third, {{u"contact"_s, second}}))
            qFatal("not linked");
    }

    QUuid first;
    QUuid second;
    LeadId lead;
    LeadId otherLead;
};

MergeDialog *dialog()
{
    return qobject_cast<MergeDialog *>(QApplication::activeModalWidget());
}

QTableView *table()
{
    return dialog() ? dialog()->findChild<QTableView *>() : nullptr;
}

/// What the table's row of that name says, the result last.
QStringList rowOf(const QString &label)
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->headerData(row, Qt::Vertical).toString() != label)
            continue;
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }
    return {};
}

/// Selects the two Olgas in the list and asks to merge them.
void openOnBoth(ClientsOpened &opened)
{
    if (!opened.goTo(u"Olga Sedova"_s))
        qFatal("she is not there");
    opened.program().press(Qt::Key_Down, Qt::ShiftModifier);
    opened.program().press(Qt::Key_M);
    if (!QTest::qWaitFor([] { return table() && table()->model()->rowCount() > 0 && table()->hasFocus(); }, patience))
        qFatal("no table");
}

} // namespace

/// The merge of several contacts, by keyboard, in the real window.
class MergeDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesFieldByField_data() { proves("C-52 D3 field by field"); }
    void comparesFieldByField();
    void aValueIsChosenByKeyboard_data() { proves("C-52 D3 merged and undone"); }
    void aValueIsChosenByKeyboard();
    void aWholeColumnIsTaken();
    void whoIsAnotherIsLeftOut();
    void theCardProposesWhoMayBeTheSame();
    void oneAloneIsToldHowToChooseMore();
    void escapeChangesNothing();
};

void MergeDialogTest::comparesFieldByField()
{
    // Given
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    openOnBoth(opened);
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Then the one with more leads stands first
    QCOMPARE(rowOf(u"Full name"_s), (QStringList{u"Olga Sedova"_s, u"Olga Sedowa"_s, u"Olga Sedova"_s}));
    QCOMPARE(rowOf(u"City"_s), (QStringList{u"Moscow"_s, u"Perm"_s, u"Moscow"_s}));
    QCOMPARE(rowOf(u"Job title"_s), (QStringList{QString(), u"Head"_s, u"Head"_s}));
    QCOMPARE(rowOf(u"Phones"_s).last(), u"+7 495 123-45-67, +7 812 000-00-01"_s);
    QVERIFY(opened.program().shows(u"1 other record will be found in no list any more"_s));
    QVERIFY(opened.program().shows(u"With it go: 1 lead."_s));
    QVERIFY(table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"chosen"_s));
}

void MergeDialogTest::aValueIsChosenByKeyboard()
{
    // Given
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    const QStringList before{u"Anna Smirnova"_s, u"Olga Sedova"_s, u"Olga Sedowa"_s};
    QVERIFY(opened.lists(before));
    openOnBoth(opened);
    // When the second one's name is chosen, and the dialog confirmed from outside the table
    opened.program().press(Qt::Key_Right);
    opened.program().press(Qt::Key_Return);
    QCOMPARE(rowOf(u"Full name"_s).last(), u"Olga Sedowa"_s);
    QVERIFY(opened.program().tabTo(u"merge.confirm"_s));
    opened.program().press(Qt::Key_Return);
    // Then
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Olga Sedowa"_s}));
    QCOMPARE(opened.stored(olgas.first).value(u"name"_s).toString(), u"Olga Sedowa"_s);
    QCOMPARE(opened.stored(olgas.first).value(u"city"_s).toString(), u"Moscow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.page().card().content().card.leads.size(), 3U, patience);
    // And one undo brings all of it back
    opened.program().show(); // without a window manager nothing comes to the front by itself
    opened.program().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(opened.lists(before));
    QCOMPARE(opened.stored(olgas.first).value(u"name"_s).toString(), u"Olga Sedova"_s);
}

void MergeDialogTest::aWholeColumnIsTaken()
{
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    openOnBoth(opened);
    opened.program().press(Qt::Key_Right);
    QVERIFY(opened.program().tabTo(u"merge.takeAll"_s));
    opened.program().press(Qt::Key_Space);
    QCOMPARE(rowOf(u"Full name"_s).last(), u"Olga Sedowa"_s);
    QCOMPARE(rowOf(u"City"_s).last(), u"Perm"_s);
    // With two there is nobody to leave out, and the result is no record
    QVERIFY(!dialog()->findChild<QPushButton *>(u"merge.leaveOut"_s)->isEnabled());
    table()->setCurrentIndex(table()->model()->index(0, 2));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"merge.takeAll"_s)->isEnabled());
}

void MergeDialogTest::whoIsAnotherIsLeftOut()
{
    // Given three
    TestFile file;
    const Olgas olgas(file);
    addClientTo(file, Kind::Contact, {{u"name"_s, u"Olga Zimina"_s}});
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Olga Sedova"_s));
    opened.program().press(Qt::Key_Down, Qt::ShiftModifier);
    opened.program().press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().find<QPushButton>(u"Merge 3 selected records"_s), patience);
    opened.program().press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(table() && table()->model()->columnCount() == 4, patience);
    // When
    table()->setCurrentIndex(table()->model()->index(0, 2));
    QCOMPARE(table()->model()->headerData(2, Qt::Horizontal).toString(), u"Olga Zimina"_s);
    dialog()->findChild<QPushButton *>(u"merge.leaveOut"_s)->click();
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->columnCount(), 3, patience);
    QCOMPARE(rowOf(u"Full name"_s).size(), 3);
    QVERIFY(!rowOf(u"Full name"_s).contains(u"Olga Zimina"_s));
}

void MergeDialogTest::theCardProposesWhoMayBeTheSame()
{
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Olga Sedowa"_s));
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().shows(u"Maybe the same person: Olga Sedova"_s), patience);
    opened.page().card().findChild<QPushButton *>(u"client.merge"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(table() && table()->model()->columnCount() == 3, patience);
}

void MergeDialogTest::oneAloneIsToldHowToChooseMore()
{
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    QVERIFY(opened.goTo(u"Anna Smirnova"_s));
    opened.program().press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().toast().contains(u"Nobody is like this one"_s), patience);
    QVERIFY(!dialog());
}

void MergeDialogTest::escapeChangesNothing()
{
    TestFile file;
    const Olgas olgas(file);
    ClientsOpened opened(file);
    openOnBoth(opened);
    opened.program().press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
    opened.program().settle();
    QVERIFY(opened.lists({u"Anna Smirnova"_s, u"Olga Sedova"_s, u"Olga Sedowa"_s}));
    QVERIFY(!opened.stored(olgas.second).value(u"mergedInto"_s).isValid());
}

QTEST_MAIN(MergeDialogTest)

#include "tst_mergedialog.moc"

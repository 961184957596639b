// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/tst_importwindow.h"
#include "ui/import/forecastcellsmodel.h"
#include "ui/import/forecastmodel.h"

#include <QLineEdit>
#include <QTabWidget>

using namespace leadline;
using namespace leadline::test;

namespace {

const QByteArray twoRows = "Name,Phone,Budget\nAnna,+74951234567,much\n,,\n";

/// The dry run of the whole file, with the keyboard on its rows.
void goToDryRun(ImportWindow &window, const QString &path)
{
    goToMapping(window, path);
    window.find<QTabWidget>(u"Fields, values and dry run"_s)->setCurrentIndex(2);
    window.find<QTableView>(dryRunRows)->setFocus();
}

/// From the row to the first cell and into it.
void beginToMend(ImportWindow &window)
{
    window.press(Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), rowCells);
    window.press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

void finish(ImportWindow &window)
{
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Show the leads"_s), patience);
}

} // namespace

/// What is wrong in a file is put right in the dry run.
class ImportMendingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(); }

    void aRowThatFailsIsMendedByKeyboardAndImportedSo_data()
    {
        proves("C-33 C-68 S1-09 a cell is mended in place, its row is forecast again and imported so");
    }

    void aRowThatFailsIsMendedByKeyboardAndImportedSo()
    {
        // Given
        ImportWindow window;
        goToDryRun(window, window.writeFile(u"leads.csv"_s, twoRows));
        QVERIFY(window.shows(u"Errors: 1"_s));
        window.press(Qt::Key_Down);
        // When
        beginToMend(window);
        window.type(u"Boris"_s);
        window.press(Qt::Key_Return);
        // Then the row is another one, and the keyboard stays where it was
        QCOMPARE(QApplication::focusWidget()->accessibleName(), rowCells);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Create: 2"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"In the whole file"_s), patience);
        QCOMPARE(window.cell(dryRunRows, 1, ForecastModel::VerdictColumn), u"Create"_s);
        QCOMPARE(window.cell(rowCells, 0, ForecastCellsModel::TextColumn), u"Boris"_s);
        QCOMPARE(window.cell(rowCells, 0, ForecastCellsModel::AfterColumn), u"Boris"_s);
        // And it comes in like this
        finish(window);
        QCOMPARE(window.leads().size(), size_t(2));
        QCOMPARE(window.leads().back().contactName, u"Boris"_s);
    }

    void whatFitsNoFieldIsMarkedAndMended()
    {
        // Given
        ImportWindow window;
        goToDryRun(window, window.writeFile(u"leads.csv"_s, twoRows));
        const auto *cells = window.find<QTableView>(rowCells);
        const QModelIndex budget = cells->model()->index(2, ForecastCellsModel::TextColumn);
        QVERIFY(budget.data(Qt::ToolTipRole).toString().contains(u"does not fit"_s));
        // When
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        window.press(Qt::Key_A, Qt::ControlModifier);
        window.type(u"1500"_s);
        window.press(Qt::Key_Return);
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(window.cell(rowCells, 2, ForecastCellsModel::AfterColumn).contains(u"1,500"_s),
                                 patience);
        QVERIFY(budget.data(Qt::ToolTipRole).toString().contains(u"the file says: much"_s));
        finish(window);
        QCOMPARE(window.leads().front().budget->minor, 150'000);
    }

    void escapeLeavesTheCellAsItIs()
    {
        ImportWindow window;
        goToDryRun(window, window.writeFile(u"leads.csv"_s, twoRows));
        beginToMend(window);
        window.type(u"Vera"_s);
        window.press(Qt::Key_Escape);
        QCOMPARE(window.cell(rowCells, 0, ForecastCellsModel::TextColumn), u"Anna"_s);
        finish(window);
        QCOMPARE(window.leads().front().contactName, u"Anna"_s);
    }

    void whatWasMendedIsThereWhenOneComesBack()
    {
        // Given a mend, and a wizard that was left
        ImportWindow window;
        const QString path = window.writeFile(u"leads.csv"_s, twoRows);
        goToDryRun(window, path);
        window.press(Qt::Key_Down);
        beginToMend(window);
        window.type(u"Boris"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.shows(u"Create: 2"_s), patience);
        // When
        goToDryRun(window, path);
        // Then
        QVERIFY(window.shows(u"Create: 2"_s));
        finish(window);
        // And once it is in, it is forgotten
        goToDryRun(window, path);
        QVERIFY(window.shows(u"Errors: 1"_s));
    }
};

QTEST_MAIN(ImportMendingTest)
#include "tst_importmending.moc"

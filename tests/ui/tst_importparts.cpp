// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"
#include "ui/import/choicesearch.h"
#include "ui/import/forecastcellsmodel.h"
#include "ui/import/forecastmodel.h"
#include "ui/import/importfile.h"
#include "ui/import/jobbar.h"
#include "ui/import/jobwatch.h"
#include "ui/import/previewmodel.h"
#include "ui/import/recentfiles.h"
#include "ui/import/sourcetext.h"
#include "ui/import/targets.h"
#include "ui/import/unknownvalues.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

ImportOptions optionsFor(const QString &path, const QMap<QString, QString> &columns)
{
    ImportOptions options;
    options.path = path;
    options.mapping = ImportMapping{columns, {}};
    return options;
}

} // namespace

class ImportPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"leadline-test"_s);
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void putsErrorsBesideTheFileAndOverwritesNone()
    {
        // Given
        const QTemporaryDir folder;
        const QString source = writeFile(folder, u"leads.march.csv"_s, "Name\nAnna\n");
        // When, then
        QCOMPARE(freeErrorsPath(source), folder.filePath(u"leads.march-errors.csv"_s));
        // Given one that somebody mends
        const QString mended = writeFile(folder, u"leads.march-errors.csv"_s, "Name\nAnna\n");
        // When, then
        QCOMPARE(freeErrorsPath(source), folder.filePath(u"leads.march-errors-2.csv"_s));
        QCOMPARE(freeErrorsPath(mended), folder.filePath(u"leads.march-errors-2.csv"_s));
    }

    void looksAtAFile()
    {
        // Given
        TestFile file;
        const QTemporaryDir folder;
        ImportOptions options;
        options.path = writeFile(folder, u"leads.csv"_s, "Name;Phone\nAnna;+74951234567\n");
        // When
        const Result<ImportFile> looked = lookAtFile(file.session(), options);
        // Then
        QVERIFY(looked);
        QCOMPARE(looked->proposal.headers, (QStringList{u"Name"_s, u"Phone"_s}));
        QVERIFY(looked->targets.contains(u"comment"_s));
        QCOMPARE(sourceText(looked->proposal), u"CSV · UTF-8 · Semicolon · 2 column(s)"_s);
    }

    void tellsADryRunInWords_data() { proves("C-68 before and after in the user's words"); }

    void tellsADryRunInWords()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s, u"contactName=Anna"_s, u"phone=+74951234567"_s, u"needType=software"_s});
        const QTemporaryDir folder;
        ImportOptions options =
            optionsFor(writeFile(folder, u"leads.csv"_s,
                                 "N,P,S\nAnna,8 495 123-45-67,services\nBoris,8 495 765-43-21,Ракеты\n,,\n"),
                       {{u"N"_s, u"contactName"_s}, {u"P"_s, u"phone"_s}, {u"S"_s, u"needType"_s}});
        options.onDuplicate = OnDuplicate::Update;
        // When
        const Result<Forecast> forecast =
            forecastImport(file.session(), options, 10, DryRun::WholeFile, QLocale(QLocale::English));
        // Then
        QVERIFY(forecast);
        QCOMPARE(forecast->totals.read, 3);
        QCOMPARE(forecast->totals.created, 1);
        QCOMPARE(forecast->totals.failed, 1);
        QCOMPARE(forecast->rows.size(), size_t(3));
        QCOMPARE(forecast->rows[1].lead, u"Boris"_s);
        QCOMPARE(int(forecast->rows[1].verdict), int(Verdict::Create));
        for (const ForecastCell &cell : forecast->rows[1].cells)
            QVERIFY2(QStringList({u"contactName"_s, u"phones"_s, u"needType"_s}).contains(cell.field),
                     qPrintable(cell.field));
        QCOMPARE(forecast->rows[1].cells.front().after, u"Ракеты"_s);
        QCOMPARE(forecast->rows[0].lead, u"Anna"_s);
        QVERIFY(forecast->rows[2].error);
        QCOMPARE(file.store().select<Lead>(u"1"_s).size(), size_t(1));
    }

    void stopsADryRunThatIsNotWanted()
    {
        // Given
        TestFile file;
        const QTemporaryDir folder;
        const ImportOptions options =
            optionsFor(writeFile(folder, u"a.csv"_s, "N\nAnna\n"), {{u"N"_s, u"contactName"_s}});
        JobProgress job;
        job.cancel();
        // When
        const Result<Forecast> forecast =
            forecastImport(file.session(), options, 10, DryRun::WholeFile, QLocale(),
                           [&job](const ImportProgress &progress) { return job.tell(progress); });
        // Then
        QVERIFY(!forecast);
        QCOMPARE(forecast.error().code, ErrorCode::Cancelled);
    }

    void findsTextsThatMeanNothingHere_data() { proves("C-68 unknown entries and users, most frequent first"); }

    void findsTextsThatMeanNothingHere()
    {
        // Given
        TestFile file;
        const QTemporaryDir folder;
        const ImportOptions options = optionsFor(
            writeFile(folder, u"leads.csv"_s,
                      "Need,Owner,Name\nsoftware,anna,A\nRockets,boris,B\nRockets,Anna Smirnova,C\nHardware,,D\n"),
            {{u"Need"_s, u"needType"_s}, {u"Owner"_s, u"owner"_s}, {u"Name"_s, u"contactName"_s}});
        // When
        const auto unknown = unknownValues(file.session(), options, [] { return true; });
        // Then
        QVERIFY(unknown);
        QCOMPARE(unknown->size(), size_t(2));
        QCOMPARE(unknown->front().text, u"Rockets"_s);
        QCOMPARE(unknown->front().rows, 2);
        QCOMPARE(unknown->back().field, u"owner"_s);
        QCOMPARE(unknown->back().text, u"boris"_s);
    }

    void knowsWhichTargetsTakeWords_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("takes");
        QTest::newRow("a directory") << u"source"_s << true;
        QTest::newRow("a user") << u"saleOwner"_s << true;
        QTest::newRow("text") << u"comment"_s << false;
        QTest::newRow("the process's own") << u"stage"_s << false;
        QTest::newRow("no field") << u"skip"_s << false;
    }

    void knowsWhichTargetsTakeWords()
    {
        QFETCH(const QString, target);
        QFETCH(const bool, takes);
        QCOMPARE(takesWords(target), takes);
    }

    void namesTargetsAndPutsSkipFirst()
    {
        // Given
        TestFile file;
        const Reference reference = referenceOf(file.session());
        // When
        const std::vector<Choice> choices = targetChoices(importTargets(file.session()), reference);
        // Then
        QCOMPARE(choices[0].code, u"skip"_s);
        QCOMPARE(choices[1].code, u"fields"_s);
        QVERIFY(choices[2].label < choices[3].label);
        QCOMPARE(targetLabel(u"phones"_s, reference), u"Phone"_s);
        QCOMPARE(targetLabel(u"budget"_s, reference), u"Budget"_s);
        QCOMPARE(targetLabel({}, reference), u"Do not import"_s);
    }

    void modelsKeepTheRulesOfModels()
    {
        // Given
        TestFile file;
        const Reference reference = referenceOf(file.session());
        PreviewModel preview;
        ForecastModel forecast;
        ForecastCellsModel cells;
        const QAbstractItemModelTester previewTester(&preview);
        const QAbstractItemModelTester forecastTester(&forecast);
        const QAbstractItemModelTester cellsTester(&cells);
        ImportProposal proposal;
        proposal.headers = {u"A"_s, u"B"_s};
        proposal.sampleRows = {{u"first\nline"_s}, {u"1"_s, u"2"_s, u"3"_s}};
        const ForecastRow row{2,
                              Verdict::Update,
                              u"Anna"_s,
                              {},
                              {{u"city"_s, {}, u"Moscow"_s, u"Tver"_s}, {u"fields.x"_s, u"Floor"_s, {}, u"3"_s}},
                              {{u"City"_s, u"city"_s, u"Tver"_s, u"Tver"_s, u"Moscow"_s, u"Tver"_s, true},
                               {u"Floor"_s, u"fields"_s, u"3"_s, u"2"_s, {}, u"3"_s, true},
                               {u"Сумма"_s, u"budget"_s, u"much"_s, u"much"_s, {}, u"much"_s, false}}};
        // When
        preview.show(proposal);
        forecast.show({row, {3, Verdict::Error, {}, Error{ErrorCode::Format, u"empty-row"_s, {u"3"_s}}, {}, {}}},
                      reference);
        cells.show(forecast.rowAt(0), reference);
        // Then
        QCOMPARE(preview.index(0, 0).data().toString(), u"first line"_s);
        QCOMPARE(preview.index(0, 1).data().toString(), QString());
        QCOMPARE(forecast.index(0, ForecastModel::ChangesColumn).data().toString(),
                 u"City: Moscow → Tver  ·  Floor: 3"_s);
        QVERIFY(!forecast.index(1, ForecastModel::ChangesColumn).data().toString().isEmpty());
        QVERIFY(!forecast.rowAt(2));
        QCOMPARE(cells.index(1, ForecastCellsModel::BeforeColumn).data().toString(), u"—"_s);
        QVERIFY(cells.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Tver"_s));
        QCOMPARE(cells.index(0, ForecastCellsModel::FieldColumn).data().toString(), u"City"_s);
        QCOMPARE(cells.index(2, ForecastCellsModel::FieldColumn).data().toString(), u"Сумма → Budget"_s);
        QVERIFY(cells.hasBefore());
        const auto hint = [&cells](int at) {
            return cells.index(at, ForecastCellsModel::TextColumn).data(Qt::ToolTipRole).toString();
        };
        QVERIFY(hint(0).isEmpty());
        QVERIFY(hint(1).contains(u"the file says: 2"_s));
        QVERIFY(hint(2).contains(u"does not fit"_s));
    }

    void aCellIsMendedInItsModel()
    {
        // Given
        TestFile file;
        const Reference reference = referenceOf(file.session());
        ForecastCellsModel cells;
        const QAbstractItemModelTester tester(&cells);
        ForecastRow row{7, Verdict::Create, {}, {}, {}, {{u"City"_s, u"city"_s, u"Tula"_s, u"Tula"_s, {}, {}, true}}};
        cells.show(&row, reference);
        QSignalSpy mended(&cells, &ForecastCellsModel::mended);
        QSignalSpy reset(&cells, &QAbstractItemModel::modelReset);
        const QModelIndex text = cells.index(0, ForecastCellsModel::TextColumn);
        // When
        QVERIFY(!cells.setData(cells.index(0, ForecastCellsModel::AfterColumn), u"Omsk"_s));
        QVERIFY(cells.setData(text, u"Omsk"_s));
        // Then
        QCOMPARE(mended.count(), 1);
        QCOMPARE(mended.front().at(0).toLongLong(), 7);
        QCOMPARE(mended.front().at(1).toString(), u"City"_s);
        QCOMPARE(mended.front().at(2).value<CellMend>(), (CellMend{u"Tula"_s, u"Omsk"_s}));
        // When the same row is forecast again
        row.columns.front().text = u"Omsk"_s;
        row.columns.front().after = u"Omsk"_s;
        cells.show(&row, reference);
        // Then nobody who edits it is disturbed
        QCOMPARE(reset.count(), 0);
        QCOMPARE(cells.index(0, ForecastCellsModel::AfterColumn).data().toString(), u"Omsk"_s);
    }

    void searchesAListByAnyPartOfAWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing typed keeps what was chosen") << QString() << u"b"_s;
        QTest::newRow("a part inside") << u"hon"_s << u"c"_s;
        QTest::newRow("whatever the case") << u"BUD"_s << u"a"_s;
        QTest::newRow("nothing fits") << u"zzz"_s << u"b"_s;
    }

    void searchesAListByAnyPartOfAWord()
    {
        // Given
        QFETCH(const QString, typed);
        QFETCH(const QString, code);
        ChoiceSearch search({{u"a"_s, u"Budget"_s}, {u"b"_s, u"City"_s}, {u"c"_s, u"Phone"_s}});
        search.setCode(u"b"_s);
        search.show();
        QVERIFY(QTest::qWaitForWindowActive(&search));
        // When
        QTest::keyClicks(&search, typed);
        if (!typed.isEmpty())
            QTest::keyClick(&search, Qt::Key_Return);
        // Then
        QCOMPARE(search.code(), code);
    }

    void remembersTheLastFiveFiles()
    {
        // When
        for (int file = 0; file < 7; ++file)
            rememberImportFile(u"/%1.csv"_s.arg(file));
        rememberImportFile(u"/4.csv"_s);
        // Then
        QCOMPARE(recentImportFiles(), (QStringList{u"/4.csv"_s, u"/6.csv"_s, u"/5.csv"_s, u"/3.csv"_s, u"/2.csv"_s}));
    }

    void tellsHowFarAJobIs_data() { proves("C-69 progress, rate, time left, Cancel"); }

    void tellsHowFarAJobIs()
    {
        // Given
        JobBar bar;
        QSignalSpy cancelled(&bar, &JobBar::cancelled);
        ImportProgress progress;
        progress.soFar.read = 12'300;
        progress.fraction = 0.25;
        progress.rowsPerSecond = 25'000;
        progress.secondsLeft = 2.2;
        // When
        bar.showProgress(progress);
        bar.cancelButton()->click();
        // Then
        QCOMPARE(bar.findChild<QProgressBar *>()->value(), 250);
        QCOMPARE(bar.findChild<QLabel *>()->text(), u"12,300 rows · 25,000 rows/s · 3 s left"_s);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!bar.cancelButton()->isEnabled());
        // When another begins
        bar.restart();
        // Then
        QVERIFY(bar.cancelButton()->isEnabled());
    }

    void aNewJobStopsTheOneBefore()
    {
        // Given
        JobWatch watch;
        QSignalSpy progressed(&watch, &JobWatch::progressed);
        const std::shared_ptr<JobProgress> first = watch.begin();
        // When
        const std::shared_ptr<JobProgress> second = watch.begin();
        // Then
        QVERIFY(first->isCancelled());
        ImportProgress progress;
        progress.soFar.read = 5;
        QVERIFY(second->tell(progress));
        QVERIFY(progressed.wait());
        QCOMPARE(watch.latest().soFar.read, 5);
        // When it ends
        watch.end();
        // Then
        QVERIFY(!watch.isRunning());
        QCOMPARE(watch.latest().soFar.read, 5);
    }
};

QTEST_MAIN(ImportPartsTest)
#include "tst_importparts.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importheaders.h"
#include "tests/import/importtest.h"
#include "tests/support/proves.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

using Verdict = ImportPreviewRow::Verdict;

namespace {

const QByteArray twoRows = "Name,Phone,City\nAnna,+74951234567,Tula\n,,\n";

ImportPreview wholeOf(ImportTest &test, const ImportOptions &options, int limit = 100)
{
    const Result<ImportPreview> preview = dryRun(test.file.session(), options, limit, DryRun::WholeFile);
    if (!preview)
        qFatal("%s", qPrintable(preview.error().reason));
    return *preview;
}

} // namespace

/// Cells that are put right before the import.
class ImportMendsTest : public QObject
{
    Q_OBJECT

private slots:
    void aMendedRowIsForecastAndImportedSo_data() { proves("S1-09 C-68 a cell of the dry run is mended in place"); }
    void aMendedRowIsForecastAndImportedSo();
    void aMendCountsOnlyForWhatItWasMadeFor();
    void aMendReachesBeyondTheLastCell();
    void whatWasWrongWithACellGoesWithIt_data();
    void whatWasWrongWithACellGoesWithIt();
    void anErrorsFileHasWhatWasMended();
    void theSameTextIsNoMend();
    void mendsAreReadAsTheyWereWritten();
    void rowsThatFailAreShownHoweverFarDown();
};

void ImportMendsTest::aMendedRowIsForecastAndImportedSo()
{
    // Given a row that says nothing
    ImportTest test;
    ImportOptions options = test.options(twoRows);
    QCOMPARE(wholeOf(test, options).rows.at(1).verdict, Verdict::Error);
    // When
    setMend(options.mends, 3, u"Name"_s, {{}, u"Boris"_s});
    setMend(options.mends, 2, u"City"_s, {u"Tula"_s, u"Omsk"_s});
    // Then
    const ImportPreview preview = wholeOf(test, options);
    QCOMPARE(preview.totals.created, 2);
    QCOMPARE(preview.totals.failed, 0);
    QCOMPARE(preview.rows.at(1).source, (QStringList{u"Boris"_s, {}, {}}));
    QCOMPARE(preview.headers, (QStringList{u"Name"_s, u"Phone"_s, u"City"_s}));
    QVERIFY(runImport(test.file.session(), options));
    QCOMPARE(test.leads().at(0).city, u"Omsk"_s);
    QCOMPARE(test.leads().at(1).contactName, u"Boris"_s);
}

void ImportMendsTest::aMendCountsOnlyForWhatItWasMadeFor()
{
    // Given a mend of a file that is another one now
    ImportTest test;
    ImportOptions options = test.options("Name,City\nOleg,Perm\n");
    setMend(options.mends, 2, u"City"_s, {u"Tula"_s, u"Omsk"_s});
    setMend(options.mends, 2, u"Town"_s, {u"Perm"_s, u"Omsk"_s});
    setMend(options.mends, 9, u"City"_s, {u"Perm"_s, u"Omsk"_s});
    // Then nothing is put where it does not belong
    QVERIFY(runImport(test.file.session(), options));
    QCOMPARE(test.leads().front().city, u"Perm"_s);
}

void ImportMendsTest::aMendReachesBeyondTheLastCell()
{
    SourceRow row{.line = 2, .cells = {u"Anna"_s}, .problem = {}};
    ImportMends mends;
    setMend(mends, 2, u"City"_s, {{}, u"Omsk"_s});
    setMend(mends, 2, columnLetters(3), {{}, u"more"_s});
    putRight(row, mends, {u"Name"_s, u"Phone"_s, u"City"_s});
    QCOMPARE(row.cells, (QStringList{u"Anna"_s, {}, u"Omsk"_s, u"more"_s}));
    QCOMPARE(columnNamed({u"Name"_s}, 0) + columnNamed({u"Name"_s}, 1), u"NameB"_s);
}

void ImportMendsTest::whatWasWrongWithACellGoesWithIt_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isRight");
    const QString damaged = u"Ann"_s + QChar(QChar::ReplacementCharacter);
    QTest::newRow("damaged letters") << u"invalid-bytes"_s << damaged << u"Anna"_s << true;
    QTest::newRow("still damaged") << u"invalid-bytes"_s << damaged << damaged + u'a' << false;
    QTest::newRow("a cell without end") << u"cell-too-long"_s << QString(longestCell, u'a') << u"Anna"_s << true;
    QTest::newRow("a torn row") << u"unterminated-quote"_s << u"Ann"_s << u"Anna"_s << false;
}

void ImportMendsTest::whatWasWrongWithACellGoesWithIt()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, isRight);
    SourceRow row{.line = 2, .cells = {before, u"Tula"_s}, .problem = {}};
    row.mark(reason);
    ImportMends mends;
    setMend(mends, 2, u"Name"_s, {before, after});
    putRight(row, mends, {u"Name"_s, u"City"_s});
    QCOMPARE(row.cells.front(), after);
    QCOMPARE(!row.problem, isRight);
}

void ImportMendsTest::anErrorsFileHasWhatWasMended()
{
    // Given a torn row, mended as far as it goes
    ImportTest test;
    ImportOptions options = test.options("Name,City\nAnna,Tula\nBoris,\"Omsk\n");
    setMend(options.mends, 3, u"Name"_s, {u"Boris"_s, u"Boris Ivanov"_s});
    // When
    const Result<ImportReport> report = runImport(test.file.session(), options);
    // Then
    QVERIFY(report);
    QCOMPARE(report->failed, 1);
    QVERIFY(test.read(report->errorsPath).contains("Boris Ivanov"));
}

void ImportMendsTest::theSameTextIsNoMend()
{
    ImportMends mends;
    setMend(mends, 2, u"City"_s, {u"Tula"_s, u"Omsk"_s});
    setMend(mends, 2, u"City"_s, {u"Tula"_s, u"Tula"_s});
    QVERIFY(mends.isEmpty());
}

void ImportMendsTest::mendsAreReadAsTheyWereWritten()
{
    ImportMends mends;
    setMend(mends, 2, u"Город"_s, {u"Тула"_s, u"Омск"_s});
    setMend(mends, 1'000'000'000'000, u"A"_s, {{}, u"\"\n"_s});
    QCOMPARE(mendsFromJson(mendsToJson(mends)), mends);
    QVERIFY(mendsFromJson({{u"2"_s, u"no cells"_s}, {u"x"_s, QJsonObject{{u"A"_s, 5}}}}).isEmpty());
}

void ImportMendsTest::rowsThatFailAreShownHoweverFarDown()
{
    // Given
    ImportTest test;
    QByteArray content = "Name,City\n";
    for (int row = 0; row < 50; ++row)
        content += "Name " + QByteArray::number(row) + ",Tula\n" + (row % 10 == 9 ? ",\n" : "");
    // When
    const ImportPreview preview = wholeOf(test, test.options(content), 3);
    // Then the first rows come first, and as many of those that fail
    QCOMPARE(preview.rows.size(), size_t(6));
    QCOMPARE(preview.rows.at(2).line, 4);
    QCOMPARE(preview.rows.at(3).line, 12);
    QCOMPARE(preview.rows.at(5).verdict, Verdict::Error);
    QCOMPARE(preview.totals.failed, 5);
}

QTEST_GUILESS_MAIN(ImportMendsTest)
#include "tst_importmends.moc"

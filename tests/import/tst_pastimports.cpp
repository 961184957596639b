// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/imports.h"
#include "core/services/leads.h"
#include "core/services/undo.h"
#include "core/store/batches.h"
#include "tests/import/importtest.h"
#include "tests/support/proves.h"

#include <QFileInfo>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray threeRows = "Name,Phone\nAnna,+74951234567\nPavel,+78127654321\n,\n";

PastImport newest(ImportTest &test)
{
    const std::vector<PastImport> imports = pastImports(test.file.session(), 10);
    if (imports.empty())
        qFatal("no import");
    PastImport import = imports.front();
    import.standing = standingOf(test.file.session(), import);
    return import;
}

QUuid takeBack(ImportTest &test, const QUuid &target, const QString &intent = u"undo"_s)
{
    const Result<Reversal> reversal = reversalOf(test.file.session(), target.toString());
    const Result<QUuid> done = reversal ? reverse(test.file.session(), *reversal, intent) : QUuid();
    return done.value_or(QUuid());
}

} // namespace

/// The imports of a file, weeks later.
class PastImportsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachTellsItsFileAndCounts_data() { proves("S4-26 C-63 imports are listed with what they brought"); }
    void eachTellsItsFileAndCounts();
    void theNewestComesFirst();
    void aLaterChangeIsSeen();
    void oneTakenBackSaysSoAndOneBroughtAgainCanGoOnceMore();
    void oneThatWasStoppedKeepsItsCounts();
    void oneOfAnEarlierVersionIsListedToo();
    void otherLongChangesAreNoImports();
};

void PastImportsTest::eachTellsItsFileAndCounts()
{
    // Given
    ImportTest test;
    QVERIFY(pastImports(test.file.session(), 10).empty());
    const QUuid batch = test.import(threeRows)->batch;
    // When
    test.file.reopen();
    // Then
    const PastImport import = newest(test);
    QCOMPARE(import.batch, batch);
    QCOMPARE(import.target, batch);
    QCOMPARE(import.author, test.file.session().user().id);
    QVERIFY(import.file);
    QCOMPARE(import.file->name, u"leads.csv"_s);
    QCOMPARE(QFileInfo(import.file->errors).fileName(), u"errors.csv"_s);
    QCOMPARE(import.file->read, 3);
    QCOMPARE(import.file->created, 2);
    QCOMPARE(import.file->failed, 1);
    QCOMPARE(import.standing, ImportStanding::Whole);
    QCOMPARE(standingName(import.standing), u"whole"_s);
}

void PastImportsTest::theNewestComesFirst()
{
    ImportTest test;
    const QUuid first = test.import(threeRows)->batch;
    test.file.clock().advanceMinutes(60);
    const Result<ImportReport> second = test.import(threeRows, OnDuplicate::Create);
    const std::vector<PastImport> imports = pastImports(test.file.session(), 10);
    QCOMPARE(imports.size(), size_t(2));
    QCOMPARE(imports.at(0).batch, second->batch);
    QCOMPARE(imports.at(1).batch, first);
    QCOMPARE(pastImports(test.file.session(), 1).size(), size_t(1));
    // One that changes nothing is none
    QVERIFY(test.import(threeRows)->batch.isNull());
    QCOMPARE(pastImports(test.file.session(), 10).size(), size_t(2));
}

void PastImportsTest::aLaterChangeIsSeen()
{
    ImportTest test;
    QVERIFY(test.import(threeRows));
    QVERIFY(editLead(test.file.session(), test.leads().front().id, {{u"city"_s, u"Tula"_s}}));
    QCOMPARE(pastImports(test.file.session(), 1).front().standing, ImportStanding::Whole);
    QCOMPARE(newest(test).standing, ImportStanding::Changed);
    QCOMPARE(standingName(ImportStanding::Changed), u"changed"_s);
}

void PastImportsTest::oneTakenBackSaysSoAndOneBroughtAgainCanGoOnceMore()
{
    // Given
    ImportTest test;
    const QUuid batch = test.import(threeRows)->batch;
    // When it is taken back
    const QUuid undone = takeBack(test, batch);
    // Then
    QVERIFY(test.leads().empty());
    QCOMPARE(newest(test).standing, ImportStanding::TakenBack);
    QVERIFY(newest(test).target.isNull());
    // When it is brought again
    const QUuid again = takeBack(test, undone, u"redo"_s);
    // Then it is what brought it that is taken back
    QCOMPARE(test.leads().size(), size_t(2));
    QCOMPARE(newest(test).standing, ImportStanding::Whole);
    QCOMPARE(newest(test).target, again);
    QVERIFY(!takeBack(test, newest(test).target).isNull());
    QVERIFY(test.leads().empty());
    QCOMPARE(newest(test).standing, ImportStanding::TakenBack);
}

void PastImportsTest::oneThatWasStoppedKeepsItsCounts()
{
    ImportTest test;
    QByteArray content = "Name\n";
    for (int row = 0; row < 2000; ++row)
        content += "Name " + QByteArray::number(row) + '\n';
    const Result<ImportReport> report =
        runImport(test.file.session(), test.options(content), [](const ImportProgress &) { return false; });
    QVERIFY(report && report->cancelled && !report->batch.isNull());
    QCOMPARE(newest(test).file->created, report->created);
    QCOMPARE(newest(test).standing, ImportStanding::Whole);
}

void PastImportsTest::oneOfAnEarlierVersionIsListedToo()
{
    // Given a file from before the names of imports were kept
    ImportTest test;
    QVERIFY(test.import(threeRows));
    test.file.store().connection().execute(u"DELETE FROM importedFile"_s);
    // Then
    QVERIFY(!newest(test).file);
    QCOMPARE(newest(test).standing, ImportStanding::Whole);
    test.file.clock().advanceMinutes(1);
    QVERIFY(test.import("Name\nVera\n"));
    QCOMPARE(newest(test).file->created, 1);
}

void PastImportsTest::otherLongChangesAreNoImports()
{
    ImportTest test;
    Batches batches(test.file.store().connection());
    batches.begin({newUuid(test.file.clock().now()), u"leads.edit"_s, {}, test.file.clock().now(), {}, {}});
    QVERIFY(pastImports(test.file.session(), 10).empty());
    batches.begin({newUuid(test.file.clock().now()), u"lead.import"_s, {}, test.file.clock().now(), {}, {}});
    QCOMPARE(newest(test).standing, ImportStanding::Running);
}

QTEST_GUILESS_MAIN(PastImportsTest)
#include "tst_pastimports.moc"

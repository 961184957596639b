// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importtest.h"

#include <QDir>
#include <filesystem>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Rows that could not be taken come back whole from the file in which they were put aside.
class ImportErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsCellsBeyondTheHeaderInTheErrorsFile();
    void mapsTheErrorsFileAsTheFileItComesFrom();
    void neverPutsErrorsInThePlaceOfTheSource_data();
    void neverPutsErrorsInThePlaceOfTheSource();
};

void ImportErrorsTest::keepsCellsBeyondTheHeaderInTheErrorsFile()
{
    // Given broken rows, one of them longer than the header, and a good one that is longer still
    ImportTest test;
    ImportOptions options = test.options("Name,Phone\nBob,+74951234561,ten,eleven,twelve\n,,\n\"Eve,+74951234562\n");
    options.onDuplicate = OnDuplicate::Update;
    const Lead closed = test.file.lead(test.file.addLead({u"title=Closed"_s, u"phone=+74951234561"_s}));
    QVERIFY(moveLead(test.file.session(), closed.id, u"disqualified"_s, u"no-budget"_s));

    // When it is imported
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then every cell stands under a name, and the reason behind them all
    QVERIFY(report);
    QCOMPARE(report->failed, 3);
    const QString errors = QString::fromUtf8(test.read(report->errorsPath));
    const QStringList lines = errors.split(u"\r\n"_s);
    QCOMPARE(lines.at(0), u"Name,Phone,C,D,E,Error"_s);
    QVERIFY(lines.at(1).startsWith(u"Bob,'+74951234561,ten,eleven,twelve,lead-closed"_s));
    QVERIFY(lines.at(2).startsWith(u",,,,,empty-row"_s));

    // When the lead is taken up again and the file imported as it is
    QVERIFY(moveLead(test.file.session(), closed.id, u"qualification"_s));
    ImportOptions again = test.options(errors.toUtf8());
    again.onDuplicate = OnDuplicate::Update;
    const Result<ImportReport> second = runImport(test.file.session(), again);

    // Then nothing is lost and the reason is not imported
    QVERIFY(second);
    QCOMPARE(second->updated, 1);
    const Lead taken = test.file.lead(closed.id);
    QCOMPARE(test.own(taken, u"C"_s), u"ten"_s);
    QCOMPARE(test.own(taken, u"D"_s), u"eleven"_s);
    QCOMPARE(test.own(taken, u"E"_s), u"twelve"_s);
    QCOMPARE(taken.fields.size(), 3);
    // And what fails again says so once
    const QString rest = QString::fromUtf8(test.read(second->errorsPath));
    QCOMPARE(rest.section(u"\r\n"_s, 0, 0), u"Name,Phone,C,D,E,Error"_s);
    QCOMPARE(rest.count(u"empty-row"_s), 1);
}

void ImportErrorsTest::mapsTheErrorsFileAsTheFileItComesFrom()
{
    // Given a file whose columns the user has mapped by hand
    ImportTest test;
    ImportOptions options = test.options("Name,Place\nAnn,Tula\n,\n");
    options.mapping = *mappingFromJson(R"({"columns":{"Place":"city"}})");
    const Result<ImportReport> first = runImport(test.file.session(), options);
    QVERIFY(first);
    const QString errors = QString::fromUtf8(test.read(first->errorsPath));

    // When the rows with errors are mended and imported without a map
    const Result<ImportReport> second = test.import(QString(errors).replace(u"\n,,"_s, u"\nBob,Orel,"_s).toUtf8());

    // Then they are read by the same map, and it stays for the next file of this kind
    QVERIFY(second);
    QCOMPARE(test.leads().back().city, u"Orel"_s);
    ImportOptions mended = test.options(QString(errors).replace(u"\n,,"_s, u"\nEve,Omsk,"_s).toUtf8());
    mended.mapping = *mappingFromJson(R"({"columns":{"Place":"region"}})");
    QVERIFY(runImport(test.file.session(), mended));
    QVERIFY(test.import("Name,Place\nZoe,Perm\n"));
    QCOMPARE(test.leads().back().region, u"Perm"_s);
}

void ImportErrorsTest::neverPutsErrorsInThePlaceOfTheSource_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the same name") << u"leads.csv"_s;
    QTest::newRow("another spelling") << u"./aside/../leads.csv"_s;
    QTest::newRow("a symbolic link") << u"symbolic.csv"_s;
    QTest::newRow("a hard link") << u"hard.csv"_s;
}

void ImportErrorsTest::neverPutsErrorsInThePlaceOfTheSource()
{
    // Given a file with a row that fails, known by several names
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QByteArray content = "Name,City\nAnn,Oslo\n,\n";
    const QString path = folder.filePath(u"leads.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QVERIFY(QDir(folder.path()).mkdir(u"aside"_s));
    std::error_code failed;
    std::filesystem::create_symlink(path.toStdU16String(), folder.filePath(u"symbolic.csv"_s).toStdU16String(), failed);
    std::filesystem::create_hard_link(path.toStdU16String(), folder.filePath(u"hard.csv"_s).toStdU16String(), failed);
    if (!QFile::exists(folder.filePath(name)))
        QSKIP("the disk has no such links");
    ImportTest test;
    ImportOptions options;
    options.path = path;
    options.errorsPath = folder.filePath(name);

    // When it is to be imported with its errors into itself
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then nothing happens
    QVERIFY(!report);
    QCOMPARE(report.error().reason, u"errors-over-source"_s);
    QCOMPARE(test.read(path), content);
    QVERIFY(test.leads().empty());
}

QTEST_GUILESS_MAIN(ImportErrorsTest)
#include "tst_importerrors.moc"

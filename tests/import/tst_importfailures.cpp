// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"
#include "core/services/undo.h"
#include "core/store/batches.h"
#include "core/store/leadlist.h"
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// An import that fails under way keeps what is good and durable, says how much that is, and can be taken back.
class ImportFailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsInWhenTheFileFails();
    void keepsTheGoodRowsWhenTheSourceBreaks();
    void takesNoHeaderThatGoesOnForEver();
    void saysWhichAddressesHaveMoreThanAnAddress();
};

void ImportFailuresTest::takesNoHeaderThatGoesOnForEver()
{
    // Given a file that is one line of a hundred thousand letters
    ImportTest test;
    const auto report = test.import(QByteArray(100'000, 'x'));
    // Then it is said, instead of an import of nothing
    QVERIFY(!report);
    QCOMPARE(report.error().reason, u"cell-too-long"_s);
    QCOMPARE(report.error().details, (QStringList{u"leads.csv"_s, u"1"_s}));
}

void ImportFailuresTest::saysWhichAddressesHaveMoreThanAnAddress()
{
    // Given addresses with names, which the field has no room for
    ImportTest test;
    const auto report = test.import("Title,E-mail\nA,\"Anna <a@x.ru>, <b@x.ru>\"\n");
    // Then the addresses are addresses, and what stood around one is kept
    QVERIFY(report);
    QCOMPARE(test.leads().front().emails, (QStringList{u"a@x.ru"_s, u"b@x.ru"_s}));
    QCOMPARE(test.own(test.leads().front(), u"E-mail"_s), u"Anna <a@x.ru>"_s);
    QCOMPARE(report->warnings, 1);
}

void ImportFailuresTest::tellsWhatIsInWhenTheFileFails()
{
    // Given a file that takes no more than so many leads
    ImportTest test;
    test.file.store().connection().execute(
        u"CREATE TRIGGER full BEFORE INSERT ON lead WHEN NEW.number > 21000 BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
    QByteArray content = "Name\n";
    for (int row = 0; row < 22'000; ++row)
        content += "Person " + QByteArray::number(row) + "\n";
    ImportReport told;

    // When more than that are imported
    const auto report = runImport(test.file.session(), test.options(content), [&](const ImportProgress &progress) {
        told = progress.soFar;
        return true;
    });

    // Then the last word is what stayed, and one undo takes it back
    QVERIFY(!report);
    QVERIFY(told.created > 0);
    QCOMPARE(told.created, countLeads(test.file.store().connection(), {}));
    QCOMPARE(Batches(test.file.store().connection()).find(told.batch)->state, u"stopped"_s);
    QVERIFY(reverse(test.file.session(), *undoable(test.file.session()), u"undo"_s));
    QCOMPARE(countLeads(test.file.store().connection(), {}), 0);
}

void ImportFailuresTest::keepsTheGoodRowsWhenTheSourceBreaks()
{
    // Given a workbook that is damaged in the middle
    ImportTest test;
    ImportOptions options;
    options.path = test.write({}, u"leads.xlsx"_s);
    const auto writer = XlsxWriter::create(options.path, u"Leads"_s);
    QVERIFY((*writer)->header({u"Name"_s}));
    for (int row = 0; row < 3000; ++row)
        QVERIFY((*writer)->row({{QString::number(row * 7919)}}));
    QVERIFY((*writer)->finish());
    QByteArray bytes = test.read(options.path);
    bytes.replace(bytes.size() / 2, 64, QByteArray(64, '\xff'));
    options.path = test.write(bytes, u"leads.xlsx"_s);
    ImportReport told;

    // When
    const auto report = runImport(test.file.session(), options, [&](const ImportProgress &progress) {
        told = progress.soFar;
        return true;
    });

    // Then what stood before the damage is in, and told
    QVERIFY(!report);
    QCOMPARE(report.error().reason, u"damaged-file"_s);
    QVERIFY(told.created > 0 && told.created < 3000);
    QCOMPARE(countLeads(test.file.store().connection(), {}), told.created);
    QVERIFY(reverse(test.file.session(), *undoable(test.file.session()), u"undo"_s));
}

QTEST_GUILESS_MAIN(ImportFailuresTest)
#include "tst_importfailures.moc"

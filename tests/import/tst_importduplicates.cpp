// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/creation.h"
#include "core/services/qualification.h"
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// What is a lead already is skipped, updated or added once more, as the user wants; a dry run says it beforehand.
class TestImportDuplicates : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSameClient_data();
    void findsTheSameClient();
    void findsDoublesWithinTheFile_data();
    void findsDoublesWithinTheFile();
    void updatesWhatTheRowSays();
    void updatesALeadOfTheSameFile();
    void leavesTheProcessAloneWhenItUpdates();
    void refusesRowsForAClosedLead_data();
    void refusesRowsForAClosedLead();
    void linksAKnownClient();
    void showsBeforehandWhatItWillDo();
    void foretellsTheWholeFile_data();
    void foretellsTheWholeFile();
};

void TestImportDuplicates::findsTheSameClient_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("again");
    const auto row = [](const char *tag, const char *header, const char *known, const char *again) {
        QTest::newRow(tag) << QByteArray(header) << QByteArray(known) << QByteArray(again);
    };
    row("S1-09 phone in another spelling", "Name,Phone", "Ann,+7 495 123-45-67", "Annie,8(495)1234567");
    row("S1-09 e-mail in another case", "Name,Email", "Ann,ann@example.com", "Annie,ANN@Example.com");
    row("S1-09 name with company", "Name,Company", "Ann Kot,Acme", "KOT Ann,\"ACME,\"");
    row("S1-09 tax number", "Company,INN", "Acme,7707083893", "Other,7707083893");
}

void TestImportDuplicates::findsTheSameClient()
{
    // Given a lead
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, known);
    QFETCH(QByteArray, again);
    ImportTest test;
    QVERIFY(test.import(header + '\n' + known + '\n'));

    // When the same client comes again, with someone else
    const QByteArray content = header + '\n' + again + "\nSomeone else,\n";
    const Result<ImportReport> skipped = test.import(content);

    // Then only the other one is new, unless doubles are wanted
    QVERIFY(skipped);
    QCOMPARE(skipped->skipped, 1);
    QCOMPARE(skipped->created, 1);
    const Result<ImportReport> doubled = test.import(content, OnDuplicate::Create);
    QVERIFY(doubled);
    QCOMPARE(doubled->created, 2);
}

void TestImportDuplicates::findsDoublesWithinTheFile_data()
{
    QTest::addColumn<int>("distance");
    QTest::newRow("next to each other") << 1;
    QTest::newRow("in one ChangeSet") << 200;
    QTest::newRow("in another ChangeSet") << 700;
}

void TestImportDuplicates::findsDoublesWithinTheFile()
{
    QFETCH(int, distance);
    ImportTest test;
    QByteArray content = "Name,Email\n";
    for (int row = 0; row < distance; ++row)
        content += "P,p" + QByteArray::number(row) + "@example.com\n";
    content += "P again,P0@example.com\n";
    const Result<ImportReport> report = test.import(content);
    QVERIFY(report);
    QCOMPARE(report->created, distance);
    QCOMPARE(report->skipped, 1);
}

void TestImportDuplicates::updatesWhatTheRowSays()
{
    // Given a lead
    ImportTest test;
    QVERIFY(test.import("Name,Email,City,Company,Colour\nAnn,ann@example.com,Perm,Acme,green\n"));

    // When a row about her comes with news, with gaps, and once with nothing new
    const Result<ImportReport> report = test.import("Name,Email,City,Phone,Company,Colour\n"
                                                    "Ann,ann@example.com,Omsk,+74951234567,,blue\n"
                                                    "Ann,ann@example.com,Omsk,+74951234567,,blue\n",
                                                    OnDuplicate::Update);

    // Then what it says is new, and what it leaves open stays
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->skipped, 1);
    const Lead lead = test.leads().at(0);
    QCOMPARE(test.leads().size(), size_t{1});
    QCOMPARE(lead.city, u"Omsk"_s);
    QCOMPARE(lead.companyName, u"Acme"_s);
    QCOMPARE(lead.phones, QStringList{u"+74951234567"_s});
    QCOMPARE(test.own(lead, u"Colour"_s), u"blue"_s);
}

void TestImportDuplicates::updatesALeadOfTheSameFile()
{
    ImportTest test;
    const Result<ImportReport> report =
        test.import("Name,Email,City\nAnn,ann@example.com,Perm\n,ann@example.com,Omsk\n", OnDuplicate::Update);
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->updated, 1);
    QCOMPARE(test.leads().size(), size_t{1});
    QCOMPARE(test.leads().at(0).city, u"Omsk"_s);
    QCOMPARE(test.leads().at(0).contactName, u"Ann"_s);
}

void TestImportDuplicates::leavesTheProcessAloneWhenItUpdates()
{
    // Given a lead on the hand-off with its task
    ImportTest test;
    const LeadId id = test.file.addHandedOffLead();
    const Lead before = test.file.lead(id);

    // When a row updates it and names a stage
    const QByteArray phone = before.phones.isEmpty() ? QByteArray() : before.phones.first().toUtf8();
    const QByteArray content = "Name,Company,Phone,Stage,City\n" + before.contactName.toUtf8() + ",\""
        + before.companyName.toUtf8() + "\"," + phone + ",distribution,Omsk\n";
    const Result<ImportReport> report = test.import(content, OnDuplicate::Update);

    // Then only its own fields change
    QVERIFY(report);
    if (report->updated == 0)
        QSKIP("the lead has nothing to be found by");
    const Lead after = test.file.lead(id);
    QCOMPARE(after.city, u"Omsk"_s);
    QCOMPARE(after.stage, before.stage);
    QCOMPARE(after.processTask, before.processTask);
    QCOMPARE(after.title, before.title);
}

void TestImportDuplicates::refusesRowsForAClosedLead_data()
{
    QTest::addColumn<OnDuplicate>("onDuplicate");
    QTest::addColumn<qint64>("failed");
    QTest::newRow("G-18 update") << OnDuplicate::Update << qint64{1};
    QTest::newRow("G-18 skip") << OnDuplicate::Skip << qint64{0};
}

void TestImportDuplicates::refusesRowsForAClosedLead()
{
    // Given a closed lead and an open one, and news of both
    QFETCH(const OnDuplicate, onDuplicate);
    QFETCH(const qint64, failed);
    ImportTest test;
    const LeadId closed = test.file.addLead({u"contactName=Ann"_s, u"email=ann@example.com"_s});
    test.file.addLead({u"contactName=Bob"_s, u"email=bob@example.com"_s});
    QVERIFY(moveLead(test.file.session(), closed, u"disqualified"_s, u"lost"_s));
    ImportOptions options = test.options("Name,Email,City\nAnn,ann@example.com,Omsk\nBob,bob@example.com,Ufa\n");
    options.onDuplicate = onDuplicate;

    // When it is looked at, and imported
    const Result<ImportPreview> preview = dryRun(test.file.session(), options, 10);
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then the closed one stays as it is, and the row is not lost
    QVERIFY(preview && report);
    QCOMPARE(preview->totals.failed, failed);
    QCOMPARE(report->failed, failed);
    QCOMPARE(report->updated, failed);
    QCOMPARE(report->skipped, 2 - 2 * failed);
    QVERIFY(test.file.lead(closed).city.isEmpty());
    QCOMPARE(test.read(report->errorsPath).contains("ann@example.com,Omsk,lead-closed"), failed > 0);
}

void TestImportDuplicates::linksAKnownClient()
{
    // Given a client whom qualification made a contact of
    ImportTest test;
    const LeadId first = test.file.addLead({u"contactName=Ann"_s, u"phone=+74951234567"_s});
    QVERIFY(qualifyLead(test.file.session(), first, proposedChoice(test.file.lead(first))));
    const ContactId contact = test.file.lead(first).contact;

    // When the client comes again in an import
    QVERIFY(test.import("Name,Phone,Title\nAnn K,8 495 123-45-67,Second need\n", OnDuplicate::Create));

    // Then the lead is linked and marked (G-31)
    const Lead lead = test.leads().back();
    QCOMPARE(lead.contact, contact);
    QVERIFY(lead.repeatClient);
}

void TestImportDuplicates::showsBeforehandWhatItWillDo()
{
    // Given a lead, and a file with news of it, a new one, a double and an empty row
    ImportTest test;
    QVERIFY(test.import("Name,Email,City\nAnn,ann@example.com,Perm\n"));
    ImportOptions options = test.options("Name,Email,City\nAnn,ann@example.com,Omsk\nBob,bob@example.com,Ufa\n"
                                         "Ann,ann@example.com,Omsk\n,,\n");
    options.onDuplicate = OnDuplicate::Update;

    // When a dry run is made
    const Result<ImportPreview> preview = dryRun(test.file.session(), options, 10);

    // Then it says what will become of each, field by field, and nothing is changed
    using Verdict = ImportPreviewRow::Verdict;
    QVERIFY(preview);
    QCOMPARE(preview->rows.size(), size_t{4});
    QCOMPARE(preview->rows[0].verdict, Verdict::Update);
    QCOMPARE(preview->rows[0].existing, test.leads().at(0).id);
    QCOMPARE(preview->rows[0].cells, (std::vector<FieldChange>{{u"city"_s, u"Perm"_s, u"Omsk"_s}}));
    QCOMPARE(preview->rows[1].verdict, Verdict::Create);
    QVERIFY(std::any_of(preview->rows[1].cells.begin(), preview->rows[1].cells.end(), [](const FieldChange &cell) {
        return cell.field == u"contactName"_s && cell.after == u"Bob"_s;
    }));
    QCOMPARE(preview->rows[2].verdict, Verdict::Duplicate);
    QCOMPARE(preview->rows[3].verdict, Verdict::Error);
    QCOMPARE(preview->rows[3].error->reason, u"empty-row"_s);
    QCOMPARE(preview->rows[3].line, 5);
    QCOMPARE(test.leads().size(), size_t{1});
    QCOMPARE(test.leads().at(0).city, u"Perm"_s);
}

void TestImportDuplicates::foretellsTheWholeFile_data()
{
    QTest::addColumn<OnDuplicate>("onDuplicate");
    QTest::newRow("skip") << OnDuplicate::Skip;
    QTest::newRow("create") << OnDuplicate::Create;
}

void TestImportDuplicates::foretellsTheWholeFile()
{
    // Given a file with doubles far apart
    QFETCH(OnDuplicate, onDuplicate);
    ImportTest test;
    QByteArray content = "Name,Email\n";
    for (int row = 0; row < 2000; ++row)
        content += "P,p" + QByteArray::number(row % 900) + "@example.com\n";
    ImportOptions options = test.options(content);
    options.onDuplicate = onDuplicate;

    // When a dry run of all of it is made, and then the import
    const Result<ImportPreview> preview = dryRun(test.file.session(), options, 5, DryRun::WholeFile);
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then it came as foretold
    QVERIFY(preview && report);
    QCOMPARE(preview->rows.size(), size_t{5});
    QCOMPARE(preview->totals.read, report->read);
    QCOMPARE(preview->totals.created, report->created);
    QCOMPARE(preview->totals.skipped, report->skipped);
}

QTEST_GUILESS_MAIN(TestImportDuplicates)
#include "tst_importduplicates.moc"

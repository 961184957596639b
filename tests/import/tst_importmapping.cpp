// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importheaders.h"
#include "core/import/importproposal.h"
#include "tests/import/importtest.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

class TestImportMapping : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheColumnsOfOtherPrograms_data();
    void knowsTheColumnsOfOtherPrograms();
    void takesATitleBesideASurnameForAJob();
    void takesANameBesideASurnameForAGivenName();
    void guessesByContentWhereTheNameTellsNothing();
    void leavesIdsOfOtherDirectoriesAlone();
    void namesColumnsOfAFileWithoutHeader();
    void tellsAHeaderFromContent_data();
    void tellsAHeaderFromContent();
    void readsAMapAndWritesItAgain();
    void refusesAWrongMap_data();
    void refusesAWrongMap();
    void remembersWhatTheUserDecided();
    void losesNoCellOfSeveralColumnsForOneField_data();
    void losesNoCellOfSeveralColumnsForOneField();
};

void TestImportMapping::knowsTheColumnsOfOtherPrograms_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *tag, const QString &header, const QString &target) {
        QTest::newRow(tag) << header << target;
    };
    row("S1-09 Bitrix24 title", u"Название лида"_s, u"title"_s);
    row("S1-09 Bitrix24 patronymic", u"Отчество"_s, u"middleName"_s);
    row("S1-09 Bitrix24 mobile", u"Мобильный телефон"_s, u"phone"_s);
    row("S1-09 Bitrix24 e-mail", u"Рабочий e-mail"_s, u"email"_s);
    row("S1-09 Bitrix24 amount", u"Возможная сумма"_s, u"budget"_s);
    row("S1-09 Bitrix24 town", u"Населенный пункт"_s, u"city"_s);
    row("S1-09 ё and е are one letter", u"НАСЕЛЁННЫЙ ПУНКТ"_s, u"city"_s);
    row("S1-09 Bitrix24 owner", u"Ответственный"_s, u"owner"_s);
    row("S1-09 Bitrix24 REST", u"UTM_SOURCE"_s, u"utmSource"_s);
    row("S1-09 Salesforce source", u"LeadSource"_s, u"source"_s);
    row("S1-09 Salesforce revenue", u"AnnualRevenue"_s, u"annualRevenue"_s);
    row("S1-09 Salesforce staff", u"NumberOfEmployees"_s, u"employees"_s);
    row("S1-09 HubSpot owner", u"Contact owner"_s, u"owner"_s);
    row("S1-09 HubSpot phone", u"Mobile Phone Number"_s, u"phone"_s);
    row("S1-09 Outlook e-mail", u"E-mail 2 Address"_s, u"email"_s);
    row("S1-09 Outlook phone", u"Business Phone 2"_s, u"phone"_s);
    row("S1-09 Google", u"Organization 1 - Title"_s, u"jobTitle"_s);
    row("S1-09 Krayin value", u"lead_value"_s, u"budget"_s);
    row("S1-09 Krayin date", u"expected_close_date"_s, u"decisionAt"_s);
    row("S1-09 uk-500", u"phone2"_s, u"phone"_s);
    row("S1-09 uk-500 county", u"county"_s, u"region"_s);
    row("S1-09 X Education", u"Do Not Email"_s, u"doNotEmail"_s);
    row("S1-09 X Education calls", u"Do Not Call"_s, u"doNotPhone"_s);
    row("S1-09 Creatio", u"Customer need"_s, u"needType"_s);
    row("S1-09 vCard", u"Full name"_s, u"contactName"_s);
    row("S1-09 our own name", u"saleDivision"_s, u"saleDivision"_s);
    row("S1-09 our own comment", u"comment"_s, u"comment"_s);
    row("S1-09 unknown", u"Favourite colour"_s, QString());
    row("S1-09 nothing", QString(), QString());
}

void TestImportMapping::knowsTheColumnsOfOtherPrograms()
{
    QFETCH(QString, header);
    QFETCH(QString, target);
    QCOMPARE(targetOfHeader(header), target);
}

void TestImportMapping::takesATitleBesideASurnameForAJob()
{
    TestFile file;
    const auto targets = [&](const QStringList &headers) {
        return proposeMapping(file.session(), headers, {}).columns;
    };
    QCOMPARE(targets({u"FirstName"_s, u"LastName"_s, u"Title"_s})[u"Title"_s], u"jobTitle"_s);
    QCOMPARE(targets({u"TITLE"_s, u"NAME"_s, u"LAST_NAME"_s, u"POST"_s})[u"TITLE"_s], u"title"_s);
    QCOMPARE(targets({u"id"_s, u"title"_s, u"lead_value"_s})[u"title"_s], u"title"_s);
}

void TestImportMapping::takesANameBesideASurnameForAGivenName()
{
    TestFile file;
    const auto targets = [&](const QStringList &headers) {
        return proposeMapping(file.session(), headers, {}).columns;
    };
    QCOMPARE(targets({u"NAME"_s, u"LAST_NAME"_s})[u"NAME"_s], u"firstName"_s);
    QCOMPARE(targets({u"Name"_s, u"FirstName"_s, u"LastName"_s})[u"Name"_s], u"contactName"_s);
    QCOMPARE(targets({u"Name"_s, u"Email"_s})[u"Name"_s], u"contactName"_s);
}

void TestImportMapping::guessesByContentWhereTheNameTellsNothing()
{
    TestFile file;
    const ImportMapping mapping = proposeMapping(file.session(), {u"Kanal 1"_s, u"Kanal 2"_s, u"Kanal 3"_s},
                                                 {{u"a@example.com"_s, u"+7 495 123-45-67"_s, u"2026-01-02"_s},
                                                  {u"b@example.com"_s, u"8 (812) 123-45-67"_s, u"2026-01-03"_s}});
    QCOMPARE(mapping.columns[u"Kanal 1"_s], u"email"_s);
    QCOMPARE(mapping.columns[u"Kanal 2"_s], u"phone"_s);
    QCOMPARE(mapping.columns[u"Kanal 3"_s], u"fields"_s);
}

void TestImportMapping::leavesIdsOfOtherDirectoriesAlone()
{
    TestFile file;
    const ImportMapping mapping = proposeMapping(file.session(), {u"lead_source_id"_s, u"status"_s, u"Source"_s},
                                                 {{u"2"_s, u"1"_s, u"Call"_s}, {u"4"_s, u"1"_s, u"Google"_s}});
    QCOMPARE(mapping.columns[u"lead_source_id"_s], u"fields"_s);
    QCOMPARE(mapping.columns[u"status"_s], u"fields"_s);
    QCOMPARE(mapping.columns[u"Source"_s], u"source"_s);
}

void TestImportMapping::namesColumnsOfAFileWithoutHeader()
{
    // Given a file that begins with its first lead
    ImportTest test;
    const ImportOptions options = test.options("Иван Петров,ООО Ромашка,ivan@example.com,+7 495 123-45-67,7707083893\n"
                                               "Анна Котова,ООО Ландыш,anna@example.com,+7 495 123-45-68,7736050003\n");

    // When it is looked at
    const Result<ImportProposal> proposal = proposeImport(test.file.session(), options);

    // Then its columns have letters, and targets by what they hold
    QVERIFY(proposal);
    QVERIFY(!proposal->hasHeader);
    QCOMPARE(proposal->headers, (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}));
    const auto &columns = proposal->mapping.columns;
    QCOMPARE((QStringList{columns[u"A"_s], columns[u"B"_s], columns[u"C"_s], columns[u"D"_s], columns[u"E"_s]}),
             (QStringList{u"contactName"_s, u"companyName"_s, u"email"_s, u"phone"_s, u"inn"_s}));
    QCOMPARE(proposal->sampleRows.size(), size_t{2});
    QCOMPARE(columnLetters(25) + columnLetters(26) + columnLetters(701) + columnLetters(702), u"ZAAZZAAA"_s);
}

void TestImportMapping::tellsAHeaderFromContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("known names") << QByteArray("Name,Email\nA,a@x.ru\n") << true;
    QTest::newRow("unknown names") << QByteArray("Foo,Bar\nA,a@x.ru\n") << true;
    QTest::newRow("an address") << QByteArray("Name,b@x.ru\nA,a@x.ru\n") << false;
    QTest::newRow("a phone") << QByteArray("Ann,+7 495 123-45-67\nBob,+7 495 123-45-68\n") << false;
    QTest::newRow("a day") << QByteArray("Ann,2026-01-02\n") << false;
    QTest::newRow("a column named by a number") << QByteArray("Name,Phone 1,Phone 2\nA,1,2\n") << true;
    QTest::newRow("only a header") << QByteArray("Name,Email\n") << true;
}

void TestImportMapping::tellsAHeaderFromContent()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, hasHeader);
    ImportTest test;
    const Result<ImportProposal> proposal = proposeImport(test.file.session(), test.options(content));
    QVERIFY(proposal);
    QCOMPARE(proposal->hasHeader, hasHeader);
}

void TestImportMapping::readsAMapAndWritesItAgain()
{
    const QByteArray json =
        R"({"columns":{"Header":"companyName","Other":null},"values":{"source":{"Trade Show":"exhibition"}}})";
    const Result<ImportMapping> mapping = mappingFromJson(json);
    QVERIFY(mapping);
    QCOMPARE(mapping->columns[u"Header"_s], u"companyName"_s);
    QCOMPARE(mapping->columns[u"Other"_s], QString());
    QCOMPARE(mapping->values[u"source"_s][u"Trade Show"_s], u"exhibition"_s);
    const Result<ImportMapping> again = mappingFromJson(mappingToJson(*mapping));
    QVERIFY(again);
    QCOMPARE(*again, *mapping);
}

void TestImportMapping::refusesAWrongMap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("{\"columns\":") << u"map-not-json"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"map-not-json"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"colums":{}})") << u"map-unknown-key"_s;
    QTest::newRow("a number for a field") << QByteArray(R"({"columns":{"Email":5}})") << u"map-wrong-type"_s;
    QTest::newRow("a text for values") << QByteArray(R"({"values":{"source":"x"}})") << u"map-wrong-type"_s;
    QTest::newRow("no such column") << QByteArray(R"({"columns":{"E-mail":"email"}})") << u"map-unknown-column"_s;
    QTest::newRow("no such field") << QByteArray(R"({"columns":{"Email":"mail"}})") << u"map-unknown-field"_s;
    QTest::newRow("a field of the process")
        << QByteArray(R"({"columns":{"Email":"maturity"}})") << u"map-unknown-field"_s;
    QTest::newRow("no such value") << QByteArray(R"({"values":{"source":{"A":"nowhere"}}})") << u"map-unknown-value"_s;
    QTest::newRow("values of a text field")
        << QByteArray(R"({"values":{"title":{"A":"b"}}})") << u"map-unknown-field"_s;
}

void TestImportMapping::refusesAWrongMap()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    ImportTest test;
    ImportOptions options = test.options("Name,Email\nAnn,ann@example.com\n");
    const Result<ImportReport> report = mappingFromJson(json).and_then([&](const ImportMapping &mapping) {
        options.mapping = mapping;
        return runImport(test.file.session(), options);
    });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Invalid);
    QCOMPARE(report.error().reason, reason);
    QVERIFY(test.leads().empty());
}

void TestImportMapping::remembersWhatTheUserDecided()
{
    // Given a file imported with a decision of the user's
    ImportTest test;
    ImportOptions options = test.options("Name,Extra\nAnn,Director\n");
    options.mapping = ImportMapping{{{u"Extra"_s, u"jobTitle"_s}}, {}};
    QVERIFY(runImport(test.file.session(), options));

    // When a file with the same columns comes, also after a restart
    test.file.reopen();
    const Result<ImportReport> report = test.import("Name,Extra\nBob,Buyer\n");

    // Then it is read the same way
    QVERIFY(report);
    QCOMPARE(test.leads().back().jobTitle, u"Buyer"_s);
    const Result<ImportProposal> proposal = proposeImport(test.file.session(), test.options("Name,Extra\nEve,Agent\n"));
    QVERIFY(proposal && proposal->remembered);
    QCOMPARE(proposal->mapping.columns[u"Extra"_s], u"jobTitle"_s);
}

void TestImportMapping::losesNoCellOfSeveralColumnsForOneField_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("kept");
    QTest::newRow("S4-26 owner") << QByteArray("Name,Owner,Responsible\nAnn,anna,oleg\n") << u"owner"_s << u"oleg"_s;
    QTest::newRow("S4-26 created") << QByteArray("Name,Created,Create Date\nAnn,2020-01-02,2019-01-02\n")
                                   << u"createdAt"_s << u"2019-01-02"_s;
    QTest::newRow("S4-26 source") << QByteArray("Name,Source,Lead Source\nAnn,Call,Callback\n") << u"source"_s
                                  << u"Callback"_s;
    QTest::newRow("S4-26 team") << QByteArray("Name,ownerTeam,Team of owner\nAnn,North,South\n") << u"ownerTeam"_s
                                << u"South"_s;
    QTest::newRow("S4-26 the same twice")
        << QByteArray("Name,Owner,Responsible\nAnn,anna,anna\n") << u"owner"_s << QString();
}

void TestImportMapping::losesNoCellOfSeveralColumnsForOneField()
{
    // Given a file with two columns for one field
    QFETCH(const QByteArray, content);
    QFETCH(const QString, field);
    QFETCH(const QString, kept);
    ImportTest test;
    QVERIFY(addUser(test.file.session(), u"oleg"_s, {}));
    ImportOptions options = test.options(content);
    const QString second = QString::fromUtf8(content).section(u'\n', 0, 0).section(u',', 2);
    options.mapping = ImportMapping{{{second, field}}, {}};

    // When it is imported
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then the first one has the field, and what the second says is kept under the column's name
    QVERIFY(report);
    const Lead lead = test.leads().front();
    QVERIFY(recordType(Kind::Lead).find(field)->read(&lead).isValid());
    QCOMPARE(test.own(lead, second), kept);
    QCOMPARE(report->warnings, kept.isEmpty() ? 0 : 1);
    if (field == "owner"_L1)
        QCOMPARE(lead.owner, test.file.session().user().id);
}

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_importmapping.moc"

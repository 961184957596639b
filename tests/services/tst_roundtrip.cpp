// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"
#include "core/exchange/xlsxwriter.h"
#include "core/model/reference.h"
#include "core/services/fieldtext.h"
#include "core/services/leadexport.h"
#include "core/store/leadlist.h"
#include "tests/import/importtest.h"
#include "tests/support/randomrecord.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// The value, as typed, that a field of this type is filled with.
QString sample(const Field &field)
{
    const QString name = QString::fromLatin1(field.name);
    if (name == u"phones"_s)
        return u"+74951234567;ext=12; +49 30 901820; внутренний 12-34"_s;
    if (name == u"emails"_s)
        return u"a@romashka.example; B@romashka.example"_s;
    switch (field.type) {
    case FieldType::Money:
        return u"1250000.93"_s;
    case FieldType::Integer:
        return u"123456"_s;
    case FieldType::Moment:
        return u"2026-10-25T11:30:00"_s;
    case FieldType::Flag:
        return u"да"_s;
    case FieldType::Reference:
        return QLatin1StringView(field.of) == "user"_L1 ? u"boris"_s : QString();
    case FieldType::LongText:
        return u"первая строка\nвторая, \"в кавычках\"; =1+1"_s;
    default:
        return u"Ёж «%1», \"x\"; y"_s.arg(name);
    }
}

/// The first code that a directory has.
QString firstCode(const Session &session, const QString &directory)
{
    const std::vector<Choice> choices = session.lookups().choices(directory, QLocale::English);
    return choices.empty() ? QString() : choices.front().code;
}

/// A lead in which every field that a person can fill is filled.
Lead fullLead(const Session &session)
{
    Lead lead;
    lead.id = LeadId(newUuid(session.now()));
    for (const Field &field : recordType(Kind::Lead).fields()) {
        if (field.is(System) || field.type == FieldType::Custom)
            continue;
        const QString text =
            field.type == FieldType::Code ? firstCode(session, QString::fromLatin1(field.of)) : sample(field);
        if (const auto done = assignLeadField(session, lead, QString::fromLatin1(field.name), text); !done)
            qFatal("%s: %s", field.name, qPrintable(done.error().reason));
    }
    return lead;
}

/// Writes all leads as the command line does, and gives the path.
QString exported(TestFile &file, const QString &path, const QStringList &fields = {})
{
    const bool isSheet = path.endsWith(u".xlsx"_s);
    const auto columns = leadColumns(file.session(), {}, fields, isSheet);
    if (!columns)
        qFatal("%s", qPrintable(columns.error().reason));
    std::unique_ptr<RowSink> sink;
    if (isSheet)
        sink = std::move(*XlsxWriter::create(path, u"Leads"_s));
    else
        sink = std::move(*CsvWriter::create(path));
    bool good = sink->header(columns->names()).has_value();
    for (const Lead &lead : file.store().select<Lead>(u"1 ORDER BY row"_s))
        good = good && sink->row(columns->cells(lead)).has_value();
    if (!good || !sink->finish())
        qFatal("not written");
    return path;
}

/// What somebody may have typed into a field of this type, as it is kept.
Value anyValue(RandomRecords &random, const Session &session, const Field &field)
{
    const QString name = QString::fromLatin1(field.name);
    const std::vector<Choice> choices = session.lookups().choices(QString::fromLatin1(field.of), QLocale::English);
    switch (field.type) {
    case FieldType::Code:
        return choices.empty() ? Value() : Value(choices.at(size_t(random.below(int(choices.size())))).code);
    case FieldType::TextList:
        return name == "phones"_L1 ? Value(QStringList{u"+7495123%1"_s.arg(1000 + random.below(9000))})
                                   : Value(QStringList{u"a%1@vega.example"_s.arg(random.below(1000))});
    case FieldType::Integer:
        return qint64(random.below(2'000'000));
    case FieldType::Money:
        return qint64(random.below(2'000'000'000)) * (1 + random.below(9));
    case FieldType::Moment:
        return 1'772'442'000'000 + qint64(random.below(400 * 24 * 60)) * 60'000;
    case FieldType::Flag:
        return true;
    case FieldType::Text:
    case FieldType::LongText: {
        // Blanks around a text are no part of it, and a mark that nobody sees is none
        QString text =
            (random.text(20)).remove(u'\ufeff').remove(u'\u0001').remove(u'\u007f').replace(u"\r\n"_s, u"\n"_s);
        text = text.replace(u'\r', u'\n').trimmed();
        return text.isEmpty() ? Value() : Value(text);
    }
    case FieldType::Reference:
    case FieldType::Custom:
        break;
    }
    return {};
}

void formats()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("S4-26 CSV") << u"leads.csv"_s;
    QTest::newRow("S4-26 XLSX") << u"leads.xlsx"_s;
}

} // namespace

/// What is exported from one file and imported into another is the same lead.
class RoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldSurvives_data() { formats(); }
    void everyFieldSurvives();
    void whateverWasTypedSurvives_data() { formats(); }
    void whateverWasTypedSurvives();
    void ownFieldsSurvive_data() { formats(); }
    void ownFieldsSurvive();
    void cellsThatLookLikeFormulasSurvive_data();
    void cellsThatLookLikeFormulasSurvive();
    void aSecondImportFindsItsLeads_data() { formats(); }
    void aSecondImportFindsItsLeads();
    void systemColumnsBecomeNoOwnFields_data() { formats(); }
    void systemColumnsBecomeNoOwnFields();
    void systemColumnsOfOthersAreKept_data();
    void systemColumnsOfOthersAreKept();
    void teamsAndPartnersAreFoundOrMade_data() { formats(); }
    void teamsAndPartnersAreFoundOrMade();
    void aDryRunMakesNoTeams();
    void theColumnsAskedForAreWritten();
    void onlyColumnsInUseAreWritten();
    void columnsThatDoNotExistAreRefused_data();
    void columnsThatDoNotExistAreRefused();
    void linkedRecordsAreWrittenByName();

private:
    QTemporaryDir m_folder;
};

void RoundTripTest::everyFieldSurvives()
{
    // Given
    QFETCH(const QString, name);
    TestFile from;
    QVERIFY(addUser(from.session(), u"boris"_s, u"Борис"_s));
    const Lead lead = fullLead(from.session());
    QVERIFY(addLead(from.session(), lead));
    ImportTest to;
    QVERIFY(addUser(to.file.session(), u"boris"_s, u"Борис"_s));
    // When
    ImportOptions options;
    options.path = exported(from, m_folder.filePath(name));
    const Result<ImportReport> report = runImport(to.file.session(), options);
    // Then
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->failed, 0);
    const Record before = toRecord(from.lead(lead.id));
    const Record after = toRecord(to.leads().front());
    for (const Field &field : recordType(Kind::Lead).fields()) {
        const QString fieldName = QString::fromLatin1(field.name);
        if (field.is(System) || field.type == FieldType::Custom)
            continue;
        const bool byId = field.type == FieldType::Reference;
        const Value wanted = byId && before.value(fieldName).isValid()
            ? Value(userNamed(to.file.store(), u"boris"_s)->id.uuid())
            : before.value(fieldName);
        QVERIFY2(after.value(fieldName) == wanted,
                 qPrintable(fieldName + u": "_s + after.value(fieldName).toString() + u" for "_s + wanted.toString()));
    }
}

void RoundTripTest::whateverWasTypedSurvives()
{
    // Given leads with anything in any field
    QFETCH(const QString, name);
    RandomRecords random(17);
    TestFile from;
    ChangeSet changeset = from.session().changeset(u"lead.add"_s);
    constexpr int count = 60;
    for (int number = 1; number <= count; ++number) {
        Record record = toRecord(Lead{});
        record.id = random.id();
        for (const Field &field : recordType(Kind::Lead).fields()) {
            if (!field.is(System) && random.below(3) > 0)
                record.set(QString::fromLatin1(field.name), anyValue(random, from.session(), field));
        }
        record.set(u"number"_s, qint64{number});
        record.set(u"title"_s, u"Lead %1"_s.arg(number));
        changeset.addCreate(record);
    }
    QVERIFY(from.store().commit(changeset));
    // When
    ImportTest to;
    ImportOptions options;
    options.path = exported(from, m_folder.filePath(u"any "_s + name));
    options.onDuplicate = OnDuplicate::Create;
    const Result<ImportReport> report = runImport(to.file.session(), options);
    // Then
    QVERIFY(report);
    QCOMPARE(report->created, count);
    QCOMPARE(report->warnings, 0);
    const std::vector<Lead> before = from.store().select<Lead>(u"1 ORDER BY number"_s);
    const std::vector<Lead> after = to.leads();
    QStringList faults;
    for (size_t index = 0; index < before.size(); ++index) {
        for (const Field &field : recordType(Kind::Lead).fields()) {
            const Value said = field.read(&before[index]);
            const Value read = field.read(&after[index]);
            // Who made it and how is the other file's own affair
            const bool isOwn = field.is(System) || field.type == FieldType::Reference || field.type == FieldType::Custom
                || QLatin1StringView(field.name) == "registrationMethod"_L1;
            if (!isOwn && said != read)
                faults.append(u"%1: %2 | %3"_s.arg(QLatin1StringView(field.name), said.toString(), read.toString()));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void RoundTripTest::ownFieldsSurvive()
{
    // Given a field of one's own, full of signs
    QFETCH(const QString, name);
    TestFile from;
    CustomField fleet;
    fleet.id = CustomFieldId(newUuid(from.clock().now()));
    fleet.code = u"fleet"_s;
    fleet.name = u"Парк, \"машин\""_s;
    ChangeSet changeset = from.session().changeset(u"field.add"_s);
    changeset.create(fleet);
    QVERIFY(from.store().commit(changeset));
    from.session().reload();
    from.addLead({u"title=Склад"_s, u"fields.fleet=12; «газели»"_s});
    // When
    ImportTest to;
    ImportOptions options;
    options.path = exported(from, m_folder.filePath(u"own-"_s + name));
    QVERIFY(runImport(to.file.session(), options));
    // Then
    QCOMPARE(to.leads().front().fields.value(u"fleet"_s).toString(), u"12; «газели»"_s);
    // And no second field is made where there is one already.
    options.onDuplicate = OnDuplicate::Create;
    QVERIFY(runImport(from.session(), options));
    QCOMPARE(from.store().select<CustomField>(u"code LIKE '%fleet%'"_s).size(), size_t{1});
    QCOMPARE(from.store().select<Lead>(u"1 ORDER BY row"_s).back().fields.value(u"fleet"_s).toString(),
             u"12; «газели»"_s);
}

void RoundTripTest::cellsThatLookLikeFormulasSurvive_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"=1+1"_s, u"=HYPERLINK(\"http://x\",\"y\")"_s, u"+7 пять"_s, u"-скидка"_s, u"@SUM(A1)"_s, u"'=1"_s,
          u"'кавычка"_s, u"''=x"_s, u"1,5"_s, u"007"_s, u"1E5"_s, u"0123456789012345"_s, u"TRUE"_s, u"2026-03-02"_s,
          u"a,b;c\td|e"_s, u"\"\""_s, u"строка\nдругая"_s, u"#N/A"_s, u"\uFF1D1+1"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void RoundTripTest::cellsThatLookLikeFormulasSurvive()
{
    QFETCH(const QString, text);
    TestFile from;
    const LeadId id = from.addLead({u"title=Склад"_s});
    QVERIFY(editLead(from.session(), id, {{u"jobTitle"_s, text}, {u"description"_s, text}}));
    for (const QString &name : {u"f.csv"_s, u"f.xlsx"_s}) {
        ImportTest to;
        ImportOptions options;
        options.path = exported(from, m_folder.filePath(name));
        QVERIFY(runImport(to.file.session(), options));
        QCOMPARE(to.leads().front().jobTitle, text);
        QCOMPARE(to.leads().front().description, text);
    }
}

void RoundTripTest::aSecondImportFindsItsLeads()
{
    // Given leads with a phone that has an extension
    QFETCH(const QString, name);
    TestFile file;
    file.addLead({u"title=Склад"_s, u"phone=8 (495) 123-45-67 доб. 12"_s});
    file.addLead({u"title=Цех"_s, u"email=b@vega.example"_s});
    // When they are imported into the file that they came from
    ImportOptions options;
    options.path = exported(file, m_folder.filePath(u"again-"_s + name));
    const Result<ImportReport> report = runImport(file.session(), options);
    // Then
    QVERIFY(report);
    QCOMPARE(report->skipped, 2);
    QCOMPARE(report->created, 0);
    options.onDuplicate = OnDuplicate::Update;
    const Result<ImportReport> updated = runImport(file.session(), options);
    QVERIFY(updated);
    QCOMPARE(updated->created, 0);
    QCOMPARE(file.store().select<Lead>(u"title = 'Склад'"_s).front().phones, QStringList{u"+74951234567;ext=12"_s});
}

void RoundTripTest::systemColumnsBecomeNoOwnFields()
{
    // Given leads that went their ways: handed off, disqualified, distributed
    QFETCH(const QString, name);
    TestFile from;
    const LeadId first = from.addHandedOffLead();
    const LeadId second = from.addLead({u"title=Цех"_s, u"email=b@vega.example"_s});
    QVERIFY(moveLead(from.session(), second, u"disqualified"_s, u"no-budget"_s));
    const LeadId third = from.addLead({u"title=Ларёк"_s, u"email=c@vega.example"_s});
    QVERIFY(moveLead(from.session(), third, u"distribution"_s));
    // When they are imported into another file
    ImportTest to;
    ImportOptions options;
    options.path = exported(from, m_folder.filePath(u"system-"_s + name));
    const Result<ImportProposal> proposal = proposeImport(to.file.session(), options);
    const Result<ImportReport> report = runImport(to.file.session(), options);
    // Then what the process says of them is read or skipped, and the user has no field more
    QVERIFY(proposal);
    for (const QString &column : {u"number"_s, u"stageSince"_s, u"maturity"_s, u"disqualifyReason"_s, u"finalAt"_s,
                                  u"qualified"_s, u"contact"_s, u"company"_s}) {
        QVERIFY2(proposal->headers.contains(column), qPrintable(column));
        QCOMPARE(proposal->mapping.columns.value(column), QString(skipTarget));
    }
    QVERIFY(report);
    QCOMPARE(report->created, 3);
    QCOMPARE(report->warnings, 0);
    QVERIFY(to.file.session().lookups().customFields().empty());
    const std::vector<Lead> leads = to.leads();
    QCOMPARE(leads.at(0).contactName, from.lead(first).contactName);
    QCOMPARE(leads.at(1).stage, u"qualification"_s);
    QCOMPARE(leads.at(2).stage, u"distribution"_s);
    QCOMPARE(leads.at(2).createdAt.milliseconds / 1000, from.lead(third).createdAt.milliseconds / 1000);
}

void RoundTripTest::systemColumnsOfOthersAreKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("column");
    QTest::newRow("a number of their own") << QByteArray("Name,number\nAnn,A-12\n") << u"number"_s;
    QTest::newRow("plain words only") << QByteArray("title,number,city\nWarehouse,A-12,Tula\n") << u"number"_s;
    QTest::newRow("a column that we do not write")
        << QByteArray("title,jobTitle,shoeSize,score\nA,B,7,42\n") << u"score"_s;
}

void RoundTripTest::systemColumnsOfOthersAreKept()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, column);
    ImportTest test;
    QVERIFY(test.import(content));
    QVERIFY(!test.own(test.leads().front(), column).isEmpty());
}

void RoundTripTest::teamsAndPartnersAreFoundOrMade()
{
    // Given two leads of one team and one partner, and a file that has the team already
    QFETCH(const QString, name);
    TestFile from;
    for (const QString &title : {u"Склад"_s, u"Цех"_s}) {
        const LeadId id = from.addLead({u"title="_s + title});
        QVERIFY(editLead(from.session(), id, {{u"ownerTeam"_s, u"Север"_s}, {u"partner"_s, u"ООО «Вега»"_s}}));
    }
    ImportTest to;
    const LeadId there = to.file.addLead({u"title=Свой"_s});
    QVERIFY(editLead(to.file.session(), there, {{u"ownerTeam"_s, u"СЕВЕР"_s}}));
    // When
    ImportOptions options;
    options.path = exported(from, m_folder.filePath(u"teams-"_s + name));
    const Result<ImportReport> report = runImport(to.file.session(), options);
    // Then
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QCOMPARE(report->warnings, 0);
    const std::vector<Lead> leads = to.leads();
    QCOMPARE(leads.at(1).ownerTeam, to.file.lead(there).ownerTeam);
    QCOMPARE(leads.at(2).ownerTeam, to.file.lead(there).ownerTeam);
    QVERIFY(!leads.at(1).partner.isNull());
    QCOMPARE(leads.at(2).partner, leads.at(1).partner);
    QCOMPARE(to.file.store().find(leads.at(1).partner)->name, u"ООО «Вега»"_s);
    QVERIFY(to.file.session().lookups().customFields().empty());
    // And they go with the import
    const Result<Reversal> whole = reversalOf(to.file.session(), report->batch.toString(QUuid::WithoutBraces));
    QVERIFY(whole && reverse(to.file.session(), *whole, u"undo"_s));
    QCOMPARE(to.file.store().select<Company>(u"1"_s).size(), size_t{0});
    QCOMPARE(to.file.store().select<Team>(u"1"_s).size(), size_t{1});
}

void RoundTripTest::aDryRunMakesNoTeams()
{
    ImportTest test;
    ImportOptions options = test.options("Name,ownerTeam\nAnn,Север\nBob,Север\n");
    const Result<ImportPreview> preview = dryRun(test.file.session(), options, 10);
    QVERIFY(preview);
    QCOMPARE(preview->totals.created, 2);
    QCOMPARE(preview->totals.warnings, 0);
    QVERIFY(test.file.store().select<Team>(u"1"_s).empty());
}

void RoundTripTest::theColumnsAskedForAreWritten()
{
    TestFile file;
    file.addLead({u"title=Склад"_s, u"budget=1 250 000,50"_s, u"phone=8 495 123-45-67"_s, u"doNotFax=да"_s});
    const auto columns =
        leadColumns(file.session(), {}, {u"budget"_s, u" title"_s, u"phone"_s, u"doNotFax"_s, u"city"_s}, false);
    QVERIFY(columns);
    QCOMPARE(columns->names(), (QStringList{u"budget"_s, u"title"_s, u"phones"_s, u"doNotFax"_s, u"city"_s}));
    const std::vector<Cell> cells = columns->cells(file.store().select<Lead>(u"1"_s).front());
    QCOMPARE(cells.at(0), Cell(u"1250000.50"_s));
    QCOMPARE(cells.at(1), Cell(u"Склад"_s));
    QCOMPARE(cells.at(2), Cell(u"+74951234567"_s));
    QCOMPARE(cells.at(3), Cell(u"true"_s));
    QCOMPARE(cells.at(4), Cell(QString()));
    const auto typed = leadColumns(file.session(), {}, {u"budget"_s}, true);
    QCOMPARE(typed->cells(file.store().select<Lead>(u"1"_s).front()).front(), Cell(1'250'000.5));
}

void RoundTripTest::onlyColumnsInUseAreWritten()
{
    TestFile file;
    file.addLead({u"title=Склад"_s, u"city=Тула"_s});
    const auto columns = leadColumns(file.session(), {}, {}, false);
    QVERIFY(columns->names().contains(u"city"_s));
    QVERIFY(!columns->names().contains(u"budget"_s));
    QVERIFY(!columns->names().contains(u"processTask"_s));
    QVERIFY(!columns->names().contains(u"fields"_s));
}

void RoundTripTest::columnsThatDoNotExistAreRefused_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"no", "openTasks", "fields", "fields.no", "searchKey", ""})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void RoundTripTest::columnsThatDoNotExistAreRefused()
{
    QFETCH(const QString, field);
    TestFile file;
    const auto columns = leadColumns(file.session(), {}, {u"title"_s, field}, false);
    QVERIFY(!columns);
    QCOMPARE(columns.error().code, ErrorCode::Usage);
    QCOMPARE(columns.error().reason, u"unknown-field"_s);
}

void RoundTripTest::linkedRecordsAreWrittenByName()
{
    TestFile file;
    const LeadId id = file.addHandedOffLead();
    const auto columns = leadColumns(file.session(), {}, {u"contact"_s, u"company"_s, u"owner"_s, u"partner"_s}, false);
    QVERIFY(columns);
    const std::vector<Cell> cells = columns->cells(file.lead(id));
    QCOMPARE(cells.at(0), Cell(u"Пётр Ёлкин"_s));
    QCOMPARE(cells.at(1), Cell(u"Ромашка"_s));
    QCOMPARE(cells.at(2), Cell(u"anna"_s));
    QCOMPARE(cells.at(3), Cell(QString()));
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"

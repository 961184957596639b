// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undo.h"
#include "core/store/backup.h"
#include "core/store/batches.h"
#include "tests/import/importtest.h"

#include <QStringEncoder>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// Rows of a file become leads; no cell is lost, and one undo takes all of it back.
class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void importsLeadsFromAFile_data();
    void importsLeadsFromAFile();
    void joinsNamesPhonesAndAddresses();
    void keepsPartsThatTheFullNameDoesNotHave();
    void readsListsThatOtherProgramsWrite();
    void losesNoCell_data();
    void losesNoCell();
    void keepsAnUnclaimedColumnAsAnOwnField();
    void makesEntriesOfNewWords();
    void obeysTheUsersMap();
    void putsLeadsOnAStageWhereTheyMayBegin_data();
    void putsLeadsOnAStageWhereTheyMayBegin();
    void givesEveryRowATitle();
    void writesBadRowsToAFileThatCanBeMended_data();
    void writesBadRowsToAFileThatCanBeMended();
    void takesAllOfItBack_data();
    void takesAllOfItBack();
    void stopsWhenTheUserSaysSo();
    void tellsHowFarItIs();
    void makesNoBatchOfNothing();
    void refusesAFileThatIsNoTable_data();
    void refusesAFileThatIsNoTable();
    void beginsNothingWhenErrorsCannotBeWritten();
    void leavesNoErrorsFileWhenAllIsWell();
    void importsABusinessCard();
    void makesTheTaskThatTheStageAsksFor();
    void survivesAFileOfManyShapes();
};

void TestImport::importsLeadsFromAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text =
        u"Имя;Телефон;E-mail;Компания;Бюджет\nИван Петров;8 (495) 123-45-67;ivan@example.com;ООО «Ромашка»;1 250 000,50\n"_s;
    const auto encoded = [&](QStringEncoder::Encoding encoding) -> QByteArray {
        return QStringEncoder(encoding, QStringEncoder::Flag::WriteBom).encode(text);
    };
    QByteArray cp1251;
    for (const QChar character : text) {
        const ushort code = character.unicode();
        cp1251.append(code >= 0x410 && code <= 0x44f ? static_cast<char>(code - 0x410 + 0xc0)
                          : code == u'«'             ? '\xab'
                          : code == u'»'             ? '\xbb'
                                                     : static_cast<char>(code));
    }
    QTest::newRow("S1-09 UTF-8") << text.toUtf8();
    QTest::newRow("S1-09 UTF-16") << encoded(QStringEncoder::Utf16LE);
    QTest::newRow("S4-26 CP1251") << cp1251;
}

void TestImport::importsLeadsFromAFile()
{
    // Given a file as a Russian Excel writes it
    QFETCH(QByteArray, content);
    ImportTest test;

    // When it is imported
    const Result<ImportReport> report = test.import(content);

    // Then the lead has it all, and the user owns it
    QVERIFY2(report, report ? "" : qPrintable(report.error().reason));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->read, 1);
    QCOMPARE(report->warnings, 0);
    const Lead lead = test.leads().at(0);
    QCOMPARE(lead.contactName, u"Иван Петров"_s);
    QCOMPARE(lead.companyName, u"ООО «Ромашка»"_s);
    QCOMPARE(lead.phones, QStringList{u"+74951234567"_s});
    QCOMPARE(lead.emails, QStringList{u"ivan@example.com"_s});
    QCOMPARE(lead.budget, Money{125000050});
    QCOMPARE(lead.owner, test.file.session().user().id);
    QCOMPARE(lead.stage, u"qualification"_s);
    QCOMPARE(lead.registrationMethod, u"import"_s);
    QVERIFY(lead.fields.isEmpty());
    QVERIFY(findProblems(test.file.store().connection())->isEmpty());
}

void TestImport::joinsNamesPhonesAndAddresses()
{
    ImportTest test;
    QVERIFY(test.import(
        "Фамилия,Имя,Отчество,Рабочий телефон,Мобильный телефон,Рабочий e-mail,Другой e-mail,Улица,Дом\n"
        "Петров,Иван,Сергеевич,+7 495 123-45-67,\"+7 916 123-45-67; +74951234567\",a@x.ru,b@x.ru,Ленина,5\n"));
    const Lead lead = test.leads().at(0);
    QCOMPARE(lead.contactName, u"Иван Сергеевич Петров"_s);
    QCOMPARE(lead.phones, (QStringList{u"+74951234567"_s, u"+79161234567"_s}));
    QCOMPARE(lead.emails, (QStringList{u"a@x.ru"_s, u"b@x.ru"_s}));
    QCOMPARE(lead.address, u"Ленина, 5"_s);
}

void TestImport::keepsPartsThatTheFullNameDoesNotHave()
{
    ImportTest test;
    QVERIFY(test.import("Name,FirstName,LastName\nJoe Szyslak,Joe,Szyslak\nMoe,Morris,Szyslak\n"));
    QVERIFY(test.leads().at(0).fields.isEmpty());
    QCOMPARE(test.leads().at(1).contactName, u"Moe"_s);
    QCOMPARE(test.own(test.leads().at(1), u"FirstName"_s), u"Morris"_s);
}

void TestImport::readsListsThatOtherProgramsWrite()
{
    ImportTest test;
    QVERIFY(test.import(
        "name,emails,contact_numbers\n"
        "Wilson,\"[{\"\"label\"\": \"\"work\"\", \"\"value\"\": \"\"a@x.com\"\"}, {\"\"value\"\": \"\"b@x.com\"\"}]\","
        "\"[{\"\"label\"\": \"\"work\"\", \"\"value\"\": \"\"+15454445454\"\"}]\"\n"));
    QCOMPARE(test.leads().at(0).emails, (QStringList{u"a@x.com"_s, u"b@x.com"_s}));
    QCOMPARE(test.leads().at(0).phones.size(), 1);
}

void TestImport::losesNoCell_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("S4-26 budget") << QByteArray("Budget") << QByteArray("on request");
    QTest::newRow("S4-26 another currency") << QByteArray("Budget") << QByteArray("$5000");
    QTest::newRow("S4-26 day") << QByteArray("Meeting Date") << QByteArray("next week");
    QTest::newRow("S4-26 staff") << QByteArray("Employees") << QByteArray("1-10");
    QTest::newRow("S4-26 flag") << QByteArray("Do Not Call") << QByteArray("perhaps");
    QTest::newRow("S4-26 owner") << QByteArray("Owner") << QByteArray("Nobody We Know");
    QTest::newRow("S4-26 phone") << QByteArray("Phone") << QByteArray("none");
    QTest::newRow("S4-26 e-mail") << QByteArray("Email") << QByteArray("none");
    QTest::newRow("S4-26 stage") << QByteArray("Status") << QByteArray("Working");
    QTest::newRow("S4-26 a stage where no lead begins") << QByteArray("Stage") << QByteArray("Satisfied");
    QTest::newRow("S4-26 created tomorrow") << QByteArray("Created Date") << QByteArray("2099-01-01");
}

void TestImport::losesNoCell()
{
    // Given a cell that its field cannot take
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, cell);
    ImportTest test;

    // When it is imported
    const Result<ImportReport> report = test.import("Title," + header + "\nWarehouse," + cell + "\n");

    // Then the row is in, its text stands under the column's name, and there is a warning
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->warnings, 1);
    QCOMPARE(test.own(test.leads().at(0), QString::fromUtf8(header)), QString::fromUtf8(cell));
    QCOMPARE(test.leads().at(0).owner, test.file.session().user().id);
}

void TestImport::keepsAnUnclaimedColumnAsAnOwnField()
{
    // Given columns that are no field, one of them empty, and cells beyond the last header
    ImportTest test;
    const QByteArray content = "Name,Favourite colour,Shoe size,Colour\nAnn,green,,mint,left,over\nBob,blue,,,,\n";

    // When it is imported twice
    QVERIFY(test.import(content));
    QVERIFY(test.import(content, OnDuplicate::Create));

    // Then there are own fields of those names, once, and none for what holds nothing
    QStringList names;
    for (const CustomField &own : test.file.session().lookups().customFields())
        names.append(own.name);
    QCOMPARE(names, (QStringList{u"Favourite colour"_s, u"Colour"_s, u"E"_s, u"F"_s}));
    QCOMPARE(test.own(test.leads().at(0), u"Favourite colour"_s), u"green"_s);
    QCOMPARE(test.own(test.leads().at(0), u"F"_s), u"over"_s);
}

void TestImport::makesEntriesOfNewWords()
{
    ImportTest test;
    QVERIFY(test.import("Name,Source\nAnn,Выставка\nBob,Trade show\nEve,Olark Chat\nJoe,OLARK CHAT\nZoe,olark/chat\n"));
    const std::vector<Lead> leads = test.leads();
    QCOMPARE(leads.at(0).source, u"exhibition"_s);
    QCOMPARE(leads.at(1).source, u"exhibition"_s);
    QCOMPARE(leads.at(2).source, u"olark-chat"_s);
    QCOMPARE(leads.at(3).source, u"olark-chat"_s);
    QCOMPARE(leads.at(4).source, u"olark-chat-2"_s);
    QCOMPARE(test.file.session().lookups().label(u"source"_s, u"olark-chat"_s, QLocale::English), u"Olark Chat"_s);
}

void TestImport::obeysTheUsersMap()
{
    // Given a map of some columns, with values, an own field and a column to leave out
    ImportTest test;
    ImportOptions options = test.options("A name,Where from,Secret,Extra,Who\nAnn,Fair,x,green,Anna S.\n");
    options.mapping = *mappingFromJson(R"({"columns":{"A name":"companyName","Where from":"source","Secret":"skip",
                                          "Extra":"fields.colour","Who":"owner"},
                                          "values":{"source":{"Fair":"exhibition"},"owner":{"Anna S.":"anna"}}})");

    // When it is imported
    QVERIFY(runImport(test.file.session(), options));

    // Then it was done so
    const Lead lead = test.leads().at(0);
    QCOMPARE(lead.companyName, u"Ann"_s);
    QCOMPARE(lead.source, u"exhibition"_s);
    QCOMPARE(lead.fields, (QVariantMap{{u"colour"_s, u"green"_s}}));
    QCOMPARE(lead.owner, test.file.session().user().id);
}

void TestImport::putsLeadsOnAStageWhereTheyMayBegin_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("stage");
    QTest::newRow("by name") << u"Распределение"_s << u"distribution"_s;
    QTest::newRow("by code") << u"distribution"_s << u"distribution"_s;
    QTest::newRow("hand-off, since there is a name") << u"Handoff to sales"_s << u"handoff"_s;
    QTest::newRow("G-27 a later stage") << u"awaiting-sale"_s << u"qualification"_s;
    QTest::newRow("nothing") << QString() << u"qualification"_s;
}

void TestImport::putsLeadsOnAStageWhereTheyMayBegin()
{
    QFETCH(QString, cell);
    QFETCH(QString, stage);
    ImportTest test;
    QVERIFY(test.import("Name,Stage\nAnn," + cell.toUtf8() + "\n"));
    QCOMPARE(test.leads().at(0).stage, stage);
}

void TestImport::givesEveryRowATitle()
{
    ImportTest test;
    QVERIFY(test.import("Title,Name,Company,Email\n,Ann,Acme,\n,Ann B,,\n,,,x@y.com\nOwn,,,\n"));
    const std::vector<Lead> leads = test.leads();
    QCOMPARE(leads.at(0).title, u"Acme #1"_s);
    QCOMPARE(leads.at(1).title, u"Ann B #2"_s);
    QCOMPARE(leads.at(2).title, u"#3"_s);
    QCOMPARE(leads.at(3).title, u"Own"_s);
}

void TestImport::writesBadRowsToAFileThatCanBeMended_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("G-17 in English") << u"Error"_s;
    QTest::newRow("G-17 in Russian") << u"Ошибка"_s;
}

void TestImport::writesBadRowsToAFileThatCanBeMended()
{
    // Given a file in CP1251 with ; whose second, fourth and sixth rows are broken
    QFETCH(QString, column);
    ImportTest test;
    ImportOptions options = test.options("\xc8\xec\xff;\xd2\xe5\xeb\xe5\xf4\xee\xed;\xd0\xe5\xe3\xe8\xee\xed\n"
                                         "\xc8\xe2\xe0\xed;+74951234567;\xcc\xee\xf1\xea\xe2\xe0\n"
                                         ";;\n"
                                         "\xc0\xed\xed\xe0;+74951234568;\xcc\xee\xf1\xea\xe2\xe0\n"
                                         " ; ;\n"
                                         "\xcf\xb8\xf2\xf0;+74951234569;\xce\xec\xf1\xea\n"
                                         "\"\xce\xeb\xe5\xe3;+74951234560;\xcf\xe5\xf0\xec\xfc\n");
    options.errorColumn = column;
    options.wording = [](const Error &error) { return u"Because: "_s + error.reason; };

    // When it is imported
    const Result<ImportReport> report = runImport(test.file.session(), options);

    // Then the good rows are in and the three others in the errors file, with the reason behind them
    QVERIFY(report);
    QCOMPARE(report->created, 3);
    QCOMPARE(report->failed, 3);
    QCOMPARE(report->errorsPath, options.errorsPath);
    const QByteArray bytes = test.read(report->errorsPath);
    const QString errors = QString::fromUtf8(bytes);
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QVERIFY(errors.startsWith(u"Имя;Телефон;Регион;"_s + column));
    QCOMPARE(errors.count(u"Because: empty-row"_s), 2);
    QCOMPARE(errors.count(u"Because: unterminated-quote"_s), 1);

    // When they are mended and imported again
    const QString mended = QString(errors).replace(u";;;Because"_s, u"Глеб;+74951234561;Орёл;Because"_s);
    ImportOptions again = test.options(mended.toUtf8());
    again.errorsPath = options.errorsPath;
    const Result<ImportReport> second = runImport(test.file.session(), again);

    // Then the column with the reasons is passed over
    QVERIFY(second);
    QVERIFY(second->created >= 1);
    QCOMPARE(test.leads().at(3).contactName, u"Глеб"_s);
    QCOMPARE(test.leads().at(3).region, u"Орёл"_s);
    QVERIFY(test.leads().at(3).fields.isEmpty());
}

void TestImport::takesAllOfItBack_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("G-17 one") << 1;
    QTest::newRow("G-17 several ChangeSets") << 1234;
}

void TestImport::takesAllOfItBack()
{
    // Given an import that made own fields and entries too
    QFETCH(int, rows);
    ImportTest test;
    QByteArray content = "Name,Source,Colour\n";
    for (int row = 0; row < rows; ++row)
        content += "Person " + QByteArray::number(row) + ",Street,green\n";
    const Result<ImportReport> report = test.import(content);
    QVERIFY(report);
    QCOMPARE(report->created, rows);

    // When it is undone after a restart
    test.file.reopen();
    const Result<Reversal> reversal = undoable(test.file.session());
    QVERIFY(reversal);
    QCOMPARE(reversal->batch, report->batch);
    QVERIFY(reverse(test.file.session(), *reversal, u"undo"_s));

    // Then nothing of it is left, and it can be brought again
    test.file.reopen();
    QVERIFY(test.leads().empty());
    QVERIFY(test.file.session().lookups().customFields().empty());
    QCOMPARE(test.file.session().lookups().codeOf(u"source"_s, u"Street"_s), QString());
    QVERIFY(findProblems(test.file.store().connection())->isEmpty());
    QVERIFY(reverse(test.file.session(), *redoable(test.file.session()), u"redo"_s));
    QCOMPARE(test.leads().size(), static_cast<size_t>(rows));
    for (const QString &index : {u"leadWords"_s, u"leadInner"_s})
        test.file.store().connection().execute(u"INSERT INTO %1(%1) VALUES ('integrity-check')"_s.arg(index));
}

void TestImport::stopsWhenTheUserSaysSo()
{
    // Given a file of many rows
    ImportTest test;
    QByteArray content = "Name,Email\n";
    for (int row = 0; row < 5000; ++row)
        content += "Person " + QByteArray::number(row) + ",p" + QByteArray::number(row) + "@example.com\n";

    // When the user stops it under way
    const Result<ImportReport> report =
        runImport(test.file.session(), test.options(content),
                  [](const ImportProgress &progress) { return progress.soFar.read < 1000; });

    // Then what is in is a whole batch that can be taken back
    QVERIFY(report && report->cancelled);
    QCOMPARE(test.leads().size(), static_cast<size_t>(report->created));
    QVERIFY(report->created >= 1000 && report->created < 5000);
    QCOMPARE(Batches(test.file.store().connection()).find(report->batch)->state, u"stopped"_s);
    QVERIFY(reverse(test.file.session(), *undoable(test.file.session()), u"undo"_s));
    QVERIFY(test.leads().empty());
}

void TestImport::tellsHowFarItIs()
{
    ImportTest test;
    QByteArray content = "Name\n";
    for (int row = 0; row < 2000; ++row)
        content += "Person " + QByteArray::number(row) + "\n";
    std::vector<double> fractions;
    const auto report = runImport(test.file.session(), test.options(content), [&](const ImportProgress &progress) {
        fractions.push_back(progress.fraction);
        return progress.rowsPerSecond > 0 && progress.secondsLeft >= 0;
    });
    QVERIFY(report && !report->cancelled);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);
}

void TestImport::makesNoBatchOfNothing()
{
    ImportTest test;
    const Result<ImportReport> report = test.import("Name,Source\n,\n");
    QVERIFY(report);
    QCOMPARE(report->failed, 1);
    QVERIFY(report->batch.isNull());
    QVERIFY(!undoable(test.file.session()));
    QVERIFY(Batches(test.file.store().connection()).latest(10).empty());
}

void TestImport::refusesAFileThatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << u"empty-file"_s;
    QTest::newRow("a page") << QByteArray("<html><body>Hello</body></html>") << u"html-not-supported"_s;
}

void TestImport::refusesAFileThatIsNoTable()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    ImportTest test;
    const Result<ImportReport> report = test.import(content);
    QVERIFY(!report);
    QCOMPARE(report.error().reason, reason);
}

void TestImport::beginsNothingWhenErrorsCannotBeWritten()
{
    ImportTest test;
    ImportOptions options = test.options("Name\nAnn\n");
    options.errorsPath = u"/nowhere/at/all/errors.csv"_s;
    const Result<ImportReport> report = runImport(test.file.session(), options);
    QVERIFY(!report);
    QCOMPARE(report.error().reason, u"cannot-write"_s);
    QVERIFY(test.leads().empty());
}

void TestImport::leavesNoErrorsFileWhenAllIsWell()
{
    ImportTest test;
    const ImportOptions options = test.options("Name\nAnn\n");
    const Result<ImportReport> report = runImport(test.file.session(), options);
    QVERIFY(report);
    QVERIFY(report->errorsPath.isEmpty());
    QVERIFY(!QFile::exists(options.errorsPath));
}

void TestImport::importsABusinessCard()
{
    ImportTest test;
    QVERIFY(
        test.import("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Kotova\r\nN:Kotova;Anna;;;\r\nTEL;TYPE=CELL:+79161234567\r\n"
                    "EMAIL:anna@example.com\r\nORG:Acme\r\nEND:VCARD\r\n"));
    const Lead lead = test.leads().at(0);
    QCOMPARE(lead.contactName, u"Anna Kotova"_s);
    QCOMPARE(lead.phones, QStringList{u"+79161234567"_s});
    QCOMPARE(lead.companyName, u"Acme"_s);
    QVERIFY(lead.fields.isEmpty());
}

void TestImport::makesTheTaskThatTheStageAsksFor()
{
    // Given rows that begin on a stage with a task, more than one ChangeSet takes
    ImportTest test;
    QByteArray content = "Name,Stage\n";
    for (int row = 0; row < 600; ++row)
        content += "Person " + QByteArray::number(row) + ",handoff\n";

    // When they are imported
    const Result<ImportReport> report = test.import(content);

    // Then each has its task, and no ChangeSet is too large
    QVERIFY(report);
    QCOMPARE(report->created, 600);
    QCOMPARE(test.file.store().select<Task>(u"status = 'open'"_s).size(), size_t{600});
    for (const JournalEntry &entry : test.file.store().journal().ofBatch(report->batch))
        QVERIFY(entry.records <= 500);
    QCOMPARE(test.file.openTask(test.leads().at(599).id).lead, test.leads().at(599).id);
    QVERIFY(findProblems(test.file.store().connection())->isEmpty());
}

void TestImport::survivesAFileOfManyShapes()
{
    // Given rows each of which fills other columns
    const QStringList headers{u"Name"_s,    u"City"_s,     u"Region"_s, u"Country"_s,  u"Fax"_s,
                              u"Website"_s, u"Campaign"_s, u"Event"_s,  u"Industry"_s, u"Job title"_s};
    ImportTest test;
    QByteArray content = headers.join(u',').toUtf8() + '\n';
    for (int shape = 1; shape < 1024; ++shape) {
        QByteArrayList cells;
        for (int column = 0; column < 10; ++column)
            cells.append(shape & (1 << column) ? "c" + QByteArray::number(shape) : QByteArray());
        content += cells.join(',') + '\n';
    }

    // When they are imported
    const Result<ImportReport> report = test.import(content);

    // Then all are in as they were
    QVERIFY(report);
    QCOMPARE(report->created, 1023);
    QCOMPARE(test.leads().at(1022).industry, u"c1023"_s);
    QCOMPARE(test.leads().at(511).contactName, QString());
    QVERIFY(reverse(test.file.session(), *undoable(test.file.session()), u"undo"_s));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"

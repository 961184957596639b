// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "tests/app/program.h"
#include "tests/exchange/exchangetest.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;
using test::texts;

class CommandImportTest : public QObject
{
    Q_OBJECT

private slots:
    void importsAndTakesBackAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("commas") << QByteArray(
            "Name,Company,Phone,Booth\nAnna,Romashka,+7 495 123-45-67,B1\nOleg,Granit,,B2\n");
        QTest::newRow("G-17 semicolons in windows-1251")
            << QByteArray("\xc8\xec\xff;\xca\xee\xec\xef\xe0\xed\xe8\xff;Booth\nAnna;Romashka;B1\nOleg;Granit;B2\n");
    }

    void importsAndTakesBackAsAWhole()
    {
        // Given
        QFETCH(const QByteArray, content);
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, content);
        // When
        const QJsonObject report = program.json({u"import"_s, source});
        // Then
        QCOMPARE(report[u"read"].toInt(), 2);
        QCOMPARE(report[u"created"].toInt(), 2);
        QCOMPARE(report[u"failed"].toInt(), 0);
        QVERIFY(report.contains(u"seconds"_s) && report.contains(u"updated"_s) && report.contains(u"skipped"_s));
        const QJsonArray leads = program.json({u"leads"_s, u"--sort=number"_s})[u"leads"].toArray();
        QCOMPARE(texts(leads, u"companyName"_s), (QStringList{u"Romashka"_s, u"Granit"_s}));
        QCOMPARE(leads[0][u"fields"].toObject().begin().value().toString(), u"B1"_s);
        QVERIFY(!program.json({u"undo"_s, report[u"changeset"].toString()}).isEmpty());
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void undoPassesOverTheRememberedMapping()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!program.json({u"import"_s, program.write(u"in.csv"_s, "Name\nAnna\n")}).isEmpty());
        // When
        QCOMPARE(program.json({u"undo"_s})[u"intent"].toString(), u"lead.import"_s);
        QCOMPARE(program.json({u"undo"_s})[u"intent"].toString(), u"lead.add"_s);
        // Then
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void aDryRunOnlyLooks()
    {
        // Given
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Name,E-mail\nAnna,anna@example.org\n");
        // When
        const QJsonObject report = program.json({u"import"_s, source, u"--dry-run"_s});
        // Then
        QCOMPARE(report[u"created"].toInt(), 1);
        QVERIFY(report[u"changeset"].isNull());
        QCOMPARE(report[u"columns"][u"Name"].toString(), u"contactName"_s);
        QCOMPARE(report[u"rows"][0][u"verdict"].toString(), u"create"_s);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void aDryRunSaysWhatEachRowWouldDo()
    {
        // Given a lead, and a file that speaks of it, of a new one twice, and of nobody
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title=Bicycle parts"_s, u"email=anna@example.org"_s}).isEmpty());
        const QString source = program.write(u"in.csv"_s,
                                             "E-mail,City,Lead title\nanna@example.org,Tula,Bicycle parts\n"
                                             "oleg@example.org,Omsk,Racks\noleg@example.org,Omsk,Racks\n,,\n");
        // When
        const Run skip = program.run({u"import"_s, source, u"--dry-run"_s});
        const Run update = program.run({u"import"_s, source, u"--dry-run"_s, u"--on-duplicate=update"_s});
        // Then
        QCOMPARE(skip.code, 1);
        const QStringList lines = skip.out.split(u'\n');
        QCOMPARE(lines.at(0), u"2  duplicate  #1  Bicycle parts"_s);
        QCOMPARE(lines.at(1), u"3  create     Racks"_s);
        QCOMPARE(lines.at(2), u"4  duplicate  an earlier row of the file"_s);
        QVERIFY2(lines.at(3).startsWith(u"5  error      "), qPrintable(lines.at(3)));
        QVERIFY(skip.out.contains(u"--errors OUT.csv"));
        QCOMPARE(update.out.section(u'\n', 0, 0), u"2  update     #1  Bicycle parts: City → Tula"_s);
    }

    void ourOwnExportIsKnownAgain()
    {
        // Given a lead with a history of its own, exported
        const Program program;
        program.init();
        program.addHandedOffLead();
        QVERIFY(
            !program.json({u"export"_s, u"leads"_s, u"--format=csv"_s, u"-o"_s, program.path(u"out.csv"_s)}).isEmpty());
        // When it is looked at, and imported
        const Run look = program.run({u"import"_s, program.path(u"out.csv"_s), u"--dry-run"_s});
        const QJsonObject report = program.json({u"import"_s, program.path(u"out.csv"_s), u"--on-duplicate=create"_s});
        // Then what is left out is named, and no field comes of it
        QVERIFY2(look.out.contains(u"Columns that are not imported: number, stageSince, maturity"),
                 qPrintable(look.out));
        QCOMPARE(report[u"created"].toInt(), 1);
        QVERIFY(program.show(2)[u"fields"].toObject().isEmpty());
        QCOMPARE(program.show(2)[u"title"], program.show(1)[u"title"]);
    }

    void duplicatesAreTreatedAsAsked_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<int>("total");
        QTest::newRow("skip") << u"skip"_s << u"skipped"_s << 1;
        QTest::newRow("update") << u"update"_s << u"updated"_s << 1;
        QTest::newRow("create") << u"create"_s << u"created"_s << 2;
    }

    void duplicatesAreTreatedAsAsked()
    {
        // Given
        QFETCH(const QString, choice);
        QFETCH(const QString, counted);
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title=A"_s, u"email=anna@example.org"_s}).isEmpty());
        const QString source = program.write(u"in.csv"_s, "E-mail,City\nanna@example.org,Tula\n");
        // When
        const QJsonObject report = program.json({u"import"_s, source, u"--on-duplicate"_s, choice});
        // Then
        QCOMPARE(report[counted].toInt(), 1);
        QTEST(program.json({u"leads"_s})[u"total"].toInt(), "total");
    }

    void aMapDecidesTheColumns()
    {
        // Given
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "A,B\nBicycles,Trade fair\n");
        const QString map = program.write(
            u"map.json"_s, R"({"columns":{"A":"title","B":"source"},"values":{"source":{"Trade fair":"exhibition"}}})");
        // When
        QVERIFY(!program.json({u"import"_s, source, u"--map"_s, map}).isEmpty());
        // Then
        const QJsonObject lead = program.show(1);
        QCOMPARE(lead[u"title"].toString(), u"Bicycles"_s);
        QCOMPARE(lead[u"source"].toString(), u"exhibition"_s);
        QCOMPARE(program.run({u"import"_s, source, u"--map"_s, source}).code, 1);
        QCOMPARE(program.run({u"import"_s, source, u"--map"_s, program.path(u"none"_s)}).code, 3);
    }

    void aProfileKeepsHowAFileIsRead()
    {
        // Given a way of reading, kept under a name
        const Program program;
        program.init();
        const QString map = program.write(
            u"map.json"_s, R"({"columns":{"A":"title","B":"source"},"values":{"source":{"Trade fair":"exhibition"}}})");
        const QString first = program.write(u"one.csv"_s, "A|B\nBicycles|Trade fair\n");
        QVERIFY(!program
                     .json({u"import"_s, first, u"--map"_s, map, u"--delimiter=|"_s, u"--on-duplicate=create"_s,
                            u"--save-profile=Fair"_s})
                     .isEmpty());
        // When another file comes, with a column less and the same lead
        const QString second = program.write(u"two.csv"_s, "B|Town\nTrade fair|Tula\nTrade fair|Tula\n");
        const QJsonObject looked = program.json({u"import"_s, second, u"--profile"_s, u"Fair"_s, u"--dry-run"_s});
        const QJsonObject report = program.json({u"import"_s, second, u"--profile"_s, u"Fair"_s});
        // Then it is read the same way
        QCOMPARE(looked[u"columns"][u"B"].toString(), u"source"_s);
        QCOMPARE(report[u"created"].toInt(), 2);
        QCOMPARE(program.show(2)[u"source"].toString(), u"exhibition"_s);
        // And undo takes the import back, not the profile
        QCOMPARE(program.json({u"undo"_s})[u"intent"].toString(), u"lead.import"_s);
        QVERIFY(!program.json({u"import"_s, second, u"--profile=Fair"_s}).isEmpty());
    }

    void aProfileThatIsNotThereIsRefused()
    {
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Name\nAnna\n");
        const Run run = program.run({u"import"_s, source, u"--profile=Nobody"_s, u"--json"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.reason(), u"profile-not-found"_s);
        const Run both = program.run({u"import"_s, source, u"--dry-run"_s, u"--save-profile=x"_s, u"--json"_s});
        QCOMPARE(both.code, 2);
        QCOMPARE(both.reason(), u"options-exclude"_s);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void importsAreListedWithHowTheyStand()
    {
        // Given two imports, one of them changed since
        const Program program;
        program.init();
        QCOMPARE(program.run({u"imports"_s}).out, QString());
        const QString fair = program.write(u"fair.csv"_s, "Name,Phone\nAnna,+74951234567\n,\n");
        const QJsonObject first =
            program.run({u"import"_s, fair, u"--errors"_s, program.path(u"bad.csv"_s), u"--json"_s}).json();
        const QString site = program.write(u"site.csv"_s, "Name\nPavel\nVera\n");
        const QJsonObject second = program.json({u"import"_s, site, u"--now=2030-01-01"_s});
        QVERIFY(!program.json({u"lead"_s, u"set"_s, u"1"_s, u"city=Tula"_s}).isEmpty());
        // When
        const QJsonArray imports = program.json({u"imports"_s})[u"imports"].toArray();
        // Then
        QCOMPARE(texts(imports, u"file"_s), (QStringList{u"site.csv"_s, u"fair.csv"_s}));
        QCOMPARE(texts(imports, u"standing"_s), (QStringList{u"whole"_s, u"changed"_s}));
        QCOMPARE(imports[0][u"changeset"], second[u"changeset"]);
        QCOMPARE(imports[0][u"created"].toInt(), 2);
        QCOMPARE(imports[1][u"failed"].toInt(), 1);
        QCOMPARE(imports[1][u"author"].toString(), u"maria"_s);
        QVERIFY(imports[1][u"errors"].toString().endsWith(u"bad.csv"_s));
        QVERIFY(imports[0][u"errors"].isNull());
        const QString text = program.run({u"imports"_s, u"--limit=1"_s}).out;
        QVERIFY2(text.startsWith(second[u"changeset"].toString()) && text.contains(u"as imported"_s), qPrintable(text));
        // When one is taken back
        QVERIFY(!program.json({u"undo"_s, second[u"changeset"].toString()}).isEmpty());
        // Then
        const QJsonObject undone = program.json({u"imports"_s})[u"imports"][0].toObject();
        QCOMPARE(undone[u"standing"].toString(), u"taken-back"_s);
        QVERIFY(undone[u"target"].isNull());
        QVERIFY(!first.isEmpty());
    }

    void badRowsGoToTheErrorsFile()
    {
        // Given
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Name,City\nAnna,Tula\n,\n\"Oleg,Omsk\n");
        const QString errors = program.path(u"errors.csv"_s);
        // When
        const Run ran = program.run({u"import"_s, source, u"--errors"_s, errors, u"--json"_s});
        // Then
        QCOMPARE(ran.json()[u"created"].toInt(), 1);
        QCOMPARE(ran.code, ran.json()[u"failed"].toInt() > 0 ? 1 : 0);
        QCOMPARE(program.read(u"errors.csv"_s).isEmpty(), ran.json()[u"failed"].toInt() == 0);
    }

    void namesNothingToTakeBackWhenNothingCameIn()
    {
        // Given a file that takes no leads
        const Program program;
        program.init();
        (*Connection::open(program.path(), Connection::Access::Write))
            ->execute(u"CREATE TRIGGER full BEFORE INSERT ON lead BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        // When
        const QString source = program.write(u"in.csv"_s, "Name\nAnna\n");
        const Run ran = program.run({u"import"_s, source, u"--json"_s});
        // Then the answer is the failure alone
        QVERIFY(ran.code != 0);
        QCOMPARE(ran.json().keys(), QStringList{u"error"_s});
        QVERIFY(!program.run({u"import"_s, source}).out.contains(u"undo"));
    }

    void tellsWhatTheFieldsThatItMadeAreCalled()
    {
        // Given a column that nothing claims, in letters that no code is made of
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Название;Сегмент\nСтеллажи;Розница\n");
        QVERIFY(!program.json({u"import"_s, source}).isEmpty());
        const QString code = program.show(1)[u"fields"].toObject().keys().first();
        // When, then
        const QJsonObject own = program.json({u"fields"_s})[u"own"][0].toObject();
        QCOMPARE(own[u"code"].toString(), code);
        QCOMPARE(own[u"name"].toString(), u"Сегмент"_s);
        QCOMPARE(program.run({u"fields"_s}).out.simplified(), u"fields.%1 Сегмент"_s.arg(code));
    }

    void saysHowManyCellsDidNotFit()
    {
        // Given a budget that is no amount
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Title,Budget\nRacks,much\nBolts,100\n");
        // When, then
        const QString said = u"kept in a field of your own: 1."_s;
        const Run looked = program.run({u"import"_s, source, u"--dry-run"_s, u"--lang=en"_s});
        QVERIFY2(looked.out.contains(said), qPrintable(looked.out));
        const Run ran = program.run({u"import"_s, source, u"--lang=en"_s});
        QVERIFY2(ran.out.contains(said), qPrintable(ran.out));
        QVERIFY(!program.run({u"import"_s, program.write(u"a.csv"_s, "Title\nNuts\n"), u"--lang=en"_s})
                     .out.contains(u"field of your own"_s));
    }

    void sourcesThatCannotBeReadEndWithThree_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("old Excel") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(2000, '\0');
        QTest::newRow("a torn archive") << QByteArray("PK\x03\x04") + QByteArray(100, 'x');
    }

    void sourcesThatCannotBeReadEndWithThree()
    {
        // Given
        QFETCH(const QByteArray, content);
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, content);
        // When
        const Run ran = program.run({u"import"_s, source, u"--json"_s});
        // Then
        QCOMPARE(ran.code, 3);
        QVERIFY(!ran.reason().isEmpty());
        QVERIFY2(ran.error.contains(u"in.csv"), qPrintable(ran.error));
    }

    void wrongOptionsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("encoding") << QStringList{u"--encoding=klingon"_s};
        QTest::newRow("delimiter") << QStringList{u"--delimiter=;;"_s};
        QTest::newRow("duplicates") << QStringList{u"--on-duplicate=ask"_s};
    }

    void wrongOptionsEndWithTwo()
    {
        // Given
        QFETCH(const QStringList, options);
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, "Name\nAnna\n");
        // When, then
        QCOMPARE(program.run(QStringList{u"import"_s, source} + options).code, 2);
        QCOMPARE(program.run({u"import"_s, program.path(u"none.csv"_s)}).code, 3);
    }

    void saysWhatIsInWhenTheSourceBreaksOff()
    {
        // Given a workbook that is damaged far down, below a row that says nothing
        const Program program;
        program.init();
        QByteArray rows = "<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                          "<row><c t=\"inlineStr\"><is><t> </t></is></c></row>";
        for (int row = 0; row < 1000; ++row)
            rows += "<row><c t=\"inlineStr\"><is><t>Anna " + QByteArray::number(row) + "</t></is></c></row>";
        const QTemporaryDir folder;
        const QString source = writeXlsx(folder, rows + "<row><c t=\"inlineStr\"><is><t>Oleg</wrong></row>");
        // When
        const Run ran = program.run({u"import"_s, source, u"--errors"_s, program.path(u"errors.csv"_s), u"--json"_s});
        // Then
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.reason(), u"damaged-file"_s);
        QCOMPARE(ran.json()[u"failed"].toInt(), 1);
        QVERIFY(program.read(u"errors.csv"_s).contains("The row is empty"));
        QVERIFY2(ran.error.contains(QFileInfo(source).fileName()), qPrintable(ran.error));
        const int created = ran.json()[u"created"].toInt();
        QVERIFY(created > 0);
        QCOMPARE(program.json({u"leads"_s, u"--limit=0"_s})[u"total"].toInt(), created);
        QVERIFY(!program.json({u"undo"_s, ran.json()[u"changeset"].toString()}).isEmpty());
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
        const Run told = program.run({u"import"_s, source});
        QCOMPARE(told.code, 3);
        QVERIFY2(told.out.contains(u"takes all of it back"), qPrintable(told.out));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandImportTest)
#include "tst_commandimport.moc"

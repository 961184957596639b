// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;
using test::texts;

namespace {

/// Overwrites some bytes in the middle of a file.
void damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qint64 page = 4096;
    for (qint64 at = 2 * page; at < file.size(); at += page) {
        file.seek(at);
        file.write(QByteArray(64, char(0x5a)));
    }
}

/// Writes one 32-bit number of SQLite's header.
void setHeader(const QString &path, qint64 at, char value)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(QByteArray(3, '\0') + value);
}

} // namespace

class CommandFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initMakesAFileWithOneUser()
    {
        // Given
        const Program program;
        // When
        const QJsonObject made = program.json({u"init"_s, u"other.leadline"_s, u"--currency"_s, u"eur"_s});
        // Then
        QCOMPARE(made[u"user"][u"login"].toString(), u"maria"_s);
        QCOMPARE(made[u"user"][u"contact"][u"name"].toString(), u"maria"_s);
        QCOMPARE(made[u"currency"].toString(), u"EUR"_s);
        QCOMPARE(made[u"process"].toString(), u"lead-handoff"_s);
        QVERIFY(!made[u"changeset"].toString().isEmpty());
        QVERIFY(QFile::exists(program.path(u"other.leadline"_s)));
    }

    void initRefuses_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("an unknown process") << QStringList{u"--process=chess"_s} << 2;
        QTest::newRow("an unknown currency") << QStringList{u"--currency=shells"_s} << 2;
        QTest::newRow("an unknown country") << QStringList{u"--region=XX"_s} << 2;
        QTest::newRow("a number that is none") << QStringList{u"--leads=many"_s} << 2;
    }

    void initRefuses()
    {
        // Given
        QFETCH(const QStringList, options);
        const Program program;
        // When
        const Run ran = program.run(QStringList{u"init"_s, program.path()} + options);
        // Then
        QTEST(ran.code, "code");
        QVERIFY(!QFile::exists(program.path()));
    }

    void initLeavesAFileAlone()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        // When
        const Run ran = program.run({u"init"_s, program.path(), u"--json"_s});
        // Then
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.reason(), u"file-exists"_s);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 1);
    }

    void demoAndGeneratedLeadsFillIt()
    {
        // Given
        const Program program;
        // When
        program.init({u"--demo"_s, u"--leads=20"_s, u"--seed=7"_s});
        // Then
        QVERIFY(program.json({u"leads"_s})[u"total"].toInt() > 20);
        QVERIFY(!program.json({u"tasks"_s, u"--open"_s})[u"tasks"].toArray().isEmpty());
        QCOMPARE(program.run({u"check"_s}).code, 0);
    }

    void theDefaultPlaceIsTheUsersOwn()
    {
        // Given
        Program program;
        program.removeVariable(u"LEADLINE_DB"_s);
        program.setVariable(u"XDG_DATA_HOME"_s, program.path(u"data"_s));
        program.setVariable(u"HOME"_s, program.path(u"home"_s));
        // When
        const QJsonObject made = program.json({u"init"_s});
        // Then
        QVERIFY(made[u"file"].toString().endsWith(u"leadline.leadline"));
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 0);
    }

    void unusableFilesEndWithThree_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << u"missing"_s << u"file-not-found"_s;
        QTest::newRow("text") << u"text"_s << u"file-foreign"_s;
        QTest::newRow("empty") << u"empty"_s << u"file-foreign"_s;
        QTest::newRow("of another program") << u"other"_s << u"file-foreign"_s;
        QTest::newRow("newer") << u"newer"_s << u"file-newer"_s;
        QTest::newRow("damaged") << u"damaged"_s << u"file-damaged"_s;
    }

    void unusableFilesEndWithThree()
    {
        // Given
        QFETCH(const QString, state);
        const Program program;
        program.init();
        constexpr qint64 versionAt = 60;
        constexpr qint64 applicationAt = 68;
        if (state == "missing"_L1)
            QFile::remove(program.path());
        else if (state == "text"_L1 || state == "empty"_L1)
            QVERIFY(!program.write(u"crm.leadline"_s, state == "text"_L1 ? "Name;Phone\n" : "").isEmpty());
        else if (state == "other"_L1)
            setHeader(program.path(), applicationAt, 1);
        else if (state == "newer"_L1)
            setHeader(program.path(), versionAt, 99);
        else
            damage(program.path());
        const QByteArray before = program.read(u"crm.leadline"_s);
        // When
        for (const QStringList &arguments : {QStringList{u"lead"_s, u"add"_s, u"title=A"_s}, QStringList{u"leads"_s}}) {
            const Run ran = program.run(arguments + QStringList{u"--json"_s});
            // Then
            QCOMPARE(ran.code, 3);
            QTEST(ran.reason(), "reason");
        }
        if (state != "damaged"_L1)
            QCOMPARE(program.read(u"crm.leadline"_s), before);
    }

    void backupAndRestore()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        const QString copy = program.path(u"copy.leadline"_s);
        // When
        QCOMPARE(program.json({u"backup"_s, copy})[u"backup"].toString(), copy);
        QVERIFY(!program.addLead({u"title=Later"_s}).isEmpty());
        QVERIFY(!program.json({u"restore"_s, copy}).isEmpty());
        // Then
        QCOMPARE(texts(program.json({u"leads"_s})[u"leads"].toArray(), u"title"_s), QStringList{u"Bicycle parts"_s});
        const QJsonObject kept = program.json({u"leads"_s, u"--db"_s, program.path() + u".replaced"_s});
        QCOMPARE(kept[u"total"].toInt(), 2);
        QCOMPARE(program.run({u"backup"_s, copy}).code, 3);
        QCOMPARE(program.run({u"restore"_s, program.path(u"nowhere"_s)}).code, 3);
        QCOMPARE(program.run({u"restore"_s, program.path()}).code, 1);
    }

    void checkAndMigrateFindAGoodFile()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject checked = program.json({u"check"_s});
        const QJsonObject migrated = program.json({u"migrate"_s});
        // Then
        QVERIFY(checked[u"problems"].toArray().isEmpty());
        QCOMPARE(migrated[u"from"], migrated[u"to"]);
    }

    void checkNamesALinkThatIsLostAndWhatToDo()
    {
        // Given a lead whose contact another hand took out of the file
        const Program program;
        program.init();
        program.addHandedOffLead();
        {
            const auto connection = Connection::open(program.path(), Connection::Access::Write);
            QVERIFY(connection);
            (*connection)->execute(u"DELETE FROM contact"_s);
        }
        // When
        const Run run = program.run({u"check"_s});
        // Then
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.contains(u"lead.contact: 1 record"_s), qPrintable(run.out));
        QVERIFY(run.out.contains(u"leadline journal --record"_s));
    }

    void exportsWhatTheFilterFinds_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"csv"_s;
        QTest::newRow("xlsx") << u"xlsx"_s;
        QTest::newRow("json") << u"json"_s;
    }

    void exportsWhatTheFilterFinds()
    {
        // Given
        QFETCH(const QString, format);
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title==1+1"_s, u"city=Тула"_s, u"budget=100.50"_s}).isEmpty());
        QVERIFY(!program.addLead({u"title=Other"_s, u"city=Омск"_s}).isEmpty());
        const QString out = program.path(u"out"_s);
        // When
        const QJsonObject written =
            program.json({u"export"_s, u"leads"_s, u"--format"_s, format, u"-o"_s, out, u"--where"_s, u"city=Тула"_s});
        // Then
        QCOMPARE(written[u"total"].toInt(), 1);
        const QByteArray content = program.read(u"out"_s);
        if (format == "csv"_L1) {
            QVERIFY2(content.contains("'=1+1"), content.constData());
            QVERIFY(content.contains("100.50") && content.contains("Тула") && content.contains("maria"));
        } else if (format == "json"_L1) {
            QCOMPARE((Run{0, QString::fromUtf8(content), {}}.json()[u"leads"][0][u"budget"].toString()), u"100.50"_s);
        } else {
            QVERIFY(content.startsWith("PK"));
        }
    }

    void exportColumnsCanBeChosen()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead({u"title=A"_s, u"city=Tula"_s}).isEmpty());
        const QString out = program.path(u"out.csv"_s);
        const QStringList order{u"export"_s, u"leads"_s, u"--format=csv"_s, u"-o"_s, out};
        // When
        QVERIFY(!program.json(order + QStringList{u"--fields"_s, u"city,title"_s, u"--bom"_s}).isEmpty());
        // Then
        QCOMPARE(program.read(u"out.csv"_s),
                 QByteArray("\xef\xbb\xbf"
                            "city,title\r\nTula,A\r\n"));
        QCOMPARE(program.run(order + QStringList{u"--fields=colour"_s}).code, 2);
        QCOMPARE(program.run({u"export"_s, u"leads"_s, u"-o"_s, out}).code, 2);
        QCOMPARE(program.run({u"export"_s, u"leads"_s, u"--format=csv"_s, u"-o"_s, u"/no/such/place"_s}).code, 3);
    }

    void noOutputTakesThePlaceOfTheFile_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("a table") << QStringList{u"export"_s, u"leads"_s, u"--format=csv"_s, u"-o"_s};
        QTest::newRow("a schedule") << QStringList{u"export"_s, u"schedule"_s};
        QTest::newRow("a report") << QStringList{u"report"_s, u"funnel"_s, u"--format=csv"_s, u"-o"_s};
        QTest::newRow("rows that failed") << QStringList{u"import"_s, u"leads.csv"_s, u"--errors"_s};
    }

    void noOutputTakesThePlaceOfTheFile()
    {
        // Given a file, and one to import that has a bad row
        QFETCH(const QStringList, command);
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!program.write(u"leads.csv"_s, "Name,City\nAnna,Tula\n,\nPavel,Omsk\n").isEmpty());
        // When the file is named as what to write, in another spelling
        const Run ran = program.run(command + QStringList{u"./crm.leadline"_s, u"--json"_s});
        // Then
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.reason(), u"output-is-the-file"_s);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 1);
        QCOMPARE(program.run({u"check"_s}).code, 0);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandFileTest)
#include "tst_commandfile.moc"

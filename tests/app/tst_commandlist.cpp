// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;
using test::texts;

namespace {

/// Three leads of two users.
void fill(const Program &program)
{
    program.init();
    QVERIFY(!program.json({u"user"_s, u"add"_s, u"oleg"_s, u"Oleg Orlov"_s}).isEmpty());
    QVERIFY(!program
                 .addLead({u"title=Alpha"_s, u"budget=100"_s, u"city=Тула"_s, u"phone=+7 495 123-45-67"_s,
                           u"companyName=Ромашка, ООО"_s})
                 .isEmpty());
    QVERIFY(
        !program.addLead({u"title=Beta"_s, u"budget=300"_s, u"owner=oleg"_s, u"email=beta@example.org"_s}).isEmpty());
    QVERIFY(!program.addLead({u"title=Gamma"_s, u"budget=200"_s, u"stage=distribution"_s}).isEmpty());
}

} // namespace

class CommandListTest : public QObject
{
    Q_OBJECT

private slots:
    void filtersFindTheirLeads_data()
    {
        QTest::addColumn<QStringList>("filters");
        QTest::addColumn<QStringList>("titles");
        const QStringList all{u"Alpha"_s, u"Beta"_s, u"Gamma"_s};
        QTest::newRow("none") << QStringList{} << all;
        QTest::newRow("a stage") << QStringList{u"stage=distribution"_s} << QStringList{u"Gamma"_s};
        QTest::newRow("alternatives") << QStringList{u"stage=distribution|qualification"_s} << all;
        QTest::newRow("an owner") << QStringList{u"owner=oleg"_s} << QStringList{u"Beta"_s};
        QTest::newRow("an amount") << QStringList{u"budget>=200"_s} << QStringList{u"Beta"_s, u"Gamma"_s};
        QTest::newRow("two conditions") << QStringList{u"budget>=200 and owner!=oleg"_s} << QStringList{u"Gamma"_s};
        QTest::newRow("twice") << QStringList{u"budget>=200"_s, u"owner!=oleg"_s} << QStringList{u"Gamma"_s};
        QTest::newRow("a phone as typed") << QStringList{u"phone=8 495 123 45 67"_s} << QStringList{u"Alpha"_s};
        QTest::newRow("an e-mail") << QStringList{u"email=beta@example.org"_s} << QStringList{u"Beta"_s};
        QTest::newRow("empty") << QStringList{u"city="_s} << QStringList{u"Beta"_s, u"Gamma"_s};
        QTest::newRow("set") << QStringList{u"city!="_s} << QStringList{u"Alpha"_s};
        QTest::newRow("a quoted comma") << QStringList{u"companyName=\"Ромашка, ООО\""_s} << QStringList{u"Alpha"_s};
        QTest::newRow("contains") << QStringList{u"companyName~ромаш"_s} << QStringList{u"Alpha"_s};
        QTest::newRow("today") << QStringList{u"createdAt=today"_s} << all;
        QTest::newRow("since yesterday") << QStringList{u"createdAt<yesterday"_s} << QStringList{};
        QTest::newRow("no task yet") << QStringList{u"openTasks=0"_s} << all;
    }

    void filtersFindTheirLeads()
    {
        // Given
        QFETCH(const QStringList, filters);
        const Program program;
        fill(program);
        QStringList arguments{u"leads"_s, u"--sort"_s, u"title"_s};
        for (const QString &filter : filters)
            arguments += {u"--where"_s, filter};
        // When
        const QJsonObject listed = program.json(arguments);
        // Then
        QTEST(texts(listed[u"leads"].toArray(), u"title"_s), "titles");
        QCOMPARE(listed[u"total"].toInt(), int(listed[u"leads"].toArray().size()));
    }

    void badFiltersNameThePosition_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("position");
        QTest::addColumn<int>("code");
        QTest::newRow("no comparison") << u"stage=handoff and city"_s << u"filter-no-comparison"_s << u"23"_s << 2;
        QTest::newRow("no field") << u"stage=handoff, =5"_s << u"filter-no-field"_s << u"16"_s << 2;
        QTest::newRow("an open quote") << u"city=\"Tula"_s << u"filter-open-quote"_s << u"6"_s << 2;
        QTest::newRow("two limits") << u"budget>5|6"_s << u"filter-one-value"_s << u"1"_s << 2;
        QTest::newRow("an unknown field") << u"city=Tula, colour=red"_s << u"filter-unknown-field"_s << u"12"_s << 1;
        QTest::newRow("an unknown code") << u"stage=moon"_s << u"filter-value-invalid"_s << u"1"_s << 1;
    }

    void badFiltersNameThePosition()
    {
        // Given
        QFETCH(const QString, filter);
        QFETCH(const QString, reason);
        QFETCH(const QString, position);
        const Program program;
        program.init();
        // When
        const Run ran = program.run({u"leads"_s, u"--where"_s, filter, u"--json"_s});
        // Then
        QTEST(ran.code, "code");
        QCOMPARE(ran.reason(), reason);
        QVERIFY(ran.json()[u"error"][u"details"].toArray().contains(position));
        QVERIFY2(ran.error.contains(position), qPrintable(ran.error));
    }

    void sortsBothWays()
    {
        // Given
        const Program program;
        fill(program);
        // When
        const QJsonObject up = program.json({u"leads"_s, u"--sort"_s, u"budget"_s});
        const QJsonObject down = program.json({u"leads"_s, u"--sort=budget:desc"_s});
        const QJsonObject newest = program.json({u"leads"_s});
        // Then
        QCOMPARE(texts(up[u"leads"].toArray(), u"title"_s), (QStringList{u"Alpha"_s, u"Gamma"_s, u"Beta"_s}));
        QCOMPARE(texts(down[u"leads"].toArray(), u"title"_s), (QStringList{u"Beta"_s, u"Gamma"_s, u"Alpha"_s}));
        QCOMPARE(texts(newest[u"leads"].toArray(), u"title"_s), (QStringList{u"Gamma"_s, u"Beta"_s, u"Alpha"_s}));
        QCOMPARE(program.run({u"leads"_s, u"--sort=colour"_s}).code, 2);
        QCOMPARE(program.run({u"leads"_s, u"--sort=title:sideways"_s}).code, 2);
    }

    void pagesTheList()
    {
        // Given
        const Program program;
        fill(program);
        // When
        const QJsonObject page =
            program.json({u"leads"_s, u"--sort"_s, u"title"_s, u"--limit"_s, u"1"_s, u"--offset"_s, u"1"_s});
        // Then
        QCOMPARE(page[u"total"].toInt(), 3);
        QCOMPARE(texts(page[u"leads"].toArray(), u"title"_s), QStringList{u"Beta"_s});
        QVERIFY(!page[u"leads"][0].toObject().contains(u"tasks"_s));
        QCOMPARE(program.run({u"leads"_s, u"--limit"_s, u"many"_s}).code, 2);
        QCOMPARE(program.run({u"leads"_s, u"--offset"_s, u"-1"_s}).code, 2);
    }

    void peopleSeeALineForEachLead()
    {
        // Given
        const Program program;
        fill(program);
        // When
        const Run ran = program.run({u"leads"_s, u"--sort"_s, u"title"_s, u"--limit=2"_s});
        // Then
        QCOMPARE(ran.code, 0);
        const QStringList lines = ran.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).startsWith(u"#1  Alpha"));
        QVERIFY(lines.at(1).endsWith(u"oleg"));
        QCOMPARE(lines.at(2), u"Shown: 2 of 3"_s);
    }

    void searchFindsEveryKind()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        QVERIFY(!program.json({u"note"_s, u"1"_s, u"Petrova is on holiday"_s}).isEmpty());
        QVERIFY(!program.json({u"lead"_s, u"person"_s, u"1"_s, u"name=Olga Petrova"_s}).isEmpty());
        // When
        const QJsonObject found = program.json({u"search"_s, u"petrova"_s});
        // Then
        QCOMPARE(found[u"total"].toInt(), 4);
        QStringList kinds = texts(found[u"hits"].toArray(), u"kind"_s);
        QCOMPARE(kinds.front(), u"lead"_s);
        kinds.sort();
        QCOMPARE(kinds, (QStringList{u"contact"_s, u"lead"_s, u"note"_s, u"person"_s}));
        QCOMPARE(found[u"hits"][0][u"field"].toString(), u"contactName"_s);
        const QJsonObject first = program.json({u"search"_s, u"petrova"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(first[u"hits"].toArray().size(), 1);
        QCOMPARE(first[u"total"].toInt(), 4);
        QCOMPARE(program.json({u"search"_s, u"nobody"_s})[u"total"].toInt(), 0);
    }

    void usersAreListedAndAdded()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject added = program.json({u"user"_s, u"add"_s, u"oleg"_s, u"Oleg Orlov"_s, u"--role=manager"_s});
        // Then
        QCOMPARE(added[u"user"][u"contact"][u"name"].toString(), u"Oleg Orlov"_s);
        const QJsonArray users = program.json({u"users"_s})[u"users"].toArray();
        QCOMPARE(texts(users, u"login"_s), (QStringList{u"maria"_s, u"oleg"_s}));
        QCOMPARE(texts(users, u"role"_s), (QStringList{u"admin"_s, u"manager"_s}));
        QCOMPARE(program.run({u"user"_s, u"add"_s, u"OLEG"_s, u"--json"_s}).reason(), u"login-taken"_s);
        QCOMPARE(program.run({u"user"_s, u"add"_s, u"eva"_s, u"--role=queen"_s}).code, 1);
    }

    void whatCannotBePrintedEndsWithThree_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("leads") << QStringList{u"leads"_s};
        QTest::newRow("leads in JSON") << QStringList{u"leads"_s, u"--json"_s};
        QTest::newRow("one lead") << QStringList{u"lead"_s, u"show"_s, u"1"_s};
        QTest::newRow("one lead in JSON") << QStringList{u"lead"_s, u"show"_s, u"1"_s, u"--json"_s};
    }

    void whatCannotBePrintedEndsWithThree()
    {
        // Given standard output on a disk that is full
        QFETCH(const QStringList, command);
        const QString full = u"/dev/full"_s;
        if (!QFile::exists(full))
            QSKIP("This system has no disk that is always full.");
        const Program program;
        fill(program);
        QProcess process;
        process.setProcessEnvironment(program.environment());
        process.setStandardOutputFile(full);
        // When
        process.start(Program::executable(), command);
        QVERIFY(process.waitForFinished());
        // Then
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains(u"stdout"));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandListTest)
#include "tst_commandlist.moc"

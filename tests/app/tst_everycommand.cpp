// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commands.h"
#include "app/commandline/options.h"
#include "tests/app/program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

namespace {

/// The command with as few words as it takes.
QStringList called(const QString &name, const QString &word = u"1"_s)
{
    QStringList arguments = name.split(u' ');
    for (int count = 0; count < commandNamed(name)->least; ++count)
        arguments.append(word);
    return arguments;
}

void commandsThat(bool (*are)(const Command &))
{
    QTest::addColumn<QString>("name");
    for (const Command &command : commands()) {
        if (are(command))
            QTest::newRow(command.name) << QString::fromLatin1(command.name);
    }
}

void everyCommand()
{
    commandsThat([](const Command &) { return true; });
}

void commandsOnAFile()
{
    commandsThat([](const Command &command) { return command.onSession != nullptr; });
}

QByteArrayList filesOf(const Program &program)
{
    QByteArrayList files;
    const QDir folder(QFileInfo(program.path()).path());
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        files.append(name.toUtf8());
    return files;
}

} // namespace

/// What holds for each command alike: how it fails, what it says then, and that it leaves everything as it was.
class EveryCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownOptionEndsWithTwo_data() { everyCommand(); }
    void anUnknownOptionEndsWithTwo();
    void anothersOptionEndsWithTwo_data() { everyCommand(); }
    void anothersOptionEndsWithTwo();
    void anOptionWithoutItsValueEndsWithTwo_data() { everyCommand(); }
    void anOptionWithoutItsValueEndsWithTwo();
    void wordsTooFewEndWithTwo_data()
    {
        commandsThat([](const Command &command) { return command.least > 0; });
    }
    void wordsTooFewEndWithTwo();
    void helpEndsWithZero_data() { everyCommand(); }
    void helpEndsWithZero();
    void aMissingFileEndsWithThree_data() { commandsOnAFile(); }
    void aMissingFileEndsWithThree();
    void aForeignFileEndsWithThree_data() { commandsOnAFile(); }
    void aForeignFileEndsWithThree();
    void whatIsNotThereEndsWithOne_data();
    void whatIsNotThereEndsWithOne();
    void aFailureIsOneJsonObject_data();
    void aFailureIsOneJsonObject();
    void filesThatCannotBeWrittenEndWithThree_data();
    void filesThatCannotBeWrittenEndWithThree();
    void aWriterTellsItsChangeSet_data();
    void aWriterTellsItsChangeSet();
};

void EveryCommandTest::anUnknownOptionEndsWithTwo()
{
    QFETCH(const QString, name);
    const Program program;
    const Run run = program.run(called(name) << u"--no-such-option"_s << u"--json"_s);
    QCOMPARE(run.code, 2);
    QCOMPARE(run.reason(), u"unknown-option"_s);
    QCOMPARE(filesOf(program), QByteArrayList());
}

void EveryCommandTest::anothersOptionEndsWithTwo()
{
    // Given an option that another command has
    QFETCH(const QString, name);
    QString foreign;
    for (const Option &option : commandOptions()) {
        if (!commandNamed(name)->optionNames().contains(QLatin1StringView(option.name)))
            foreign = QLatin1StringView(option.name);
    }
    QVERIFY(!foreign.isEmpty());
    // When
    const Program program;
    const Run run = program.run(called(name) << foreign << u"x"_s << u"--json"_s);
    // Then
    QCOMPARE(run.code, 2);
    QCOMPARE(filesOf(program), QByteArrayList());
}

void EveryCommandTest::anOptionWithoutItsValueEndsWithTwo()
{
    QFETCH(const QString, name);
    const Program program;
    const Run run = program.run(QStringList{u"--json"_s} + called(name) + QStringList{u"--now"_s});
    QCOMPARE(run.code, 2);
    QCOMPARE(run.reason(), u"option-needs-value"_s);
    const Run wrong = program.run(called(name) << u"--now"_s << u"soon"_s << u"--json"_s);
    QCOMPARE(wrong.code, 2);
}

void EveryCommandTest::wordsTooFewEndWithTwo()
{
    QFETCH(const QString, name);
    QStringList arguments = called(name);
    arguments.removeLast();
    const Program program;
    const Run run = program.run(arguments << u"--json"_s);
    QCOMPARE(run.code, 2);
    QVERIFY(!run.reason().isEmpty());
}

void EveryCommandTest::helpEndsWithZero()
{
    QFETCH(const QString, name);
    const Program program;
    const Run run = program.run(name.split(u' ') << u"--help"_s);
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains(commandNamed(name)->form()), qPrintable(run.out));
    QCOMPARE(run.error, QString());
    QCOMPARE(filesOf(program), QByteArrayList());
}

void EveryCommandTest::aMissingFileEndsWithThree()
{
    QFETCH(const QString, name);
    const Program program;
    const Run run = program.run(called(name, u"title=1"_s) << u"--json"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.reason(), u"file-not-found"_s);
    QCOMPARE(filesOf(program), QByteArrayList());
}

void EveryCommandTest::aForeignFileEndsWithThree()
{
    QFETCH(const QString, name);
    const Program program;
    const QByteArray content("not a workspace at all");
    QVERIFY(!program.write(u"crm.leadline"_s, content).isEmpty());
    const Run run = program.run(called(name, u"title=1"_s) << u"--json"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.reason(), u"file-foreign"_s);
    QCOMPARE(program.read(u"crm.leadline"_s), content);
}

void EveryCommandTest::whatIsNotThereEndsWithOne_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *line, const char *reason) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(reason);
    };
    row("lead show 9", "lead-not-found");
    row("lead show #9", "lead-not-found");
    row("lead show 0190a5f0-0000-7000-8000-000000000001", "lead-not-found");
    row("lead set 9 title=x", "lead-not-found");
    row("lead move 9 handoff", "lead-not-found");
    row("lead qualify 9", "lead-not-found");
    row("lead resume 9", "lead-not-found");
    row("lead archive 9", "lead-not-found");
    row("lead purge 9", "lead-not-found");
    row("lead purge 1", "purge-not-archived");
    row("lead person 9 name=x", "lead-not-found");
    row("lead similar 9", "lead-not-found");
    row("note 9 text", "lead-not-found");
    row("tasks --lead 9", "lead-not-found");
    row("journal --record 9", "lead-not-found");
    row("task done ______", "task-not-found");
    row("task done ffffffff", "task-not-found");
    row("undo 999", "changeset-not-found");
    row("leads --as vera", "user-not-found");
    row("lead add title=x --as vera", "user-not-found");
}

void EveryCommandTest::whatIsNotThereEndsWithOne()
{
    // Given
    QFETCH(const QString, line);
    const Program program;
    program.init();
    program.addHandedOffLead();
    const QJsonObject before = program.show(1);
    // When
    const Run run = program.run(line.split(u' ') << u"--json"_s);
    // Then
    QCOMPARE(run.code, 1);
    QTEST(run.reason(), "reason");
    QCOMPARE(program.show(1), before);
}

void EveryCommandTest::aFailureIsOneJsonObject_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("usage") << u"leads --limit x"_s << u"usage"_s;
    QTest::newRow("not found") << u"lead show 9"_s << u"not-found"_s;
    QTest::newRow("refused") << u"lead move 1 awaiting-sale"_s << u"refused"_s;
    QTest::newRow("invalid") << u"lead set 1 budget=much"_s << u"invalid"_s;
    QTest::newRow("a filter") << u"leads --where colour=red"_s << u"invalid"_s;
    QTest::newRow("nothing to undo is refused") << u"redo"_s << u"refused"_s;
    QTest::newRow("a disk") << u"backup /nowhere/at/all.leadline"_s << u"io"_s;
}

void EveryCommandTest::aFailureIsOneJsonObject()
{
    QFETCH(const QString, line);
    const Program program;
    program.init();
    QVERIFY(!program.addLead().isEmpty());
    const Run run = program.run(line.split(u' ') << u"--json"_s);
    QVERIFY(run.code != 0);
    const QJsonObject error = run.json()[u"error"].toObject();
    QCOMPARE(run.json().keys(), QStringList{u"error"_s});
    QCOMPARE(error.keys(), (QStringList{u"code"_s, u"details"_s, u"message"_s, u"reason"_s}));
    QTEST(error[u"code"].toString(), "code");
    QVERIFY(error[u"details"].isArray());
    // The same sentence stands on stderr, for people.
    QVERIFY(!error[u"message"].toString().isEmpty());
    QVERIFY2(run.error.contains(error[u"message"].toString()), qPrintable(run.error));
}

void EveryCommandTest::filesThatCannotBeWrittenEndWithThree_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("backup") << u"backup /nowhere/at/all.leadline"_s;
    QTest::newRow("export") << u"export leads --format csv -o /nowhere/at/all.csv"_s;
    QTest::newRow("export of a sheet") << u"export leads --format xlsx -o /nowhere/at/all.xlsx"_s;
    QTest::newRow("export of JSON") << u"export leads --format json -o /nowhere/at/all.json"_s;
    QTest::newRow("init") << u"init /nowhere/at/all.leadline"_s;
    QTest::newRow("restore of nothing") << u"restore /nowhere/at/all.leadline"_s;
    QTest::newRow("import of nothing") << u"import /nowhere/at/all.csv"_s;
}

void EveryCommandTest::filesThatCannotBeWrittenEndWithThree()
{
    QFETCH(const QString, line);
    const Program program;
    program.init();
    QVERIFY(!program.addLead().isEmpty());
    const QJsonObject before = program.show(1);
    const Run run = program.run(line.split(u' ') << u"--json"_s);
    QCOMPARE(run.code, 3);
    QVERIFY(!run.reason().isEmpty());
    QCOMPARE(program.show(1), before);
}

void EveryCommandTest::aWriterTellsItsChangeSet_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"lead add title=x", "lead set 1 city=x", "lead move 1 distribution", "lead archive 1", "note 1 x",
          "lead person 1 name=x", "user add vera", "lead qualify 2", "user set maria name=Maria", "team add North",
          "lookup add source Radio", "lookup set source other hidden=yes"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void EveryCommandTest::aWriterTellsItsChangeSet()
{
    // Given
    QFETCH(const QString, line);
    const Program program;
    program.init();
    QVERIFY(!program.addLead().isEmpty());
    QVERIFY(!program.addLead({u"contactName=Anna"_s}).isEmpty());
    const QJsonArray before = program.json({u"leads"_s, u"--where"_s, u"archived="_s})[u"leads"].toArray();
    // When
    const QString changeset = program.json(line.split(u' '))[u"changeset"].toString();
    // Then it is the newest line of the journal, and `undo` takes it
    const QJsonObject entry = program.json({u"journal"_s})[u"entries"].toArray().first().toObject();
    QCOMPARE(entry[u"id"].toString(), changeset);
    const QJsonObject undone = program.json({u"undo"_s, changeset});
    QCOMPARE(undone[u"reversed"].toArray().first().toString(), changeset);
    QCOMPARE(program.json({u"leads"_s, u"--where"_s, u"archived="_s})[u"leads"].toArray(), before);
}

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::EveryCommandTest)
#include "tst_everycommand.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/commandline/commands.h"
#include "app/commandline/options.h"
#include "app/commandline/parser.h"
#include "app/commandline/texttable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

class ArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void optionsStandAnywhere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("behind") << u"lead show 5 --db x.leadline --json"_s.split(u' ');
        QTest::newRow("before") << u"--db x.leadline --json lead show 5"_s.split(u' ');
        QTest::newRow("between") << u"lead --json show --db=x.leadline 5"_s.split(u' ');
        QTest::newRow("after --") << u"lead --json show --db x.leadline -- 5"_s.split(u' ');
    }

    void optionsStandAnywhere()
    {
        // Given
        QFETCH(const QStringList, arguments);
        // When
        const Result<Invocation> typed = parseArguments(arguments);
        // Then
        QVERIFY(typed);
        QCOMPARE(typed->command, u"lead show"_s);
        QCOMPARE(typed->words, QStringList{u"5"_s});
        QCOMPARE(typed->file(), u"x.leadline"_s);
        QVERIFY(typed->has(u"--json"_s));
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QStringList{} << u"no-command"_s;
        QTest::newRow("no command") << QStringList{u"dance"_s} << u"unknown-command"_s;
        QTest::newRow("half a command") << QStringList{u"lead"_s, u"dance"_s} << u"unknown-command"_s;
        QTest::newRow("no option") << QStringList{u"leads"_s, u"--colour"_s} << u"unknown-option"_s;
        QTest::newRow("another's option") << QStringList{u"leads"_s, u"--reason=x"_s} << u"option-not-here"_s;
        QTest::newRow("no value") << QStringList{u"leads"_s, u"--where"_s} << u"option-needs-value"_s;
        QTest::newRow("a value too much") << QStringList{u"leads"_s, u"--json=yes"_s} << u"option-takes-no-value"_s;
        QTest::newRow("a word too few") << QStringList{u"lead"_s, u"show"_s} << u"argument-missing"_s;
        QTest::newRow("a word too much") << QStringList{u"lead"_s, u"show"_s, u"1"_s, u"2"_s}
                                         << u"argument-unexpected"_s;
        QTest::newRow("a field without a value")
            << QStringList{u"lead"_s, u"set"_s, u"1"_s, u"title"_s} << u"assignment-invalid"_s;
        QTest::newRow("a value without a field")
            << QStringList{u"task"_s, u"done"_s, u"1"_s, u"=x"_s} << u"assignment-invalid"_s;
    }

    void whatMakesNoSenseIsRefused()
    {
        // Given
        QFETCH(const QStringList, arguments);
        // When
        const Result<Invocation> typed = parseArguments(arguments);
        // Then
        QVERIFY(!typed);
        QCOMPARE(typed.error().code, ErrorCode::Usage);
        QTEST(typed.error().reason, "reason");
    }

    void theLastValueCountsAndAllAreKept()
    {
        // When
        const Result<Invocation> typed = parseArguments({u"leads"_s, u"--where=a=1"_s, u"--where"_s, u"b=2"_s});
        // Then
        QVERIFY(typed);
        QCOMPARE(typed->value(u"--where"_s), u"b=2"_s);
        QCOMPARE(typed->options.value(u"--where"_s), (QStringList{u"a=1"_s, u"b=2"_s}));
    }

    void everyOptionOfEveryCommandExists()
    {
        QStringList used;
        for (const Command &command : commands()) {
            for (const QString &option : command.optionNames())
                QVERIFY2(optionNamed(option), qPrintable(command.form() + option));
            used += command.optionNames();
            QVERIFY(bool(command.onFile) != bool(command.onSession));
        }
        for (const Option &option : commandOptions())
            QVERIFY2(used.contains(QLatin1StringView(option.name)), option.name);
    }

    void theWindowTakesWhatIsNoCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isForCommandLine");
        QTest::newRow("nothing") << QStringList{} << false;
        QTest::newRow("a command") << QStringList{u"leads"_s} << true;
        QTest::newRow("a command after options") << QStringList{u"--db"_s, u"x"_s, u"leads"_s} << true;
        QTest::newRow("only options") << QStringList{u"--db"_s, u"x"_s, u"--lang=ru"_s} << false;
        QTest::newRow("the toolkit's options") << QStringList{u"-platform"_s, u"offscreen"_s} << false;
        QTest::newRow("help") << QStringList{u"--help"_s} << true;
        QTest::newRow("a typing mistake") << QStringList{u"laeds"_s} << true;
        QTest::newRow("an address") << QStringList{u"leadline://lead/5"_s} << false;
        QTest::newRow("a file") << QStringList{QCoreApplication::applicationFilePath()} << false;
    }

    void theWindowTakesWhatIsNoCommand()
    {
        QFETCH(const QStringList, arguments);
        QTEST(isForCommandLine(arguments), "isForCommandLine");
    }

    void aFileNamedLikeACommandDoesNotHideIt()
    {
        // Given a folder with a file "leads"
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"leads"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        // When
        const bool isCommand = isForCommandLine({u"leads"_s});
        const bool isFile = !isForCommandLine({u"./leads"_s});
        QVERIFY(QDir::setCurrent(before));
        // Then
        QVERIFY(isCommand);
        QVERIFY(isFile);
    }

    void tablesAreAligned()
    {
        QCOMPARE(textTable({{u"a"_s, u"Ёлка"_s, u"x"_s}, {u"bbb"_s, u"c"_s, u""_s}}), u"a    Ёлка  x\nbbb  c\n"_s);
        QCOMPARE(textTable({{u"0123456789"_s, u"two\nlines"_s}}, 5), u"0123…  two\n"_s);
        QCOMPARE(textTable({}), QString());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ArgumentsTest)
#include "tst_arguments.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/terminal.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;
using test::Terminal;

namespace {

QByteArray leads(int count)
{
    QByteArray content = "Name,Company,Email\n";
    for (int row = 0; row < count; ++row) {
        const QByteArray number = QByteArray::number(row);
        content += "Anna " + number + ",Company " + number + ",a" + number + "@example.com\n";
    }
    return content;
}

int totalOf(const Program &program)
{
    return program.json({u"leads"_s, u"--limit=1"_s})[u"total"].toInt();
}

constexpr int many = 100'000;

} // namespace

/// A long command on a terminal says how far it is, and Ctrl+C leaves the file whole.
class CommandProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarItIs_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::newRow("S1-09 en")
            << u"en"_s << u"\\rRead: [\\d,]+ \\(\\d+%\\)\\. Per second: [\\d,]+\\. Time left: \\d+:\\d\\d\\."_s;
        QTest::newRow("S1-09 ru") << u"ru"_s
                                  << u"\\rПрочитано: \\S+ \\(\\d+ %\\)\\. В секунду: .+\\. Осталось: \\d+:\\d\\d\\."_s;
    }

    void tellsHowFarItIs()
    {
        // Given
        QFETCH(const QString, language);
        QFETCH(const QString, line);
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, leads(3'000));
        // When
        const Run ran = Terminal(program, {u"import"_s, source, u"--lang"_s, language}).finish();
        // Then the line was there, and is wiped
        QCOMPARE(ran.code, 0);
        QVERIFY2(QRegularExpression(line).match(ran.error).hasMatch(), qPrintable(ran.error));
        QVERIFY(ran.error.endsWith(u" \r"_s));
        QCOMPARE(totalOf(program), 3'000);
    }

    void saysNothingToAProgram()
    {
        // Given
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, leads(3'000));
        // When stderr is a terminal but JSON is read, and when it is no terminal
        const Run ran = Terminal(program, {u"import"_s, source, u"--json"_s}).finish();
        const Run piped = program.run({u"undo"_s});
        // Then
        QCOMPARE(ran.json()[u"created"].toInt(), 3'000);
        QCOMPARE(ran.error, QString());
        QCOMPARE(piped.code, 0);
        QCOMPARE(piped.error, QString());
    }

    void stopsAnImportAsAWhole_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("S4-26 told to people") << QStringList();
        QTest::newRow("S4-26 told to programs") << QStringList{u"--json"_s};
    }

    void stopsAnImportAsAWhole()
    {
        // Given an import under way
        QFETCH(const QStringList, options);
        const Program program;
        program.init();
        const QString source = program.write(u"in.csv"_s, leads(many));
        Terminal terminal(program, QStringList{u"import"_s, source} + options);
        if (options.isEmpty())
            QVERIFY(terminal.waitFor(u"Read:"_s));
        else
            QTRY_VERIFY_WITH_TIMEOUT(totalOf(program) > 0, 30'000);
        // When
        terminal.interrupt();
        const Run ran = terminal.finish();
        // Then what is in stays, is told, and goes by one undo
        QCOMPARE(ran.code, 1);
        if (options.isEmpty())
            QVERIFY2(ran.out.startsWith(u"Stopped. What was done before stays."), qPrintable(ran.out));
        else
            QVERIFY(ran.json()[u"cancelled"].toBool());
        const int kept = totalOf(program);
        QVERIFY2(kept > 0 && kept < many, qPrintable(QString::number(kept)));
        QVERIFY(program.json({u"check"_s})[u"problems"].toArray().isEmpty());
        QVERIFY(!program.json({u"undo"_s}).isEmpty());
        QCOMPARE(totalOf(program), 0);
    }

    void stopsAnUndoThatGoesOnLater()
    {
        // Given a large import, and its undo under way
        const Program program;
        program.init();
        const QString batch =
            program.json({u"import"_s, program.write(u"in.csv"_s, leads(many))})[u"changeset"].toString();
        Terminal terminal(program, {u"undo"_s, batch});
        QVERIFY(terminal.waitFor(u"Done:"_s));
        // When
        terminal.interrupt();
        const Run ran = terminal.finish();
        // Then a part is taken back, and the same command takes back the rest
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.error.contains(u"leadline: Cancelled."), qPrintable(ran.error));
        const int kept = totalOf(program);
        QVERIFY2(kept > 0 && kept < many, qPrintable(QString::number(kept)));
        QVERIFY(!program.json({u"undo"_s, batch}).isEmpty());
        QCOMPARE(totalOf(program), 0);
    }

    void stopsMakingLeads()
    {
        // Given
        const Program program;
        Terminal terminal(program, {u"init"_s, program.path(), u"--leads"_s, QString::number(many)});
        QVERIFY(terminal.waitFor(u"Done:"_s));
        // When
        terminal.interrupt();
        const Run ran = terminal.finish();
        // Then the file is there, with fewer
        QCOMPARE(ran.code, 1);
        const int made = totalOf(program);
        QVERIFY2(made > 0 && made < many, qPrintable(QString::number(made)));
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandProgressTest)
#include "tst_commandprogress.moc"

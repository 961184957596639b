// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerlock.h"
#include "tests/app/program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::Run;

class CommandLockTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBesideAWriter()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        const auto lock = WriterLock::take(program.path(), 0);
        QVERIFY(lock);
        // When, then
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 1);
        QCOMPARE(program.run({u"lead"_s, u"show"_s, u"1"_s}).code, 0);
        QCOMPARE(program.run({u"check"_s}).code, 0);
        QCOMPARE(program.run({u"backup"_s, program.path(u"copy"_s)}).code, 0);
        const QString source = program.write(u"in.csv"_s, "Name\nAnna\n");
        QCOMPARE(program.run({u"import"_s, source, u"--dry-run"_s}).code, 0);
    }

    void aSecondWriterWaitsAndGivesUp_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("add") << QStringList{u"lead"_s, u"add"_s, u"title=A"_s};
        QTest::newRow("undo") << QStringList{u"undo"_s};
        QTest::newRow("restore") << QStringList{u"restore"_s, u"copy"_s};
        QTest::newRow("migrate") << QStringList{u"migrate"_s};
    }

    void aSecondWriterWaitsAndGivesUp()
    {
        // Given
        QFETCH(const QStringList, arguments);
        const Program program;
        program.init();
        const auto lock = WriterLock::take(program.path(), 0);
        QVERIFY(lock);
        QElapsedTimer timer;
        timer.start();
        // When
        const Run ran = program.run(arguments + QStringList{u"--json"_s});
        // Then
        QCOMPARE(ran.code, 4);
        QCOMPARE(ran.reason(), u"file-locked"_s);
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY2(ran.error.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(ran.error));
    }

    void aFreedFileIsWrittenAgain()
    {
        // Given
        const Program program;
        program.init();
        {
            const auto lock = WriterLock::take(program.path(), 0);
            QVERIFY(lock);
            QCOMPARE(program.run({u"lead"_s, u"add"_s, u"title=A"_s}).code, 4);
        }
        // When, then
        QCOMPARE(program.run({u"lead"_s, u"add"_s, u"title=A"_s}).code, 0);
        QCOMPARE(program.json({u"leads"_s})[u"total"].toInt(), 1);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandLockTest)
#include "tst_commandlock.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray error;
};

/// `./dev serve` once everything is built; no program is needed for what is refused.
Ended serve(const QStringList &arguments)
{
    QProcess process;
    process.start(u"bash"_s,
                  QStringList{QStringLiteral(LEADLINE_SOURCE_DIR "/scripts/serve.sh"), u"none"_s} + arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// What `./dev serve` refuses before it starts anything.
class ServeTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an unknown option") << QStringList{u"--bogus"_s};
        QTest::newRow("no port") << QStringList{u"--port"_s};
        QTest::newRow("a word for a port") << QStringList{u"--port"_s, u"abc"_s};
        QTest::newRow("a port below zero") << QStringList{u"--port"_s, u"-1"_s};
        QTest::newRow("a port past all") << QStringList{u"--port"_s, u"65536"_s};
        QTest::newRow("no folder") << QStringList{u"--data"_s};
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(const QStringList, arguments);
        const Ended ended = serve(arguments);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY(!ended.error.isEmpty());
    }

    void saysHowItIsCalled()
    {
        const Ended ended = serve({u"--help"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("--data DIR"));
    }

    void leavesAFolderAloneThatAnotherServesFrom()
    {
        // Given another start that holds the folder
        const QTemporaryDir folder;
        QProcess other;
        other.start(u"flock"_s, {folder.filePath(u"lock"_s), u"sh"_s, u"-c"_s, u"echo held; read line"_s});
        QVERIFY(other.waitForReadyRead());
        // When
        const Ended ended = serve({u"--port"_s, u"0"_s, u"--data"_s, folder.path()});
        // Then
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.error.contains("served already"), ended.error.constData());
        other.write("\n");
        QVERIFY(other.waitForFinished());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ServeTest)
#include "tst_serve.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/configuration.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadline;
using namespace leadline::server;
using namespace Qt::StringLiterals;

namespace {

QString settingsFile(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(u"server.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the settings");
    return file.fileName();
}

Arguments typed(const QStringList &words)
{
    return argumentsFrom(words).value();
}

} // namespace

namespace leadline {

/// What an operator writes into the settings file or types is taken as it is meant, or refused with the place.
class ServerSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv("LEADLINE_DATABASE"); }

    void everySettingIsTaken()
    {
        // Given a file as an operator keeps it, with a password that has signs in it
        const QByteArray text = "# The office\n\n  database = postgresql://l:p%3D=x@db/leads?sslmode=require  \r\n"
                                "listen=[::]:8750\ndatabase-connections = 7\nqueue=9\nfile-room\t=\t20\nclients=30\n"
                                "behind-proxy = yes\n";
        // When
        const Result<ServiceOptions> options = configurationFrom(settingsFile(m_folder, text));
        // Then
        QVERIFY(options);
        QCOMPARE(options->database, QByteArray("postgresql://l:p%3D=x@db/leads?sslmode=require"));
        QCOMPARE(options->listen, u"[::]:8750"_s);
        QCOMPARE(options->connections, size_t{7});
        QCOMPARE(options->queue, size_t{9});
        QCOMPARE(options->fileRoom, size_t{20});
        QCOMPARE(options->limits.connections, size_t{30});
        QVERIFY(options->limits.isBehindProxy);
    }

    void anEmptyFileChangesNothing()
    {
        const ServiceOptions usual;
        const Result<ServiceOptions> options = configurationFrom(settingsFile(m_folder, "\n# nothing\n"));
        QVERIFY(options);
        QCOMPARE(options->listen, usual.listen);
        QCOMPARE(options->queue, usual.queue);
        QCOMPARE(options->limits.isBehindProxy, usual.limits.isBehindProxy);
    }

    void aMistakeIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"queue = 0",
                                 "queue = -1",
                                 "queue = many",
                                 "queue = 1.5",
                                 "queue = 1e3",
                                 "queue = 99999999999999999999",
                                 "queue =",
                                 "clients = 0",
                                 "database-connections = 0x10",
                                 "file-room = 1073741825",
                                 "file-room = 0",
                                 "behind-proxy = true",
                                 "behind-proxy = YES",
                                 "behind-proxy =",
                                 "database =",
                                 "listen =",
                                 "port = 8750",
                                 "Queue = 5",
                                 "queue 5",
                                 "= 5",
                                 "[section]",
                                 "queue: 5"})
            QTest::newRow(line) << QByteArray(line);
    }

    void aMistakeIsToldWithItsLine()
    {
        // Given
        QFETCH(const QByteArray, line);
        const QString path = settingsFile(m_folder, "database = host=db password=s3cret\n# fine\n" + line + "\n");
        // When
        const Result<ServiceOptions> options = configurationFrom(path);
        // Then neither the value nor any other line is told, which may be a secret
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::Format);
        QCOMPARE(options.error().reason, u"config-invalid"_s);
        QCOMPARE(options.error().details.value(1), u"3"_s);
        QVERIFY(!options.error().details.join(u' ').contains(u"s3cret"_s));
    }

    void aFileThatIsNotThereIsTold()
    {
        const Result<ServiceOptions> options = configurationFrom(m_folder.filePath(u"none.conf"_s));
        QCOMPARE(options.error().reason, u"cannot-read"_s);
    }

    void wordsAndOptionsAreToldApart()
    {
        const Arguments arguments =
            typed({u"user"_s, u"add"_s, u"--name"_s, u"Anna = --Orlova"_s, u"anna"_s, u"--role=admin"_s, u"--leads"_s});
        QCOMPARE(arguments.words, (QStringList{u"user"_s, u"add"_s, u"anna"_s}));
        QCOMPARE(arguments.value(u"--name"_s), u"Anna = --Orlova"_s);
        QCOMPARE(arguments.value(u"--role"_s), u"admin"_s);
        QVERIFY(arguments.has(u"--leads"_s) && !arguments.has(u"--totp"_s));
        QCOMPARE(arguments.value(u"--team"_s, u"none"_s), u"none"_s);
        QCOMPARE(typed({u"--config=a=b"_s}).value(u"--config"_s), u"a=b"_s);
        QCOMPARE(arguments.needed(u"--workspace"_s).error().reason, u"option-missing"_s);
        QCOMPARE(typed({u"--workspace="_s}).needed(u"--workspace"_s).error().reason, u"option-missing"_s);
    }

    void aWrongOptionIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << QStringList{u"--force"_s} << u"option-unknown"_s;
        QTest::newRow("unknown, with a value") << QStringList{u"--pasword=secret"_s} << u"option-unknown"_s;
        QTest::newRow("a switch with a value") << QStringList{u"--leads=yes"_s} << u"option-unknown"_s;
        QTest::newRow("in capitals") << QStringList{u"--Name"_s, u"x"_s} << u"option-unknown"_s;
        QTest::newRow("without its value") << QStringList{u"serve"_s, u"--listen"_s} << u"option-invalid"_s;
        QTest::newRow("dashes alone") << QStringList{u"--"_s} << u"option-unknown"_s;
    }

    void aWrongOptionIsRefused()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, reason);
        const Result<Arguments> arguments = argumentsFrom(words);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().reason, reason);
        QVERIFY(!arguments.error().details.join(u' ').contains(u"secret"_s));
    }

    void whatIsTypedGoesBeforeTheFileAndThatBeforeTheSurroundings()
    {
        // Given all three
        qputenv("LEADLINE_DATABASE", "of-surroundings");
        const QString path = settingsFile(m_folder, "database = of-file\nlisten = file:1\n");
        const auto databaseOf = [](const QStringList &words) { return optionsFrom(typed(words)).value().database; };
        // When / Then
        QCOMPARE(databaseOf({}), QByteArray("of-surroundings"));
        QCOMPARE(databaseOf({u"--config"_s, path}), QByteArray("of-file"));
        QCOMPARE(databaseOf({u"--config"_s, path, u"--database"_s, u"typed"_s}), QByteArray("typed"));
        QCOMPARE(optionsFrom(typed({u"--config"_s, path, u"--listen=typed:2"_s}))->listen, u"typed:2"_s);
        qunsetenv("LEADLINE_DATABASE");
        QCOMPARE(optionsFrom(typed({})).error().reason, u"option-missing"_s);
        QCOMPARE(optionsFrom(typed({u"--config"_s, u"/none.conf"_s})).error().reason, u"cannot-read"_s);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ServerSettingsTest)
#include "tst_serversettings.moc"

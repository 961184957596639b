// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/distantstorage.h"
#include "core/client/farewell.h"
#include "core/client/serverlink.h"
#include "tests/client/onlinefile.h"
#include "tests/client/webserver.h"
#include "tests/support/child.h"

#include <QDir>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

bool becomes(const OnlineFile &file, SyncMood mood)
{
    return QTest::qWaitFor([&] { return file.standing().mood == mood; }, patience);
}

/// Everything beside the file, by name.
QStringList filesBeside(const QString &path)
{
    return QDir(QFileInfo(path).absolutePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// The most memory that was ever resident, in MiB; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong() / 1024;
}

void row(const char *name, const QByteArray &bytes, const QByteArray &onAndOn = {})
{
    QTest::newRow(name) << bytes << onAndOn;
}

QByteArray withBody(const QByteArray &body)
{
    return ok + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What a server says that means harm, byte by byte: the file stays what it is, work goes on, and so does sync once the
/// server is in its senses.
class HostileServerTest : public QObject
{
    Q_OBJECT

private slots:
    void staysWhatItIsWhateverIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("onAndOn");
        const QByteArray block(65'536, ' ');
        row("no HTTP", QByteArray("\x16\x03\x01\0\x02", 5) + QByteArray(100, '\xff'));
        row("nothing after the head", ok + "Content-Length: 500\r\n\r\n");
        row("less than it says", ok + "Content-Length: 1000000\r\n\r\n{\"req\":");
        row("a length below zero", ok + "Content-Length: -1\r\n\r\n{}");
        row("a length past all", ok + "Content-Length: 99999999999999999999\r\n\r\n{}");
        row("a chunk past all", ok + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}");
        row("no gzip", ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain");
        row("a page of a captive portal", withBody("<html><body>Log in to our Wi-Fi</body></html>"));
        row("another's answer", withBody(R"({"req":"11111111-1111-4111-8111-111111111111"})"));
        row("an object in an object in an object", withBody(QByteArray(1'000'000, '[')));
        row("numbers without end", withBody("{\"cursor\":" + QByteArray(100'000, '9') + "}"));
        row("U+0000", withBody(R"({"req":"\u0000"})"));
        row("to the file system", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
        row("to elsewhere", "HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/v1/sync\r\nContent-Length: 0\r\n\r\n");
        row("who are you", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        row("a status past all", "HTTP/1.1 99999 Odd\r\nContent-Length: 2\r\n\r\n{}");
        row("a body without end", ok + "\r\n", block);
        row("chunks without end", ok + "Transfer-Encoding: chunked\r\n\r\n",
            "1000\r\n" + QByteArray(4096, ' ') + "\r\n");
        if (!qEnvironmentVariableIsSet("LEADLINE_LONG"))
            return; // what follows ends after the minute that a client waits for an answer
        row("a head without end", ok + "X: ", QByteArray(65'536, 'x'));
        row("heads without end", ok, QByteArray("X: y\r\n").repeated(10'000));
        row("go on without end", "HTTP/1.1 100 Continue\r\n\r\n",
            QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1000));
    }

    void staysWhatItIsWhateverIsAnswered()
    {
        // Given a file with a lead that waits
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, onAndOn);
        TestFile founder;
        WebServer server(founder);
        OnlineFile anna;
        anna.open();
        QCOMPARE(anna.join(server.address(), u"anna"_s, u"right"_s), QString());
        QVERIFY(becomes(anna, SyncMood::UpToDate));
        const QStringList beside = filesBeside(anna.file().path());
        const qint64 memory = peakMemory();
        // When
        const int exchanges = server.exchanges();
        server.answerWithBytes(bytes, onAndOn);
        QVERIFY(!anna.addLead(u"Склад"_s).isNull());
        // Then the round fails, in words and within bounds
        QTRY_VERIFY_WITH_TIMEOUT(server.exchanges() > exchanges, patience);
        QTRY_VERIFY_WITH_TIMEOUT(anna.standing().error.has_value(), patience);
        QCOMPARE(anna.titles(), QStringList{u"Склад"_s});
        QTRY_COMPARE_WITH_TIMEOUT(anna.standing().sharing.waiting, 1, patience);
        QCOMPARE(filesBeside(anna.file().path()), beside);
        constexpr qint64 mostMemory = 400; // MiB
        QVERIFY2(peakMemory() - memory < mostMemory, qPrintable(QString::number(peakMemory() - memory)));
        // When the server is in its senses again
        server.answerWithBytes({});
        if (anna.standing().mood == SyncMood::LoginNeeded)
            QCOMPARE(anna.logIn(u"right"_s), QString());
        anna.session().resume();
        // Then
        QVERIFY(becomes(anna, SyncMood::UpToDate));
        QTRY_COMPARE_WITH_TIMEOUT(server.executed(), 1, patience);
    }

    void aLoginSurvivesWhateverIsAnswered_data() { staysWhatItIsWhateverIsAnswered_data(); }

    void aLoginSurvivesWhateverIsAnswered()
    {
        // Given
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, onAndOn);
        TestFile founder;
        WebServer server(founder);
        OnlineFile anna;
        anna.open();
        // When
        server.answerWithBytes(bytes, onAndOn);
        QVERIFY(!anna.join(server.address(), u"anna"_s, u"right"_s).isEmpty());
        // Then
        QCOMPARE(anna.standing().mood, SyncMood::NotShared);
        server.answerWithBytes({});
        QCOMPARE(anna.join(server.address(), u"anna"_s, u"right"_s), QString());
    }

    void aFarewellEndsThoughTheServerTalksOnAndOn()
    {
        // Given
        TestFile founder;
        WebServer server(founder);
        server.answerWithBytes(ok + "\r\n", QByteArray(65'536, ' '));
        ServerLink link(QUrl(server.address()));
        link.setToken("ll1.a");
        QObject context;
        const qint64 memory = peakMemory();
        // When
        std::optional<bool> isOver;
        sayFarewell(link, &context, [&isOver](bool over) { isOver = over; });
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(isOver.has_value(), patience);
        QVERIFY(*isOver);
        QVERIFY(peakMemory() - memory < 50);
    }

    void whoTypesWaitsForNoLongListOfWhatGoes_data()
    {
        QTest::addColumn<bool>("isSweep");
        QTest::newRow("purged one by one") << false;
        QTest::newRow("not met by a walk") << true;
    }

    void whoTypesWaitsForNoLongListOfWhatGoes()
    {
        // Given a file with a thousand leads, all of which are to go, and somebody who types as soon as the first have gone
        QFETCH(const bool, isSweep);
        TestFile file;
        ChangeSet leads = file.session().changeset(u"lead.import"_s);
        Reception reception;
        reception.epoch = QUuid::createUuid();
        for (int number = 0; number < 1000; ++number) {
            Lead lead;
            lead.id = LeadId(newUuid(file.clock().now()));
            lead.title = QString::number(number);
            leads.create(lead);
            if (!isSweep)
                reception.purge.push_back(lead.id.uuid());
        }
        QVERIFY(file.session().commit(leads));
        share(file);
        SyncState state = *syncState(file.store().connection());
        if (isSweep)
            state.position.scan = ScanPosition{5, 1, {}};
        saveSyncState(file.store().connection(), state);
        file.close();
        Workspace workspace(file.path(), {}, file.clock().clock());
        workspace.open().waitForFinished();
        QStringList order; // of the writer's thread
        const auto note = [&](const Committed &changeset) {
            if (order.isEmpty())
                static_cast<void>(workspace.write([](Session &session) { return addLead(session, {}); }));
            order.append(changeset->intent);
        };
        connect(&workspace, &Workspace::committed, this, note, Qt::DirectConnection);
        // When
        reception.scanEnds = isSweep;
        reception.position = {5, {}};
        QVERIFY(DistantStorage(workspace).receive(reception));
        // Then that was kept before the rest went
        QCOMPARE(order.at(1), u"lead.add"_s);
        QCOMPARE(order.count(u"sync.receive"_s), isSweep ? 6 : 5); // the user's own contact is not met, either
        const auto titles = [](Session &session) -> Result<qint64> {
            return static_cast<qint64>(session.store().select<Lead>(u"1"_s).size());
        };
        auto left = workspace.write(titles);
        left.waitForFinished();
        QCOMPARE(left.takeResult().value(), 1);
    }

    /// As with a server that never stops sending: what is typed here still finds room.
    void leavesRoomOnTheDisk()
    {
        const QString wrong = inChild([]() -> QString {
            const QTemporaryDir folder;
            constexpr int mebibytes = 100;
            if (!mountSmallDisk(folder.path(), mebibytes))
                return u"no small disk"_s;
            qputenv("TMPDIR", QFile::encodeName(folder.path()));
            // Given
            TestFile file;
            share(file);
            FileStorage storage(file.store());
            // When
            const Result<void> received = storage.receive({QUuid::createUuid(), {}, {}, false, {}, {}, false, {7, {}}});
            // Then
            if (received || received.error().reason != u"disk-full"_s)
                return u"it was received"_s;
            return file.addLead().isNull() ? u"no lead can be added"_s : QString();
        });
        if (wrong == u"no small disk"_s)
            QSKIP("no disk can be mounted here");
        QCOMPARE(wrong, QString());
    }
};

QTEST_GUILESS_MAIN(HostileServerTest)
#include "tst_hostileserver.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/echoserver.h"
#include "tests/server/rawclient.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

using test::EchoServer;
using test::RawClient;
using test::Reply;

server::Limits shortPatience()
{
    server::Limits limits;
    limits.headTime = std::chrono::milliseconds(300);
    limits.bodyTime = std::chrono::milliseconds(300);
    return limits;
}

/// One row of the corpus: how somebody tries to be understood differently by two programs.
void row(const char *name, const QByteArray &request)
{
    QTest::newRow(name) << request;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private slots:
    void answersRequestAfterRequestOnOneConnection()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        const Reply first = client.get("/one?a=b");
        const Reply second = client.post("/two", QByteArray(1000, 'x'));
        // Then
        QCOMPARE(first.status, 200);
        QCOMPARE(first.body, QByteArray("GET /one 127.0.0.1 0"));
        QCOMPARE(second.body, QByteArray("POST /two 127.0.0.1 1000"));
        QCOMPARE(second.headers.value("cache-control"), QByteArray("no-store"));
    }

    void answersRequestsThatCameTogetherInTheirOrder()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("GET /one HTTP/1.1\r\nHost: a\r\n\r\nGET /two HTTP/1.1\r\nHost: a\r\n\r\n");
        // Then
        QVERIFY(client.reply().body.startsWith("GET /one "));
        QVERIFY(client.reply().body.startsWith("GET /two "));
    }

    void sendsNoBodyToWhoAsksForTheHeadAlone()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("HEAD /one HTTP/1.1\r\nHost: a\r\n\r\nGET /two HTTP/1.1\r\nHost: a\r\n\r\n");
        // Then nothing stands between the two answers
        QVERIFY(client.reply().body.isEmpty());
        QVERIFY(client.reply().body.startsWith("GET /two "));
    }

    void readsABodyInChunks()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n");
        // Then
        QCOMPARE(client.reply().body, QByteArray("POST /c 127.0.0.1 4"));
    }

    void refusesWhatCouldSmuggleARequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        row("length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunks and length",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n");
        row("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde");
        row("the same length twice",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd");
        row("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4, 4\r\n\r\nabcd");
        row("a length past 2^64", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551615\r\n\r\n");
        row("a length below zero", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");
        row("a length with a sign", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +4\r\n\r\nabcd");
        row("a length in hexadecimal", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x4\r\n\r\nabcd");
        row("an empty length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\n");
        row("another coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        row("two codings", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("chunked twice",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunked, then nothing",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n");
        row("a coding in quotes", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n");
        row("an underscored coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer_Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("an underscored length", "POST / HTTP/1.1\r\nHost: a\r\nContent_Length: 4\r\n\r\nabcd");
        row("an empty line first",
            "\r\nPOST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde");
        row("a blank before the colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 4\r\n\r\nabcd");
        row("a tab before the colon", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n");
        row("a folded line", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n");
        row("a folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
        row("a bare line feed", "POST / HTTP/1.1\r\nHost: a\nContent-Length: 4\r\n\r\nabcd");
        row("a bare carriage return", "POST / HTTP/1.1\r\nHost: a\rContent-Length: 4\r\n\r\nabcd");
        row("a NUL in a name", QByteArray("GET / HTTP/1.1\r\nHo\0st: a\r\n\r\n", 28));
        row("a NUL in a value", QByteArray("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29));
        row("no name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n");
        row("no colon", "GET / HTTP/1.1\r\nHost: a\r\nfield\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        row("an absolute address", "GET http://other/ HTTP/1.1\r\nHost: a\r\n\r\n");
        row("a star", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
        row("another version", "GET / HTTP/2.0\r\nHost: a\r\n\r\n");
        row("no version", "GET /\r\nHost: a\r\n\r\n");
        row("chunks of the old version", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("a broken chunk",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabcd\r\n0\r\n\r\n");
        row("no HTTP at all", "\x16\x03\x01\x02\x00\x01\r\n\r\n");
    }

    void refusesWhatCouldSmuggleARequest()
    {
        // Given
        QFETCH(const QByteArray, request);
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send(request + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
        // Then
        QCOMPARE(client.reply().status, 400);
        QCOMPARE(client.reply(100).status, 0);
        QVERIFY(client.isEnded());
    }

    void tellsWhoSpeaksTlsAtOnceThatThisIsNone()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When what a client of https begins with has come
        client.send(QByteArray::fromHex("16030100050100000100"));
        // Then
        QCOMPARE(client.reply().status, 400);
        QVERIFY(client.isEnded());
    }

    void endsAConnectionThatSendsItsHeadTooSlowly()
    {
        // Given
        const EchoServer server(shortPatience());
        RawClient client(server.address());
        // When
        client.send("GET / HTTP/1.1\r\nHost: a\r\n");
        // Then
        QVERIFY(client.isEnded(5'000));
    }

    void endsAConnectionThatSendsNothing()
    {
        // Given
        const EchoServer server(shortPatience());
        // When
        RawClient client(server.address());
        // Then
        QVERIFY(client.isEnded(5'000));
    }

    void endsAConnectionWhoseBodyStops()
    {
        // Given
        const EchoServer server(shortPatience());
        RawClient client(server.address());
        // When
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc");
        // Then
        QVERIFY(client.isEnded(5'000));
    }

    void answersInTimeWhileHundredsSendTheirHeadsSlowly()
    {
        // Given
        const EchoServer server;
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int number = 0; number < 300; ++number) {
            slow.push_back(std::make_unique<RawClient>(server.address()));
            slow.back()->send("GET / HTTP/1.1\r\nHost: a\r\nX");
        }
        // When
        RawClient client(server.address());
        const Reply reply = client.get("/");
        // Then
        QCOMPARE(reply.status, 200);
    }

    void refusesAHeadPastItsBound()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(64 * 1024, 'x'));
        // Then
        QCOMPARE(client.reply().status, 431);
        QVERIFY(client.isEnded());
    }

    void refusesABodyPastItsBoundBeforeItComes()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 419430400\r\n\r\n");
        // Then
        QCOMPARE(client.reply().status, 413);
        QVERIFY(client.isEnded());
    }

    void refusesChunksPastTheBoundWhileTheyCome()
    {
        // Given
        server::Limits limits;
        limits.bodyBytes = 10'000;
        const EchoServer server(limits);
        RawClient client(server.address());
        // When
        client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        client.send("4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
        // Then
        QCOMPARE(client.reply().status, 413);
        QVERIFY(client.isEnded());
    }

    void asksToComeBackWhenAllBodiesTogetherAreTooMuch()
    {
        // Given
        server::Limits limits;
        limits.allBodiesBytes = 100'000;
        const EchoServer server(limits);
        RawClient big(server.address());
        big.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90001\r\n\r\n" + QByteArray(90'000, 'x'));
        // When
        RawClient client(server.address());
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50001\r\n\r\n" + QByteArray(50'000, 'x'));
        // Whichever of them was read last.
        Reply refused = client.reply(1'000);
        RawClient &other = refused.status > 0 ? big : client;
        if (refused.status == 0)
            refused = big.reply();
        other.send("x");
        // Then
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.headers.value("retry-after").toInt() > 0);
        QCOMPARE(other.reply().status, 200);
    }

    void putsAFileOffWhenMuchIsOnItsWayOut()
    {
        // Given room for less than the file, and for just it
        server::Limits narrow;
        narrow.allBulkBytes = 49'999;
        server::Limits wide;
        wide.allBulkBytes = 50'000;
        const EchoServer full(narrow);
        const EchoServer free(wide);
        // When
        RawClient waiting(full.address());
        const Reply off = waiting.get("/bulk");
        // Then only the file is put off, and the room is free again after each
        QCOMPARE(off.status, 503);
        QVERIFY(off.headers.value("retry-after").toInt() > 0);
        QCOMPARE(waiting.get("/").status, 200);
        RawClient client(free.address());
        for (int time = 0; time < 3; ++time)
            QCOMPARE(client.get("/bulk").body.size(), 50'000);
    }

    void turnsAwayWhoIsOneTooMany()
    {
        // Given
        server::Limits limits;
        limits.connections = 2;
        const EchoServer server(limits);
        RawClient first(server.address());
        RawClient second(server.address());
        QCOMPARE(first.get("/").status, 200);
        QCOMPARE(second.get("/").status, 200);
        // When
        RawClient third(server.address());
        const Reply reply = third.reply();
        // Then
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.headers.value("retry-after").toInt() > 0);
        QCOMPARE(first.get("/").status, 200);
    }

    void saysGoOnToWhoAsksBeforeSendingABody()
    {
        // Given
        const EchoServer server;
        RawClient client(server.address());
        // When
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        const Reply go = client.reply();
        client.send("abc");
        // Then
        QCOMPARE(go.status, 100);
        QCOMPARE(client.reply().status, 200);
    }

    void believesTheProxysWordOnTheAddressOnlyWhenTold_data()
    {
        QTest::addColumn<bool>("isBehindProxy");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("straight") << false << QByteArray("127.0.0.1");
        QTest::newRow("behind a proxy") << true << QByteArray("203.0.113.9");
    }

    void believesTheProxysWordOnTheAddressOnlyWhenTold()
    {
        // Given
        QFETCH(const bool, isBehindProxy);
        QFETCH(const QByteArray, address);
        server::Limits limits;
        limits.isBehindProxy = isBehindProxy;
        const EchoServer server(limits);
        RawClient client(server.address());
        // When
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.0.0.1, 203.0.113.9\r\n\r\n");
        // Then
        QCOMPARE(client.reply().body, "GET / " + address + " 0");
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::HttpTest)
#include "tst_http.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/newswatch.h"
#include "core/client/serverlink.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

/// Keeps each question, until it is told what to say.
class Oracle
{
public:
    Oracle()
    {
        if (!m_listener.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    [[nodiscard]] ServerLink link() const
    {
        ServerLink link(QUrl(u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort())));
        link.setToken("ll1.t");
        return link;
    }
    /// The next question's head; empty when none comes.
    [[nodiscard]] QByteArray question()
    {
        const auto has = [this] { return m_listener.hasPendingConnections(); };
        if (!QTest::qWaitFor(has, patience))
            return {};
        m_socket = m_listener.nextPendingConnection();
        const auto isWhole = [this] { return m_socket->peek(8192).contains("\r\n\r\n"); };
        return QTest::qWaitFor(isWhole, patience) ? m_socket->readAll() : QByteArray();
    }
    void say(int status, const QByteArray &body)
    {
        m_socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        m_socket->disconnectFromHost();
    }
    /// For good: what was hung up on tries again by itself.
    void hangUp()
    {
        m_listener.close();
        m_socket->abort();
    }
    [[nodiscard]] bool isLeft() const
    {
        return QTest::qWaitFor([this] { return m_socket->state() == QAbstractSocket::UnconnectedState; }, patience);
    }
    [[nodiscard]] bool isAskedAgain() const { return m_listener.hasPendingConnections(); }

private:
    QTcpServer m_listener;
    QTcpSocket *m_socket = nullptr;
};

Timestamp standstill()
{
    return {1'800'000'000'000};
}

quint64 shortPause()
{
    return 0;
}

} // namespace

/// The question for news that a server holds back (sync.md section 5).
class NewsWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheServerTells();
    void saysThatTheWayIsLostWhenNoNewsCome_data();
    void saysThatTheWayIsLostWhenNoNewsCome();
    void asksOneQuestionAtATime();
    void isSilentOnceItIsEnded();
};

void NewsWatchTest::tellsWhatTheServerTells()
{
    // Given
    Oracle server;
    NewsWatch watch(standstill, shortPause);
    const QSignalSpy told(&watch, &NewsWatch::told);
    // When
    watch.begin(server.link(), 41);
    const QByteArray question = server.question();
    // Then the token is in its header and nowhere else
    QVERIFY2(question.startsWith("GET /v1/wait?cursor=41 "), question.constData());
    QVERIFY(question.contains("Authorization: Bearer ll1.t"));
    QCOMPARE(question.count("ll1.t"), 1);
    // When
    server.say(200, R"({"head":"42"})");
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    QCOMPARE(told.first().first().toLongLong(), 42);
}

void NewsWatchTest::saysThatTheWayIsLostWhenNoNewsCome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("hung up") << 0 << QByteArray();
    QTest::newRow("busy") << 503 << QByteArray(R"({"error":"busy"})");
    QTest::newRow("another program") << 404 << QByteArray("<html>");
    QTest::newRow("a hotel's page") << 200 << QByteArray("<html>Welcome!</html>");
    QTest::newRow("no number") << 200 << QByteArray(R"({"head":"soon"})");
    QTest::newRow("less than nothing") << 200 << QByteArray(R"({"head":"-1"})");
    QTest::newRow("endless") << 200 << QByteArray(100'000, ' ');
    QTest::newRow("elsewhere") << 302 << QByteArray();
}

void NewsWatchTest::saysThatTheWayIsLostWhenNoNewsCome()
{
    // Given
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    Oracle server;
    NewsWatch watch(standstill, shortPause);
    const QSignalSpy told(&watch, &NewsWatch::told);
    const QSignalSpy lost(&watch, &NewsWatch::lost);
    watch.begin(server.link(), 1);
    QVERIFY(!server.question().isEmpty());
    // When
    status == 0 ? server.hangUp() : server.say(status, body);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
    QCOMPARE(told.size(), 0);
}

void NewsWatchTest::asksOneQuestionAtATime()
{
    // Given
    Oracle server;
    NewsWatch watch(standstill, shortPause);
    const QSignalSpy told(&watch, &NewsWatch::told);
    watch.begin(server.link(), 1);
    QVERIFY(!server.question().isEmpty());
    // When
    watch.begin(server.link(), 2);
    server.say(200, R"({"head":"3"})");
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    // Then
    QVERIFY(!server.isAskedAgain());
    watch.begin(server.link(), 3);
    QVERIFY(server.question().startsWith("GET /v1/wait?cursor=3 "));
}

void NewsWatchTest::isSilentOnceItIsEnded()
{
    // Given
    Oracle server;
    NewsWatch watch(standstill, shortPause);
    const QSignalSpy told(&watch, &NewsWatch::told);
    const QSignalSpy lost(&watch, &NewsWatch::lost);
    watch.begin(server.link(), 1);
    QVERIFY(!server.question().isEmpty());
    // When
    watch.end();
    // Then the server is rid of it, too
    QVERIFY(server.isLeft());
    QCOMPARE(told.size() + lost.size(), 0);
}

QTEST_GUILESS_MAIN(NewsWatchTest)
#include "tst_newswatch.moc"

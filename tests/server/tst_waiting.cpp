// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waiting.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/sanitizer.h"

#include <QFile>
#include <QTest>
#include <future>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadline {

using test::leadPush;
using test::LoggedIn;
using test::logIn;
using test::RawClient;
using test::synced;

namespace {

constexpr int patience = 30'000; // milliseconds

/// Whether this process may have so many open, sockets among them.
bool mayOpenFiles(rlim_t count)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    limit.rlim_cur = std::min(std::max(limit.rlim_cur, count), limit.rlim_max);
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur >= count;
}

} // namespace

/// Clients that wait for news, by the hundred.
class WaitingTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;

    void ask(RawClient &client, const LoggedIn &session) const { ask(client, session, head()); }
    static void ask(RawClient &client, const LoggedIn &session, qint64 cursor)
    {
        client.send("GET /v1/wait?cursor=" + QByteArray::number(cursor)
                    + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + session.token + "\r\n\r\n");
    }
    [[nodiscard]] qint64 head() const { return m_served.number("SELECT head_seq FROM workspace"); }
    /// What the server's process has in memory.
    [[nodiscard]] qint64 residentBytes()
    {
        QFile file(u"/proc/%1/statm"_s.arg(m_served.program().processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0; // another system
        return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
    [[nodiscard]] bool areWaiting(size_t count) const
    {
        const QByteArray level = "\nleadline_waiting_clients " + QByteArray::number(qsizetype(count)) + '\n';
        return QTest::qWaitFor([&] { return RawClient(m_served.address()).get("/metrics").body.contains(level); },
                               patience);
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aThousandComeAtOnceWaitAndAreAllTold()
    {
        // Given many more than the server has threads, connections to the database and places in the queue for them
        constexpr size_t count = 1000;
        QVERIFY(mayOpenFiles(2 * count));
        const LoggedIn alice = logIn(m_served.address(), u"alice"_s);
        const qint64 before = residentBytes();
        const qint64 cursor = head();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (size_t index = 0; index < count; ++index) {
            clients.push_back(std::make_unique<RawClient>(m_served.address()));
            ask(*clients.back(), alice, cursor);
        }
        // Then nobody is turned away, and they are no burden: 60 MB for 8,000 of them, and a little for the allocator
        QVERIFY(areWaiting(count));
        constexpr qint64 most = (60'000'000 / 8 + 2'000'000) * test::sanitizerFactor;
        QVERIFY2(residentBytes() - before < most, qPrintable(QString::number(residentBytes() - before)));
        // When
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(synced(m_served.address(), bob.token, leadPush(bob, 1, u"News"_s)).status, 200);
        // Then
        for (const auto &client : clients)
            QCOMPARE(client->reply(patience).status, 200);
        QVERIFY(areWaiting(0));
    }

    void whoIsNotLetInIsToldSoAmongManyWhoAre()
    {
        // Given
        const LoggedIn alice = logIn(m_served.address(), u"alice"_s);
        LoggedIn stranger = alice;
        stranger.token.replace(stranger.token.size() - 4, 4, "AAAA");
        const LoggedIn out = logIn(m_served.address(), u"carol"_s);
        QCOMPARE(RawClient(m_served.address()).post("/v1/logout", QByteArray(), out.token).status, 200);
        RawClient waiting(m_served.address());
        RawClient unknown(m_served.address());
        RawClient ended(m_served.address());
        // When
        ask(waiting, alice);
        ask(unknown, stranger);
        ask(ended, out);
        // Then
        QCOMPARE(unknown.reply(patience).status, 401);
        QCOMPARE(ended.reply(patience).status, 401);
        QVERIFY(areWaiting(1));
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(synced(m_served.address(), bob.token, leadPush(bob, 1, u"More news"_s)).status, 200);
        QCOMPARE(waiting.reply(patience).status, 200);
    }

    void theServerStopsAtOnceWhileSomebodyWaits()
    {
        // Given
        const LoggedIn alice = logIn(m_served.address(), u"alice"_s);
        RawClient waiting(m_served.address());
        ask(waiting, alice);
        QVERIFY(areWaiting(1));
        // When, then: it does not sit out the rest of the minute
        QVERIFY(m_served.program().stop());
        QVERIFY(waiting.isEnded(patience));
        m_served.restart();
    }

    void whoWaitedInVainIsToldWhereTheWorkspaceStands()
    {
        // Given a clock that can be turned
        std::atomic<qint64> now = 1'800'000'000'000;
        server::EventLoop loop;
        server::Database database(m_served.program().database(), 1, 16);
        server::Waiting waiting(loop, database, [&now] { return Timestamp{now.load()}; });
        std::promise<server::Response> promise;
        std::future<server::Response> answer = promise.get_future();
        const QUuid workspace = m_served.owner().query("SELECT id FROM workspace").uuid(0, 0);
        const qint64 cursor = head();
        std::promise<void> known; // that the database has told where the workspace stands
        loop.post([&] {
            waiting.wait(workspace, cursor - 1, [&known](const server::Response &) { known.set_value(); });
            waiting.wait(workspace, cursor,
                         [&promise](server::Response response) { promise.set_value(std::move(response)); });
        });
        std::thread thread([&loop] { loop.run(); });
        // When
        const bool isKnown = known.get_future().wait_for(std::chrono::seconds(30)) == std::future_status::ready;
        now += 51'000;
        // Then
        const bool isAnswered = answer.wait_for(std::chrono::seconds(30)) == std::future_status::ready;
        loop.stop();
        thread.join();
        database.stop();
        QVERIFY(isKnown && isAnswered);
        QCOMPARE(answer.get().body, "{\"head\":\"" + QByteArray::number(cursor) + "\"}");
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::WaitingTest)
#include "tst_waiting.moc"

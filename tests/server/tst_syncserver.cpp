// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/gzip.h"
#include "core/sync/wire.h"
#include "server/postgres/connection.h"
#include "server/postgres/pgerror.h"
#include "tests/server/servedworkspace.h"
#include "tests/support/sanitizer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::leadPush;
using test::LoggedIn;
using test::logIn;
using test::RawClient;
using test::Reply;
using test::ServerProgram;
using test::Synced;
using test::synced;

namespace {

/// The most memory that a process had so far, in KiB; 0 where the system does not tell.
qint64 mostResidentOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

SyncRequest pullOnly(const LoggedIn &session)
{
    SyncRequest request = leadPush(session, 1, {});
    request.push.clear();
    return request;
}

QStringList titlesIn(const SyncAnswer &answer)
{
    QStringList titles;
    for (const RootPage &page : answer.roots) {
        for (const SharedRecord &record : page.records) {
            if (record.kind == "lead"_L1)
                titles.append(record.value(u"title"_s).toString());
        }
    }
    return titles;
}

/// The titles of all leads that this session gets to see, page after page.
QStringList allTitles(const QString &address, const LoggedIn &session)
{
    SyncRequest request = pullOnly(session);
    QStringList titles;
    constexpr int mostPages = 20;
    for (int page = 0; page < mostPages; ++page) {
        const Synced pulled = synced(address, session.token, request);
        titles += titlesIn(pulled.answer);
        if (pulled.status != 200 || !pulled.answer.more)
            break;
        request.req = QUuid::createUuid();
        request.epoch = pulled.answer.epoch;
        request.position = pulled.answer.out;
    }
    return titles;
}

} // namespace

/// One workspace over real server processes, a real PostgreSQL and real sockets.
class SyncServerTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;
    LoggedIn m_alice;
    LoggedIn m_bob;

    qint64 head() const { return m_served.number("SELECT head_seq FROM workspace"); }
    qint64 leadsTitled(const QString &title) const
    {
        return m_served.number("SELECT count(*) FROM record WHERE kind = 'lead' AND fields->>'title' = $1",
                               {server::parameter(title)});
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_alice = logIn(m_served.address(), u"alice"_s);
        m_bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(m_alice.status, 200);
        QCOMPARE(m_bob.status, 200);
    }

    void givesANewClientTheDirectoriesUsersAndSettings()
    {
        // When
        const Synced first = synced(m_served.address(), m_bob.token, pullOnly(m_bob));
        // Then
        QCOMPARE(first.status, 200);
        QSet<QString> kinds;
        for (const SharedRecord &record : first.answer.refs)
            kinds.insert(record.kind);
        QVERIFY(kinds.contains(u"lookup"_s));
        QVERIFY(kinds.contains(u"user"_s));
        QVERIFY(kinds.contains(u"setting"_s));
    }

    void bringsALeadToItsOwnerAndTheAdminAndNobodyElse()
    {
        // When
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const Synced pushed = synced(m_served.address(), bob.token, leadPush(bob, 1, u"Bob's own"_s));
        const LoggedIn carol = logIn(m_served.address(), u"carol"_s);
        // Then
        QCOMPARE(pushed.status, 200);
        QCOMPARE(pushed.answer.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(allTitles(m_served.address(), bob), QStringList{u"Bob's own"_s});
        QVERIFY(allTitles(m_served.address(), m_alice).contains(u"Bob's own"_s));
        QCOMPARE(allTitles(m_served.address(), carol), QStringList());
    }

    void answersTheSamePushAgainWithoutDoingItAgain()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const SyncRequest request = leadPush(bob, 1, u"Once"_s);
        // When
        const Synced first = synced(m_served.address(), bob.token, request);
        const Synced second = synced(m_served.address(), bob.token, request);
        // Then
        QCOMPARE(first.answer.results, second.answer.results);
        QCOMPARE(leadsTitled(u"Once"_s), 1);
    }

    void weighsARootByItsNewestRecord()
    {
        // Given a lead
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const SyncRequest first = leadPush(bob, 1, u"Weighed"_s);
        const QUuid lead = first.push.front().changes.front().record;
        const auto weight = [this, &lead] {
            return m_served.number("SELECT root_weight FROM record WHERE root = $1 ORDER BY seq DESC LIMIT 1",
                                   {server::parameter(lead)});
        };
        QCOMPARE(synced(m_served.address(), bob.token, first).answer.results.front().status, OutcomeStatus::Applied);
        const qint64 before = weight();
        // When a note of a thousand letters comes under it
        SyncRequest second = leadPush(bob, 2, {});
        second.push.front().changes.front() = {
            RecordChange::Action::Create,
            u"feed"_s,
            QUuid::createUuid(),
            {{u"lead"_s, {}, lead, {}}, {u"author"_s, {}, bob.person, {}}, {u"text"_s, {}, u"x"_s.repeated(1000), {}}}};
        second.push.front().hash = contentHash(second.push.front());
        QCOMPARE(synced(m_served.address(), bob.token, second).answer.results.front().status, OutcomeStatus::Applied);
        // Then it weighs so much more, in the note and in the history
        QVERIFY(before > 0);
        QVERIFY2(weight() >= before + 4000, qPrintable(QString::number(weight() - before)));
    }

    void refusesAnothersClient()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(synced(m_served.address(), bob.token, leadPush(bob, 1, u"Mine"_s)).status, 200);
        LoggedIn thief = logIn(m_served.address(), u"carol"_s);
        // When
        thief.client = bob.client;
        const Synced forged = synced(m_served.address(), thief.token, leadPush(thief, 2, u"Forged"_s));
        // Then
        QCOMPARE(forged.status, 409);
        QCOMPARE(leadsTitled(u"Forged"_s), 0);
    }

    void refusesWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const QByteArray gzip = "Content-Encoding: gzip\r\n";
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray() << 400;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << 400;
        QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray() << 400;
        QTest::newRow("a MiB and more") << QByteArray(1'048'577, ' ') << QByteArray() << 413;
        QTest::newRow("a bomb") << toGzip(QByteArray(20'000'000, ' ')) << gzip << 413;
        QTest::newRow("no gzip") << QByteArray("plain") << gzip << 413;
        QTest::newRow("another coding") << QByteArray("{}") << QByteArray("Content-Encoding: br\r\n") << 415;
    }

    void refusesWhatIsNoMessage()
    {
        // Given
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, headers);
        QFETCH(const int, status);
        // When
        const Reply reply = RawClient(m_served.address()).post("/v1/sync", body, m_bob.token, headers);
        // Then
        QCOMPARE(reply.status, status);
        QCOMPARE(RawClient(m_served.address()).get("/healthz").status, 200);
    }

    void inflatesNoFurtherThanAMessageMayBe()
    {
        // Given what is a thousand times as long when it is inflated
        const QByteArray bomb = toGzip(QByteArray(200'000'000, ' '));
        QVERIFY(bomb.size() < longestRequest && bomb.size() > longestRequest / 8);
        const auto post = [&] {
            return RawClient(m_served.address())
                .post("/v1/sync", bomb, m_bob.token, QByteArray("Content-Encoding: gzip\r\n"))
                .status;
        };
        QCOMPARE(post(), 413);
        const qint64 before = mostResidentOf(m_served.program().processId());
        // When
        for (int time = 0; time < 10; ++time)
            QCOMPARE(post(), 413);
        // Then
        constexpr qint64 few = 8'000 * test::sanitizerFactor; // KiB, of two million
        const qint64 grown = mostResidentOf(m_served.program().processId()) - before;
        QVERIFY(before > 0);
        QVERIFY2(grown < few, qPrintable(QString::number(grown)));
    }

    void packsBothWays()
    {
        // Given
        const QByteArray headers = "Content-Encoding: gzip\r\nAccept-Encoding: gzip\r\n";
        // When
        const Reply reply =
            RawClient(m_served.address()).post("/v1/sync", toGzip(toWire(pullOnly(m_bob))), m_bob.token, headers);
        // Then
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-encoding"), QByteArray("gzip"));
        QCOMPARE(reply.headers.value("accept-encoding"), QByteArray("gzip"));
        const std::optional<QByteArray> plain = fromGzip(reply.body, longestAnswer);
        QVERIFY(plain && answerFromWire(*plain));
    }

    void wakesWhoWaitsOnAnotherProcessWithinASecond()
    {
        // Given
        ServerProgram second(m_served.program().database());
        const QString elsewhere = second.serve();
        RawClient waiting(elsewhere);
        const QByteArray cursor = QByteArray::number(head());
        waiting.send("GET /v1/wait?cursor=" + cursor + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + m_alice.token
                     + "\r\n\r\n");
        QCOMPARE(waiting.reply(500).status, 0);
        // When
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(synced(m_served.address(), bob.token, leadPush(bob, 1, u"News"_s)).status, 200);
        const Reply reply = waiting.reply(5'000); // and not at the end of the 50 seconds
        // Then
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value("head"_L1).toString(), QString::number(head()));
        second.kill();
    }

    void givesEveryNumberOnceWhenTwoProcessesPush()
    {
        // Given
        ServerProgram second(m_served.program().database());
        const QString elsewhere = second.serve();
        const LoggedIn here = logIn(m_served.address(), u"bob"_s);
        const LoggedIn there = logIn(elsewhere, u"bob"_s);
        // When
        for (int mid = 1; mid <= 10; ++mid) {
            QCOMPARE(synced(m_served.address(), here.token, leadPush(here, mid, u"Here"_s)).status, 200);
            QCOMPARE(synced(elsewhere, there.token, leadPush(there, mid, u"There"_s)).status, 200);
        }
        // Then
        QCOMPARE(leadsTitled(u"Here"_s), 10);
        QCOMPARE(leadsTitled(u"There"_s), 10);
        const test::Ended check = m_served.program().run({u"check"_s});
        QVERIFY2(check.code == 0, qPrintable(check.out));
        second.kill();
    }

    void doesNothingTwiceWhenItIsKilledBeforeItsAnswerArrives()
    {
        for (int round = 0; round < 5; ++round) {
            // Given
            const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
            const QString title = u"Killed "_s + QString::number(round);
            const SyncRequest request = leadPush(bob, 1, title);
            const QByteArray body = toWire(request);
            RawClient client(m_served.address());
            // When: the change is committed, but its answer is never read
            client.send("POST /v1/sync HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bob.token
                        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            if (round % 2 == 0)
                QTRY_COMPARE(leadsTitled(title), 1);
            m_served.restart();
            const Synced again = synced(m_served.address(), bob.token, request);
            // Then
            QCOMPARE(again.status, 200);
            QCOMPARE(again.answer.results.front().status, OutcomeStatus::Applied);
            QCOMPARE(leadsTitled(title), 1);
        }
    }

    void asksToComeBackWhileTheDatabaseIsGoneAndRecovers()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(synced(m_served.address(), bob.token, leadPush(bob, 1, u"Before"_s)).status, 200);
        const SyncRequest request = leadPush(bob, 2, u"Meanwhile"_s);
        // When
        m_served.cluster().kill();
        const Synced meanwhile = synced(m_served.address(), bob.token, request);
        // Then
        QCOMPARE(meanwhile.status, 503);
        // When
        QVERIFY2(m_served.cluster().start(), qPrintable(m_served.cluster().problem()));
        // Then
        QTRY_COMPARE_WITH_TIMEOUT(synced(m_served.address(), bob.token, request).status, 200, 10'000);
        QCOMPARE(leadsTitled(u"Before"_s), 1);
        QCOMPARE(leadsTitled(u"Meanwhile"_s), 1);
    }

    void aConnectionThatLayIdleWhileTheDatabaseRestartedIsMadeAnew()
    {
        // Given one that has been used
        server::Connection idle(m_served.program().database());
        server::Connection other(m_served.program().database());
        const auto hangUp = [&other](qint64 process) {
            const server::Parameter whose = server::parameter(process);
            static_cast<void>(other.query("SELECT pg_terminate_backend($1::int)", {whose}));
            QTRY_COMPARE(other.query("SELECT count(*) FROM pg_stat_activity WHERE pid = $1::int", {whose}).number(0, 0),
                         0);
        };
        const qint64 first = idle.query("SELECT pg_backend_pid()").number(0, 0);
        // When
        hangUp(first);
        // Then nobody notices
        const qint64 second = idle.query("SELECT pg_backend_pid()").number(0, 0);
        QVERIFY(second != first);
        // But what has begun is not continued on another one
        server::Transaction begun(idle);
        static_cast<void>(idle.query("SELECT 1"));
        hangUp(second);
        QVERIFY_THROWS_EXCEPTION(server::PgError, idle.query("SELECT 1"));
        QVERIFY_THROWS_EXCEPTION(server::PgError, begun.commit());
    }

    void showsNoRowsWithoutAWorkspace()
    {
        // Given: the service's own role, as if a bug had forgotten to say which workspace it works for
        server::Connection service(m_served.program().database());
        for (const char *table : {"record", "root_access", "membership", "change_log", "device", "session", "audit"}) {
            // When
            const qint64 seen = service.query(QByteArray("SELECT count(*) FROM ") + table).number(0, 0);
            // Then
            QCOMPARE(seen, 0);
        }
    }

    void anotherWorkspacesIdsAreNobodys()
    {
        // Given a lead of Acme's, and the admin of another workspace, who knows its id
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const SyncRequest own = leadPush(bob, 1, u"Acme's"_s);
        QCOMPARE(synced(m_served.address(), bob.token, own).status, 200);
        const QUuid lead = own.push.front().changes.front().record;
        QCOMPARE(m_served.program().run({u"workspace"_s, u"add"_s, u"Beta"_s}).code, 0);
        const QStringList dave{u"user"_s,
                               u"add"_s,
                               u"dave"_s,
                               u"--workspace"_s,
                               u"Beta"_s,
                               u"--role"_s,
                               u"admin"_s,
                               u"--keep-password"_s,
                               u"--password-file"_s,
                               u"-"_s};
        QCOMPARE(m_served.program().run(dave, ServerProgram::password).code, 0);
        const LoggedIn admin = logIn(m_served.address(), u"dave"_s);
        // When he edits it
        SyncRequest forged = leadPush(admin, 1, u"Taken"_s);
        forged.push.front().changes.front().action = RecordChange::Action::Update;
        forged.push.front().changes.front().record = lead;
        const Synced edited = synced(m_served.address(), admin.token, forged);
        // Then it is not there
        QCOMPARE(edited.answer.results.front().status, OutcomeStatus::Refused);
        QCOMPARE(edited.answer.results.front().obstacle->reason, u"missing"_s);
        // When he makes one of his own under its id
        SyncRequest made = leadPush(admin, 2, u"Beta's"_s);
        made.push.front().changes.front().record = lead;
        // Then there are two, each in its workspace
        QCOMPARE(synced(m_served.address(), admin.token, made).answer.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(leadsTitled(u"Acme's"_s), 1);
        QVERIFY(!allTitles(m_served.address(), bob).contains(u"Beta's"_s));
        QCOMPARE(allTitles(m_served.address(), logIn(m_served.address(), u"dave"_s)), QStringList{u"Beta's"_s});
    }

    void tellsClientsOfARestoredBackup()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const Synced before = synced(m_served.address(), bob.token, leadPush(bob, 1, u"Old epoch"_s));
        SyncRequest next = leadPush(bob, 2, u"New epoch"_s);
        next.epoch = before.answer.epoch;
        // When
        QCOMPARE(m_served.program().run({u"restore-done"_s}).code, 0);
        const Synced after = synced(m_served.address(), bob.token, next);
        // Then
        QCOMPARE(after.status, 409);
        QCOMPARE(after.error, u"epoch"_s);
        QCOMPARE(leadsTitled(u"New epoch"_s), 0);
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::SyncServerTest)
#include "tst_syncserver.moc"

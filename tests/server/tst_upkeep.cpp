// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/sync/wire.h"
#include "server/records/pruning.h"
#include "server/service/upkeep.h"
#include "tests/server/servedworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::leadPush;
using test::LoggedIn;
using test::logIn;
using test::Synced;
using test::synced;

namespace {

/// A push that takes the lead of another one away.
SyncRequest removalOf(const SyncRequest &creation, qint64 mid)
{
    SyncRequest request = creation;
    request.req = QUuid::createUuid();
    request.max = mid;
    SentChangeSet &changeset = request.push.front();
    changeset.mid = mid;
    changeset.op = QUuid::createUuid();
    changeset.intent = u"lead.remove"_s;
    changeset.hlc.value += 1;
    changeset.changes.front().action = RecordChange::Action::Remove;
    changeset.changes.front().fields.clear();
    changeset.hash = contentHash(changeset);
    return request;
}

SyncRequest pullFrom(const LoggedIn &session, const SyncAnswer &before, qint64 mid)
{
    SyncRequest request = leadPush(session, mid, {});
    request.push.clear();
    request.epoch = before.epoch;
    request.position = before.out;
    return request;
}

} // namespace

/// What the server forgets, and that nobody misses it: the real program and PostgreSQL, months ahead.
class UpkeepTest : public QObject
{
    Q_OBJECT

    test::ServedWorkspace m_served;
    std::unique_ptr<server::Connection> m_service;
    const Timestamp m_today = systemClock()();

    [[nodiscard]] Timestamp in(int days) const { return m_today.plusDays(days); }
    void keepUp(int days) const { server::keepUp(*m_service, in(days), in(days)); }
    [[nodiscard]] QUuid workspace() const { return m_served.owner().query("SELECT id FROM workspace").uuid(0, 0); }
    [[nodiscard]] qint64 logged(const LoggedIn &session) const
    {
        return m_served.number("SELECT count(*) FROM change_log WHERE client = $1",
                               {server::parameter(session.client)});
    }
    [[nodiscard]] Synced push(const LoggedIn &session, const SyncRequest &request) const
    {
        return synced(m_served.address(), session.token, request);
    }
    /// The same device after its session has ended.
    [[nodiscard]] LoggedIn again(const LoggedIn &session, const QString &login) const
    {
        return logIn(m_served.address(), login, session.client);
    }
    /// To where the workspace stands now.
    [[nodiscard]] SyncAnswer caughtUp(const LoggedIn &session, qint64 mid) const
    {
        SyncRequest request = pullFrom(session, {}, mid);
        Synced page = push(session, request);
        while (page.status == 200 && page.answer.more) {
            request = pullFrom(session, page.answer, mid);
            page = push(session, request);
        }
        return page.answer;
    }

private slots:
    void initTestCase()
    {
        const QString problem = m_served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_service = std::make_unique<server::Connection>(m_served.program().database());
    }

    void theServerSeesToItByItself()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_served.number("SELECT pruned_at FROM workspace") > 0, 20'000);
    }

    void oneProcessTakesTheTurn()
    {
        // When two come within the hour
        const auto first = server::prune(*m_service, workspace(), in(1), in(1));
        const auto second = server::prune(*m_service, workspace(), in(1), in(1).plusMinutes(-60));
        // Then
        QVERIFY(first);
        QVERIFY(!second);
    }

    void answersAreForgottenAMonthAfterTheirDeviceHadThem()
    {
        // Given three changes, of which the device knows the answers to two
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        for (qint64 mid = 1; mid <= 3; ++mid) {
            SyncRequest request = leadPush(bob, mid, u"Kept"_s);
            request.ack = mid - 1;
            QCOMPARE(push(bob, request).status, 200);
        }
        const SyncRequest last = leadPush(bob, 4, u"Twice"_s);
        QCOMPARE(push(bob, last).status, 200);
        // When, then
        keepUp(10);
        keepUp(40);
        QCOMPARE(logged(bob), 4);
        keepUp(42);
        QCOMPARE(logged(bob), 2);
        // What has no answer yet gets the first one, however late
        const Synced again = push(bob, last);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.answer.results.front().status, OutcomeStatus::Applied);
        QCOMPARE(m_served.number("SELECT count(*) FROM record WHERE fields->>'title' = 'Twice'"), 1);
        const test::Ended check = m_served.program().run({u"check"_s});
        QVERIFY2(check.code == 0, qPrintable(check.out));
    }

    void whatWasParkedStays()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(push(bob, leadPush(bob, 1, u"Parked"_s)).status, 200);
        m_served.owner().query("UPDATE change_log SET status = 'parked' WHERE client = $1",
                               {server::parameter(bob.client)});
        m_served.owner().query("UPDATE device SET settled_mid = 1, settled_at = 1 WHERE client = $1",
                               {server::parameter(bob.client)});
        // When
        keepUp(80);
        // Then
        QCOMPARE(logged(bob), 1);
        m_served.owner().query("UPDATE change_log SET status = 'answered' WHERE client = $1",
                               {server::parameter(bob.client)});
    }

    void whoIsFurtherBehindThanTheHorizonBeginsAnew()
    {
        // Given two who are up to date, a lead that goes then, and one of them who hears of it
        LoggedIn alice = logIn(m_served.address(), u"alice"_s);
        LoggedIn carol = logIn(m_served.address(), u"carol"_s);
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const SyncRequest creation = leadPush(bob, 1, u"Short-lived"_s);
        QCOMPARE(push(bob, creation).status, 200);
        const SyncAnswer away = caughtUp(alice, 0);
        const Synced removed = push(bob, removalOf(creation, 2));
        QCOMPARE(removed.answer.results.front().status, OutcomeStatus::Applied);
        const SyncAnswer there = caughtUp(carol, 0);
        // When the horizon has passed the removal
        keepUp(400);
        QVERIFY(m_served.number("SELECT count(*) FROM record WHERE deleted") > 0);
        alice = again(alice, u"alice"_s);
        const Synced inTime = push(alice, pullFrom(alice, away, 0));
        QCOMPARE(inTime.status, 200);
        QVERIFY(!inTime.answer.out.scan);
        keepUp(500);
        alice = again(alice, u"alice"_s);
        carol = again(carol, u"carol"_s);
        // Then nothing is left of it, and who never heard of it goes through everything again
        QCOMPARE(m_served.number("SELECT count(*) FROM record WHERE deleted"), 0);
        QCOMPARE(m_served.number("SELECT count(*) FROM root_access WHERE revoked_seq > 0"), 0);
        const Synced late = push(alice, pullFrom(alice, away, 0));
        QCOMPARE(late.status, 200);
        QVERIFY(late.answer.out.scan);
        const Synced close = push(carol, pullFrom(carol, there, 0));
        QCOMPARE(close.status, 200);
        QVERIFY(!close.answer.out.scan);
    }

    void endedSessionsAreForgotten()
    {
        // Given
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        const QByteArray ofBob = "SELECT count(*) FROM session WHERE client = $1";
        // When, then
        keepUp(559);
        QCOMPARE(m_served.number(ofBob, {server::parameter(bob.client)}), 0);
        const LoggedIn now = logIn(m_served.address(), u"bob"_s);
        server::keepUp(*m_service, in(59), in(600));
        QCOMPARE(m_served.number(ofBob, {server::parameter(now.client)}), 1);
    }

    void theNewestRemovalUnderALeadThatStandsTellsHowFarItHasCome()
    {
        // Given a lead under which two notes were removed
        const LoggedIn bob = logIn(m_served.address(), u"bob"_s);
        QCOMPARE(push(bob, leadPush(bob, 1, u"Standing"_s)).status, 200);
        m_served.owner().query("INSERT INTO record (workspace, kind, id, root, seq, deleted, fields, stamps)"
                               " SELECT w.id, 'feed', gen_random_uuid(), r.id, w.head_seq + n, true, '{}', '{}'"
                               " FROM workspace w, record r, generate_series(1, 2) AS n"
                               " WHERE r.kind = 'lead' AND r.fields->>'title' = 'Standing'");
        m_served.owner().query("UPDATE workspace SET head_seq = head_seq + 2");
        // When the horizon has passed both
        keepUp(1000);
        keepUp(1100);
        // Then
        QCOMPARE(m_served.number("SELECT count(*) FROM record WHERE deleted"), 1);
        QCOMPARE(m_served.number("SELECT seq FROM record WHERE deleted"),
                 m_served.number("SELECT head_seq FROM workspace"));
    }

    void cleanupTestCase() { m_served.program().kill(); }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::UpkeepTest)
#include "tst_upkeep.moc"

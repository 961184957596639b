// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/servedworkspace.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView walk("SELECT number FROM grown WHERE firm = $1 AND number > $2");

/// How PostgreSQL goes about the statement that this connection has prepared.
QByteArray planOf(server::Connection &connection)
{
    const server::Transaction transaction(connection);
    const server::Rows named = connection.query("SELECT name FROM pg_prepared_statements WHERE statement = $1",
                                                {server::parameter(QString::fromLatin1(walk))});
    const server::Rows plan =
        connection.query("EXPLAIN EXECUTE \"" + named.bytes(0, 0) + "\"(1, 100)", server::Parameters());
    QByteArray text;
    for (int row = 0; row < plan.count(); ++row)
        text += plan.bytes(row, 0) + '\n';
    return text;
}

/// Makes the table, lets a connection plan for it while it is empty, and fills it.
std::unique_ptr<server::Connection> knewItEmpty(Cluster &cluster, std::chrono::milliseconds planLife)
{
    const QByteArray url = cluster.newDatabase();
    server::Connection other(url);
    other.execute("CREATE TABLE grown (firm int, number int, text text)");
    other.execute("CREATE INDEX grown_number ON grown (firm, number)");
    auto connection = std::make_unique<server::Connection>(url, planLife);
    connection->execute("SET plan_cache_mode = force_generic_plan");
    static_cast<void>(
        connection->query(walk.toByteArray(), {server::parameter(qint64(1)), server::parameter(qint64(0))}));
    other.execute("INSERT INTO grown SELECT n % 7, n, repeat('x', 200) FROM generate_series(1, 20000) n");
    return connection;
}

} // namespace

/// A workspace that grows in minutes is read by its indexes, long before PostgreSQL has counted its rows.
class PlansTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlanForAnEmptyTableIsNotKept()
    {
        // Given
        Cluster cluster;
        QVERIFY2(cluster.problem().isEmpty(), qPrintable(cluster.problem()));
        const auto kept = knewItEmpty(cluster, std::chrono::hours(1));
        const auto renewed = knewItEmpty(cluster, std::chrono::milliseconds(0));
        // When
        const QByteArray keptPlan = planOf(*kept);
        const QByteArray plan = planOf(*renewed);
        // Then
        QVERIFY2(plan.contains("grown_number"), plan.constData());
        QVERIFY2(plan != keptPlan, plan.constData());
    }

    void aSyncReadsWhatItNeedsThoughNobodyHasCountedTheRows()
    {
        // Given a workspace that came to be just now
        ServedWorkspace served;
        const QString problem = served.begin();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        served.owner().execute("ALTER SYSTEM SET autovacuum = off");
        served.owner().execute("SELECT pg_reload_conf()");
        LoggedIn bob = logIn(served.address(), u"bob"_s);
        SyncAnswer last;
        qint64 mid = 0;
        const auto push = [&](int leads) {
            SyncRequest request = leadPush(bob, mid + 1, u"Lead"_s);
            for (int lead = 1; lead < leads; ++lead)
                request.push.push_back(leadPush(bob, mid + 1 + lead, u"Lead"_s).push.front());
            mid += leads;
            request.max = mid;
            request.epoch = last.epoch;
            request.position = last.out;
            request.ack = last.lastMid;
            const Synced done = synced(served.address(), bob.token, request);
            QCOMPARE(done.status, 200);
            last = done.answer;
        };
        constexpr int batch = 50;
        constexpr int batches = 60;
        for (int number = 0; number < batches; ++number)
            push(batch);
        served.program().kill();
        QTRY_COMPARE_WITH_TIMEOUT(connections(served), 0, patience);
        served.owner().execute("SELECT pg_stat_reset()");
        served.restart();
        // When
        for (int number = 0; number < batches / 10; ++number)
            push(batch);
        served.program().kill();
        QTRY_COMPARE_WITH_TIMEOUT(connections(served), 0, patience);
        // Then a lead costs some rows, not all there are
        const qint64 read = served.number("SELECT sum(seq_tup_read) + sum(idx_tup_fetch) FROM pg_stat_user_tables");
        QVERIFY(read > batch);
        QVERIFY2(read < 20LL * batch * batches / 10, QByteArray::number(read).constData());
    }

private:
    static constexpr int patience = 20'000; // milliseconds

    [[nodiscard]] static qint64 connections(const ServedWorkspace &served)
    {
        return served.number("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'leadline-server' AND "
                             "usename <> current_user");
    }
};

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"

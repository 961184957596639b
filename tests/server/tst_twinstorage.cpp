// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/world.h"
#include "tests/server/cluster.h"
#include "tests/server/pgtwin.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int stepsARun = 260;
constexpr int seedsInCi = 6;
constexpr int seedsLong = 400;

} // namespace

/// The simulated stories of tests/convergence, with a real PostgreSQL beside the workspace in memory: every push and every
/// page is put to both.
class TwinStorageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::Cluster> m_cluster;

private slots:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::Cluster>();
        QVERIFY2(m_cluster->problem().isEmpty(), qPrintable(m_cluster->problem()));
    }

    void postgresSaysWhatMemorySays_data()
    {
        QTest::addColumn<int>("seed");
        const int one = qEnvironmentVariableIntValue("LEADLINE_SEED");
        const int last = qEnvironmentVariableIsSet("LEADLINE_LONG") ? seedsLong : seedsInCi;
        for (int seed = one > 0 ? one : 1; seed <= (one > 0 ? one : last); ++seed)
            QTest::addRow("D5 seed %d", seed) << seed;
    }

    void postgresSaysWhatMemorySays()
    {
        // Given
        QFETCH(const int, seed);
        test::PgTwin twin(m_cluster->newDatabase());
        // When
        const convergence::Report report =
            convergence::World(static_cast<quint64>(seed), std::nullopt, &twin).run(stepsARun);
        // Then
        QVERIFY2(report.fault.isEmpty(), qUtf8Printable(u"LEADLINE_SEED=%1: %2"_s.arg(seed).arg(report.fault)));
    }
};

QTEST_GUILESS_MAIN(TwinStorageTest)
#include "tst_twinstorage.moc"

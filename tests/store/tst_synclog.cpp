// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/synclog.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

SyncEvent failureAt(qint64 moment, const QString &reason = u"server-unreachable"_s)
{
    SyncEvent event{SyncEvent::What::Failed, {moment}, {moment}};
    event.reason = reason;
    event.details = {u"crm.example"_s, u"timeout"_s};
    return event;
}

} // namespace

/// What a file remembers of its exchanges.
class SyncLogTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestComesFirstAsItWas();
    void failuresInARowAreOneEntry();
    void onlyTheLastThousandAreKept();
    void aFileOfAnEarlierLayoutBeginsOne();
};

void SyncLogTest::theNewestComesFirstAsItWas()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    QVERIFY(syncLog(connection, 10).empty());
    SyncEvent exchanged{SyncEvent::What::Exchanged, {2000}, {2000}};
    exchanged.sent = 3;
    exchanged.received = 12;
    exchanged.refused = 1;
    // When
    noteSyncEvent(connection, {SyncEvent::What::Joined, {1000}, {1000}});
    noteSyncEvent(connection, exchanged);
    noteSyncEvent(connection, failureAt(3000));
    file.reopen();
    // Then
    const std::vector<SyncEvent> events = syncLog(file.store().connection(), 10);
    QCOMPARE(events.size(), 3U);
    QCOMPARE(events[0], failureAt(3000));
    QCOMPARE(events[1], exchanged);
    QCOMPARE(events[2].what, SyncEvent::What::Joined);
    QCOMPARE(syncEventName(events[2].what), u"joined"_s);
    QCOMPARE(syncLog(file.store().connection(), 1).size(), 1U);
}

void SyncLogTest::failuresInARowAreOneEntry()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    // When a day offline ends, and begins again for another reason
    for (const qint64 moment : {1000, 2000, 3000})
        noteSyncEvent(connection, failureAt(moment));
    noteSyncEvent(connection, failureAt(4000, u"server-busy"_s));
    noteSyncEvent(connection, {SyncEvent::What::LoggedIn, {5000}, {5000}});
    noteSyncEvent(connection, {SyncEvent::What::LoggedIn, {6000}, {6000}});
    // Then
    const std::vector<SyncEvent> events = syncLog(connection, 10);
    QCOMPARE(events.size(), 4U);
    QCOMPARE(events[3].times, 3);
    QCOMPARE(events[3].at.milliseconds, 1000);
    QCOMPARE(events[3].last.milliseconds, 3000);
    QCOMPARE(events[2].times, 1);
}

void SyncLogTest::onlyTheLastThousandAreKept()
{
    // Given
    TestFile file;
    Connection &connection = file.store().connection();
    // When
    for (qint64 moment = 1; moment <= 1005; ++moment)
        noteSyncEvent(connection, {SyncEvent::What::Exchanged, {moment}, {moment}});
    // Then
    const std::vector<SyncEvent> events = syncLog(connection, 5000);
    QCOMPARE(events.size(), 1000U);
    QCOMPARE(events.back().at.milliseconds, 6);
}

void SyncLogTest::aFileOfAnEarlierLayoutBeginsOne()
{
    // Given
    TestFile file;
    file.store().connection().execute(u"DROP TABLE syncEvent"_s);
    QFile migration(u":/migrations/0009_keep_a_sync_log.sql"_s);
    QVERIFY(migration.open(QIODevice::ReadOnly));
    // When
    file.store().connection().execute(QString::fromUtf8(migration.readAll()));
    // Then
    noteSyncEvent(file.store().connection(), failureAt(1000));
    QCOMPARE(syncLog(file.store().connection(), 10).size(), 1U);
}

QTEST_GUILESS_MAIN(SyncLogTest)
#include "tst_synclog.moc"

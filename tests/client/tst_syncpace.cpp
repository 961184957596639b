// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncpace.h"

#include <QTest>

using namespace leadline;

/// When an open file speaks with its server.
class SyncPaceTest : public QObject
{
    Q_OBJECT

private slots:
    void editsThatComeCloseTogetherShareARound();
    void afterARoundTheNextOneLooksIn();
    void newsGatherForAMoment();
};

void SyncPaceTest::editsThatComeCloseTogetherShareARound()
{
    // Given
    SyncPace pace;
    QVERIFY(!pace.due());
    // When three edits come within the time to settle
    for (const qint64 at : {1000, 1100, 1200})
        pace.edited({at});
    // Then the first one says when
    QCOMPARE(pace.due()->milliseconds, 1000 + SyncPace::settling);
    pace.wake({1250});
    QCOMPARE(pace.due()->milliseconds, 1250);
    pace.roundBegins();
    QVERIFY(!pace.due());
}

void SyncPaceTest::afterARoundTheNextOneLooksIn()
{
    SyncPace pace;
    pace.roundEnds({1000}, {});
    QCOMPARE(pace.due()->milliseconds, 1000 + SyncPace::lookingIn);
    // A round that failed comes again when its pause is over, and what was typed meanwhile does not wait for that
    pace.roundBegins();
    pace.roundEnds({2000}, {7000});
    QCOMPARE(pace.due()->milliseconds, 7000);
    pace.edited({3000});
    QCOMPARE(pace.due()->milliseconds, 3000 + SyncPace::settling);
    pace.pause();
    QVERIFY(!pace.due());
}

void SyncPaceTest::newsGatherForAMoment()
{
    // Given a round that has just ended
    SyncPace pace;
    pace.roundEnds({10'000}, {});
    pace.pause();
    // When
    pace.newsCame({10'100}, 50);
    // Then a workspace in which much is done is not asked all the time
    QCOMPARE(pace.due()->milliseconds, 10'000 + SyncPace::gathering);
    // When a round was long ago
    pace.roundBegins();
    pace.newsCame({60'000}, 50);
    // Then
    QCOMPARE(pace.due()->milliseconds, 60'050);
}

QTEST_GUILESS_MAIN(SyncPaceTest)
#include "tst_syncpace.moc"

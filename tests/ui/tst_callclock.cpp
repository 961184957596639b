// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/parser.h"
#include "tests/support/testclock.h"
#include "ui/blitz/blitztally.h"
#include "ui/blitz/callclock.h"

#include <QLocale>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The parts of a blitz that count.
class CallClockTest : public QObject
{
    Q_OBJECT

private slots:
    void aPauseDoesNotCount()
    {
        TestClock time;
        CallClock clock(time.clock());
        QVERIFY(!clock.wasStarted());
        clock.toggle();
        time.advanceMinutes(2);
        QCOMPARE(clock.seconds(), 120);
        clock.toggle();
        time.advanceMinutes(5);
        QVERIFY(!clock.isRunning());
        QCOMPARE(clock.seconds(), 120);
        clock.toggle();
        time.advanceMinutes(1);
        clock.stop();
        QCOMPARE(clock.seconds(), 180);
        QCOMPARE(clock.startedAt(), TestClock().now());
        clock.reset();
        QVERIFY(!clock.wasStarted());
        QCOMPARE(clock.seconds(), 0);
    }

    void aClockThatIsSetBackTakesNothingAway()
    {
        TestClock time;
        CallClock clock(time.clock());
        clock.toggle();
        time.advanceMinutes(-60);
        QCOMPARE(clock.seconds(), 0);
        clock.stop();
        QCOMPARE(clock.seconds(), 0);
    }

    void showsMinutesAndSeconds_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0:00"_s;
        QTest::newRow("seconds") << qint64(9) << u"0:09"_s;
        QTest::newRow("minutes") << qint64(245) << u"4:05"_s;
        QTest::newRow("more than an hour") << qint64(3725) << u"62:05"_s;
    }

    void showsMinutesAndSeconds()
    {
        QFETCH(const qint64, seconds);
        QTEST(clockText(seconds), "text");
    }

    void countsByResult()
    {
        // Given
        QLocale::setDefault(QLocale::English);
        const ProcessDefinition process = loadPreset(u"lead-handoff"_s).value();
        BlitzTally tally;
        QVERIFY(tally.isEmpty());
        // When
        tally.addResult(u"handoff"_s, u"return"_s);
        tally.addResult(u"handoff"_s, u"no-interest"_s);
        tally.addResult(u"handoff"_s, u"return"_s);
        tally.addResult({}, {});
        tally.addCall(65);
        tally.addCall(60);
        // Then
        QCOMPARE(tally.done(), 4);
        const QStringList lines = tally.text(process).split(u'\n');
        QCOMPARE(lines.mid(0, 3), (QStringList{u"Return to distribution: 2"_s, u"No interest: 1"_s, u"Done: 1"_s}));
        QVERIFY2(lines.at(3).contains(u"2:05"_s), qPrintable(lines.at(3)));
    }
};

QTEST_GUILESS_MAIN(CallClockTest)
#include "tst_callclock.moc"

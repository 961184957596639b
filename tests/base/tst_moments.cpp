// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/hlc.h"
#include "core/base/id.h"
#include "tests/support/zone.h"

#include <QTest>

using namespace leadline;
using leadline::test::Zone;
using namespace Qt::StringLiterals;

namespace {

qint64 utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

/// Moments: one point in time however it is written, in whatever zone the computer stands, on the days when clocks change too.
class MomentsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSamePointInTime_data();
    void readsTheSamePointInTime();
    void refusesWhatIsNoMoment_data();
    void refusesWhatIsNoMoment();
    void withoutAZoneItIsLocal_data();
    void withoutAZoneItIsLocal();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void theOffsetIsTheOneOfThatDay_data();
    void theOffsetIsTheOneOfThatDay();
    void anHourThatIsSkippedIsStillAMoment();
    void countsMinutesAndDays();
    void notSetIsWrittenAsNothing();
    void clocksTellWhatTheyAreTold();
    void anIdTellsWhenItWasMade_data();
    void anIdTellsWhenItWasMade();
    void aLogicalTimeIsAlwaysLaterThanAllBefore_data();
    void aLogicalTimeIsAlwaysLaterThanAllBefore();
    void aClaimIsTakenUpToFiveMinutesAhead_data();
    void aClaimIsTakenUpToFiveMinutesAhead();
    void aLogicalTimeKnowsItsMoment();
    void aRunOfEditsKeepsItsOrderWhateverTheClockDoes();
};

void MomentsTest::readsTheSamePointInTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"2026-03-02T10:00:00Z", "2026-03-02T13:00:00+03:00", "2026-03-02T10:00Z",
                             "2026-03-02T10:00:00.000Z", "2026-03-02T02:00:00-08:00", "2026-03-02T15:30:00+05:30",
                             " 2026-03-02T10:00:00Z ", "2026-03-03T00:00:00+14:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void MomentsTest::readsTheSamePointInTime()
{
    QFETCH(const QString, text);
    QCOMPARE(timestampFromIso(text), std::optional(Timestamp{1'772'445'600'000}));
}

void MomentsTest::refusesWhatIsNoMoment_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "now", "2026", "2026-02-30", "2026-13-01", "2026-03-02T25:00:00Z",
                             "2026-03-02T10:61:00", "02.03.2026", "10:00", "2026-03-02T10:00:00+99", "1772445600000"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void MomentsTest::refusesWhatIsNoMoment()
{
    QFETCH(const QString, text);
    QVERIFY(!timestampFromIso(text));
}

void MomentsTest::withoutAZoneItIsLocal_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inUtc");
    QTest::newRow("Moscow") << "Europe/Moscow"_ba << u"2026-03-02T13:00:00"_s << u"2026-03-02T10:00:00Z"_s;
    QTest::newRow("Vladivostok") << "Asia/Vladivostok"_ba << u"2026-03-02T13:00:00"_s << u"2026-03-02T03:00:00Z"_s;
    QTest::newRow("Berlin in winter") << "Europe/Berlin"_ba << u"2026-03-28T12:00:00"_s << u"2026-03-28T11:00:00Z"_s;
    QTest::newRow("Berlin in summer") << "Europe/Berlin"_ba << u"2026-03-29T12:00:00"_s << u"2026-03-29T10:00:00Z"_s;
    QTest::newRow("a day in Moscow") << "Europe/Moscow"_ba << u"2026-03-02"_s << u"2026-03-01T21:00:00Z"_s;
    QTest::newRow("a day in New York") << "America/New_York"_ba << u"2026-03-02"_s << u"2026-03-02T05:00:00Z"_s;
    QTest::newRow("a leap day") << "Europe/Moscow"_ba << u"2028-02-29"_s << u"2028-02-28T21:00:00Z"_s;
    QTest::newRow("Moscow before 2011 had summer")
        << "Europe/Moscow"_ba << u"2010-07-01T12:00:00"_s << u"2010-07-01T08:00:00Z"_s;
}

void MomentsTest::withoutAZoneItIsLocal()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, text);
    QFETCH(const QString, inUtc);
    const Zone here(zone);
    QCOMPARE(timestampFromIso(text), std::optional(Timestamp{utc(inUtc)}));
}

void MomentsTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("milliseconds");
    for (const QByteArray &zone :
         {"Europe/Moscow"_ba, "Europe/Berlin"_ba, "America/New_York"_ba, "Asia/Kathmandu"_ba}) {
        const auto row = [&](const char *name, const QString &iso) {
            QTest::newRow((zone + ' ' + name).constData()) << zone << utc(iso);
        };
        row("today", u"2026-03-02T10:00:00Z"_s);
        row("before 1970", u"1961-04-12T06:07:00Z"_s);
        row("a second before 1970", u"1969-12-31T23:59:59Z"_s);
        row("the earlier of two hours", u"2026-10-25T00:30:00Z"_s);
        row("the later of two hours", u"2026-10-25T01:30:00Z"_s);
        row("just before the skipped hour", u"2026-03-29T00:59:59Z"_s);
        row("just after the skipped hour", u"2026-03-29T01:00:00Z"_s);
        row("past 32 bits", u"2049-01-01T00:00:00Z"_s);
    }
}

void MomentsTest::whatIsWrittenIsReadAgain()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const qint64, milliseconds);
    const Zone here(zone);
    const Timestamp moment{milliseconds};
    QCOMPARE(timestampFromIso(moment.toIso()), std::optional(moment));
    QCOMPARE(timestampFrom(moment.toLocal()), moment);
}

void MomentsTest::theOffsetIsTheOneOfThatDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("inUtc");
    QTest::addColumn<QString>("text");
    QTest::newRow("winter") << "Europe/Berlin"_ba << u"2026-01-15T10:00:00Z"_s << u"2026-01-15T11:00:00+01:00"_s;
    QTest::newRow("summer") << "Europe/Berlin"_ba << u"2026-07-15T10:00:00Z"_s << u"2026-07-15T12:00:00+02:00"_s;
    QTest::newRow("half an hour") << "Asia/Kolkata"_ba << u"2026-07-15T10:00:00Z"_s << u"2026-07-15T15:30:00+05:30"_s;
    QTest::newRow("west") << "America/New_York"_ba << u"2026-01-15T03:00:00Z"_s << u"2026-01-14T22:00:00-05:00"_s;
}

void MomentsTest::theOffsetIsTheOneOfThatDay()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, inUtc);
    const Zone here(zone);
    QTEST(Timestamp{utc(inUtc)}.toIso(), "text");
}

void MomentsTest::anHourThatIsSkippedIsStillAMoment()
{
    // Given the night in which the clock jumps from 2:00 to 3:00
    const Zone here("Europe/Berlin"_ba);
    // When
    const std::optional<Timestamp> skipped = timestampFromIso(u"2026-03-29T02:30:00"_s);
    // Then it is as long after midnight as it says
    QCOMPARE(skipped, std::optional(Timestamp{utc(u"2026-03-29T01:30:00Z"_s)}));
}

void MomentsTest::countsMinutesAndDays()
{
    const Timestamp moment{utc(u"2026-02-28T23:30:00Z"_s)};
    QCOMPARE(moment.plusMinutes(45), (Timestamp{utc(u"2026-03-01T00:15:00Z"_s)}));
    QCOMPARE(moment.plusMinutes(-45), (Timestamp{utc(u"2026-02-28T22:45:00Z"_s)}));
    QCOMPARE(moment.plusDays(1), (Timestamp{utc(u"2026-03-01T23:30:00Z"_s)}));
    QCOMPARE(moment.plusDays(-59), (Timestamp{utc(u"2025-12-31T23:30:00Z"_s)}));
    QVERIFY(moment < moment.plusMinutes(1));
}

void MomentsTest::notSetIsWrittenAsNothing()
{
    QVERIFY(!Timestamp{}.isSet());
    QCOMPARE(Timestamp{}.toIso(), QString());
    QVERIFY(!Timestamp{}.toLocal().isValid());
    QVERIFY(Timestamp{-1}.isSet());
}

void MomentsTest::clocksTellWhatTheyAreTold()
{
    const Clock still = fixedClock({1'772'445'600'000});
    QCOMPARE(still(), still());
    QCOMPARE(still().milliseconds, 1'772'445'600'000);
    const Clock computer = systemClock();
    const Timestamp first = computer();
    QVERIFY(first <= computer());
    QVERIFY(first > still().plusDays(-3650));
}

void MomentsTest::anIdTellsWhenItWasMade_data()
{
    QTest::addColumn<qint64>("milliseconds");
    // Later ids of one process never stand before earlier ones, so the moments grow.
    QTest::newRow("once") << 946'684'800'000LL;
    QTest::newRow("now") << 1'772'445'600'000LL;
    QTest::newRow("later") << 4'102'444'800'000LL;
}

void MomentsTest::anIdTellsWhenItWasMade()
{
    QFETCH(const qint64, milliseconds);
    const QByteArray hex = newUuid({milliseconds}).toRfc4122().toHex();
    QCOMPARE(hex.left(12).toLongLong(nullptr, 16), milliseconds);
    QCOMPARE(hex.at(12), '7');
    QVERIFY("89ab"_ba.contains(hex.at(16)));
    QVERIFY(newUuid({1}).toRfc4122() > QByteArray::fromHex(hex));
}

void MomentsTest::aLogicalTimeIsAlwaysLaterThanAllBefore_data()
{
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("next");
    const qint64 noon = 1'772'445'600'000;
    QTest::newRow("nothing seen") << qint64{0} << noon << (noon << 16);
    QTest::newRow("seen long ago") << ((noon - 5000) << 16) << noon << (noon << 16);
    QTest::newRow("seen in this millisecond") << (noon << 16) << noon << (noon << 16) + 1;
    QTest::newRow("seen twice in it") << (noon << 16) + 1 << noon << (noon << 16) + 2;
    QTest::newRow("seen ahead of the clock") << ((noon + 60'000) << 16) << noon << ((noon + 60'000) << 16) + 1;
    QTest::newRow("a counter that runs over") << (noon << 16) + 0xffff << noon << ((noon + 1) << 16);
    QTest::newRow("before all time") << qint64{0} << qint64{0} << qint64{1};
}

void MomentsTest::aLogicalTimeIsAlwaysLaterThanAllBefore()
{
    QFETCH(const qint64, seen);
    QFETCH(const qint64, now);
    QFETCH(const qint64, next);
    QCOMPARE(nextHlc({seen}, {now}).value, next);
    QVERIFY(nextHlc({seen}, {now}) > Hlc{seen});
}

void MomentsTest::aClaimIsTakenUpToFiveMinutesAhead_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<qint64>("taken");
    QTest::newRow("behind") << qint64{-3'600'000} << qint64{-3'600'000};
    QTest::newRow("together") << qint64{0} << qint64{0};
    QTest::newRow("just five minutes") << qint64{300'000} << qint64{300'000};
    QTest::newRow("a millisecond more") << qint64{300'001} << qint64{300'000};
    QTest::newRow("next year") << qint64{31'536'000'000} << qint64{300'000};
}

void MomentsTest::aClaimIsTakenUpToFiveMinutesAhead()
{
    QFETCH(const qint64, ahead);
    QFETCH(const qint64, taken);
    const Timestamp now{1'772'445'600'000};
    const Hlc claimed = clampedHlc(Hlc::at({now.milliseconds + ahead}), now);
    QCOMPARE(claimed.moment().milliseconds - now.milliseconds, taken);
}

void MomentsTest::aLogicalTimeKnowsItsMoment()
{
    QVERIFY(!Hlc{}.isSet());
    QVERIFY(Hlc{1}.isSet());
    QCOMPARE(Hlc::at({1'772'445'600'123}).moment(), (Timestamp{1'772'445'600'123}));
    QCOMPARE((Hlc{Hlc::at({5}).value + 0xffff}.moment()), (Timestamp{5}));
    QVERIFY(Hlc::at({5}) < Hlc::at({6}));
    QVERIFY((Hlc{Hlc::at({5}).value + 0xffff}) < Hlc::at({6}));
}

void MomentsTest::aRunOfEditsKeepsItsOrderWhateverTheClockDoes()
{
    // Given a clock that stands, jumps ahead and is set back
    Hlc latest;
    const qint64 noon = 1'772'445'600'000;
    for (const qint64 offset : {0, 0, 0, 7'200'000, 7'200'000, -86'400'000, -86'400'000, 1, 7'200'001}) {
        // When
        const Hlc next = nextHlc(latest, {noon + offset});
        // Then
        QVERIFY(next > latest);
        latest = next;
    }
    QCOMPARE(latest.moment().milliseconds, noon + 7'200'001);
}

QTEST_GUILESS_MAIN(MomentsTest)
#include "tst_moments.moc"

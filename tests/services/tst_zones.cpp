// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/repetition.h"
#include "core/services/schedule.h"
#include "core/services/today.h"
#include "tests/support/testfile.h"
#include "tests/support/zone.h"

#include <QTest>
#include <QTimeZone>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// With summer time in both halves of the world, at midnight and by half an hour, at odd offsets and without it.
const char *const zones[] = {
    "Europe/Moscow",    "Europe/Berlin",  "America/New_York",   "Australia/Lord_Howe", "Africa/Cairo",
    "America/Santiago", "Asia/Kathmandu", "Pacific/Kiritimati", "Asia/Beirut",         "UTC"};

constexpr qint64 hour = 3'600'000;
const qint64 firstHour = QDateTime({2025, 12, 20}, {0, 17}, Qt::UTC).toMSecsSinceEpoch();
constexpr int hours = 24 * 400;

void eachZone()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : zones)
        QTest::newRow(zone) << QByteArray(zone);
}

/// By the table of zones, not by the clock of the computer.
QDateTime in(const QTimeZone &zone, Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.milliseconds, zone);
}

QString text(const QDateTime &moment)
{
    return moment.toString(Qt::ISODate) + u' ' + moment.timeZoneAbbreviation();
}

/// The first moment of a day, which is not midnight where summer time begins then.
bool beginsDay(const QTimeZone &zone, Timestamp moment, QDate day)
{
    return in(zone, moment).date() == day && in(zone, {moment.milliseconds - 1}).date() < day;
}

} // namespace

/// What depends on the day and the hour is right all through a year, wherever the computer stands.
class ZonesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPutOffComesBackInTheMorning_data() { eachZone(); }
    void whatIsPutOffComesBackInTheMorning();
    void theDayEndsAtItsMidnight_data() { eachZone(); }
    void theDayEndsAtItsMidnight();
    void whatIsRepeatedKeepsItsHour_data() { eachZone(); }
    void whatIsRepeatedKeepsItsHour();
    void aBlockIsAsLongAsItSays_data() { eachZone(); }
    void aBlockIsAsLongAsItSays();
    void aFileThatMovesToAnotherZoneHasTheSameMoments();
};

void ZonesTest::whatIsPutOffComesBackInTheMorning()
{
    QFETCH(const QByteArray, zone);
    const Zone here(zone);
    const QTimeZone table(zone);
    for (int count = 0; count < hours; count += 2) {
        const Timestamp now{firstHour + count * hour};
        const QDate today = in(table, now).date();
        const QDateTime tomorrow = in(table, snoozedUntil(Snooze::Tomorrow, now));
        const QDateTime week = in(table, snoozedUntil(Snooze::NextWeek, now));
        QVERIFY2(tomorrow.date() == today.addDays(1) && tomorrow.time() == QTime(9, 0), qPrintable(text(tomorrow)));
        QVERIFY2(week.date().dayOfWeek() == Qt::Monday && week.time() == QTime(9, 0), qPrintable(text(week)));
        QVERIFY2(week.date() > today && week.date() <= today.addDays(7), qPrintable(text(week)));
        QCOMPARE(snoozedUntil(Snooze::Hour, now).milliseconds - now.milliseconds, hour);
        QCOMPARE(snoozedUntil(Snooze::TenMinutes, now).milliseconds - now.milliseconds, hour / 6);
    }
}

void ZonesTest::theDayEndsAtItsMidnight()
{
    QFETCH(const QByteArray, zone);
    const Zone here(zone);
    const QTimeZone table(zone);
    for (int count = 0; count < hours; count += 2) {
        const Timestamp now{firstHour + count * hour};
        const DayQuery query = dayQuery({}, {}, DayScope::Team, now);
        const QDate today = in(table, now).date();
        QVERIFY2(beginsDay(table, query.tonight, today.addDays(1)), qPrintable(text(in(table, now))));
        QVERIFY2(beginsDay(table, query.weekEnd, today.addDays(8)), qPrintable(text(in(table, now))));
    }
}

void ZonesTest::whatIsRepeatedKeepsItsHour()
{
    QFETCH(const QByteArray, zone);
    const Zone here(zone);
    const QTimeZone table(zone);
    for (const QString &repeat : {u"daily"_s, u"weekly"_s, u"monthly"_s}) {
        // 00:17, 02:17 and 03:17 are hours that a change of the clock skips or has twice
        for (int count = 0; count < hours; count += 25) {
            Task task;
            task.id = TaskId(newUuid({firstHour}));
            task.repeat = repeat;
            task.start = {firstHour + count * hour};
            const Timestamp done = task.start.plusMinutes(60 * (count % 100));
            const std::optional<Task> next = nextTurn(task, done);
            QVERIFY(next);
            const QDateTime before = in(table, task.start);
            const QDateTime turn = in(table, next->start);
            const qint64 days = before.date().daysTo(turn.date());
            QVERIFY2(next->start > done && next->start > task.start, qPrintable(text(turn)));
            QVERIFY2(repeat != "weekly"_L1 || days % 7 == 0, qPrintable(text(turn)));
            QVERIFY2(days <= (repeat == "daily"_L1 ? 6 : repeat == "weekly"_L1 ? 14 : 62), qPrintable(text(turn)));
            const QDateTime wanted(turn.date(), before.time(), table);
            QVERIFY2(turn.time() == before.time() || !wanted.isValid() || wanted.time() != before.time(),
                     qPrintable(text(before) + u" > "_s + text(turn)));
        }
    }
}

void ZonesTest::aBlockIsAsLongAsItSays()
{
    QFETCH(const QByteArray, zone);
    const Zone here(zone);
    Task task;
    task.blockMinutes = 90;
    for (int count = 0; count < hours; count += 7) {
        task.start = {firstHour + count * hour};
        QCOMPARE(blockEnd(task).milliseconds - blockStart(task).milliseconds, 90 * hour / 60);
    }
}

/// A laptop that travels: what is planned for a moment stays at that moment, and the day is the one of the new place.
void ZonesTest::aFileThatMovesToAnotherZoneHasTheSameMoments()
{
    TestFile file;
    const LeadId id = file.addLead({u"title=Pumps"_s, u"meetingAt=2026-03-05T11:00:00+03:00"_s});
    const Timestamp before = file.lead(id).meetingAt;
    QVERIFY(snoozeLead(file.session(), id, {before.milliseconds + hour}));
    for (const char *zone : zones) {
        const Zone here(zone);
        file.reopen();
        QCOMPARE(file.lead(id).meetingAt, before);
        QCOMPARE(file.lead(id).nextReviewAt.milliseconds, before.milliseconds + hour);
        QVERIFY(editLead(file.session(), id, {{u"city"_s, QString::fromLatin1(zone)}}));
        QCOMPARE(file.store().journal().latest(1).front().changeset.at, file.clock().now());
    }
}

QTEST_GUILESS_MAIN(ZonesTest)
#include "tst_zones.moc"

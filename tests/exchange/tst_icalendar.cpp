// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/icalendarbounds.h"
#include "core/exchange/icalendarreader.h"
#include "core/exchange/icalendarwriter.h"
#include "tests/support/zone.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

CalendarSpan thatYear()
{
    return {at(u"2026-01-01T00:00:00Z"_s), at(u"2027-01-01T00:00:00Z"_s), 400};
}

QByteArray calendar(const QByteArray &content)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + content + "END:VCALENDAR\r\n";
}

QByteArray vevent(const QByteArray &lines, const QByteArray &uid = "a@x")
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:A\r\n" + lines + "END:VEVENT\r\n";
}

std::vector<CalendarEvent> eventsIn(const QByteArray &text)
{
    return readICalendar(text, thatYear()).value().events;
}

QStringList startsOf(const std::vector<CalendarEvent> &events)
{
    QStringList starts;
    for (const CalendarEvent &each : events)
        starts.append(QDateTime::fromMSecsSinceEpoch(each.start.milliseconds, Qt::UTC).toString(u"MM-dd HH:mm"_s));
    return starts;
}

} // namespace

class ICalendarTest : public QObject
{
    Q_OBJECT

private slots:
    void aTimeMeansAMoment_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::newRow("UTC") << QByteArray("DTSTART:20260302T070000Z\r\nDTEND:20260302T080000Z\r\n")
                             << u"2026-03-02T07:00:00Z"_s << u"2026-03-02T08:00:00Z"_s;
        QTest::newRow("floating: by the clock here") << QByteArray("DTSTART:20260302T100000\r\nDURATION:PT30M\r\n")
                                                     << u"2026-03-02T07:00:00Z"_s << u"2026-03-02T07:30:00Z"_s;
        QTest::newRow("a zone by its name")
            << QByteArray("DTSTART;TZID=Asia/Yekaterinburg:20260302T120000\r\nDTEND;TZID=Asia/Yekaterinburg:"
                          "20260302T130000\r\n")
            << u"2026-03-02T07:00:00Z"_s << u"2026-03-02T08:00:00Z"_s;
        QTest::newRow("a day") << QByteArray("DTSTART;VALUE=DATE:20260302\r\n") << u"2026-03-01T21:00:00Z"_s
                               << u"2026-03-02T21:00:00Z"_s;
        QTest::newRow("two days") << QByteArray("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260304\r\n")
                                  << u"2026-03-01T21:00:00Z"_s << u"2026-03-03T21:00:00Z"_s;
        QTest::newRow("ends before it begins") << QByteArray("DTSTART:20260302T070000Z\r\nDTEND:20260301T080000Z\r\n")
                                               << u"2026-03-02T07:00:00Z"_s << u"2026-03-02T07:00:00Z"_s;
    }

    void aTimeMeansAMoment()
    {
        const test::Zone zone("Europe/Moscow");
        QFETCH(const QByteArray, lines);
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        const std::vector<CalendarEvent> events = eventsIn(calendar(vevent(lines)));
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events.front().start, at(start));
        QCOMPARE(events.front().end, at(end));
    }

    void whatRecursIsToldOneByOne_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("starts");
        QTest::newRow("three times") << QByteArray("DTSTART:20260302T070000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")
                                     << QStringList{u"03-02 07:00"_s, u"03-09 07:00"_s, u"03-16 07:00"_s};
        QTest::newRow("without one") << QByteArray("DTSTART:20260302T070000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
                                                   "EXDATE:20260303T070000Z\r\n")
                                     << QStringList{u"03-02 07:00"_s, u"03-04 07:00"_s};
        QTest::newRow("and once more") << QByteArray("DTSTART:20260302T070000Z\r\nRDATE:20260502T070000Z\r\n")
                                       << QStringList{u"03-02 07:00"_s, u"05-02 07:00"_s};
        QTest::newRow("the year's part of it")
            << QByteArray("DTSTART:20200101T070000Z\r\nRRULE:FREQ=YEARLY\r\n") << QStringList{u"01-01 07:00"_s};
        QTest::newRow("summer comes: the clock on the wall counts")
            << QByteArray("DTSTART;TZID=Europe/Berlin:20260328T090000\r\nRRULE:FREQ=DAILY;COUNT=2\r\n")
            << QStringList{u"03-28 08:00"_s, u"03-29 07:00"_s};
        QTest::newRow("within the day: the first alone")
            << QByteArray("DTSTART:20260302T070000Z\r\nRRULE:FREQ=SECONDLY\r\n") << QStringList{u"03-02 07:00"_s};
        QTest::newRow("never again") << QByteArray(
            "DTSTART:20260302T070000Z\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")
                                     << QStringList{u"03-02 07:00"_s};
    }

    void whatRecursIsToldOneByOne()
    {
        QFETCH(const QByteArray, lines);
        QTEST(startsOf(eventsIn(calendar(vevent(lines)))), "starts");
    }

    void anOccurrenceThatWasMovedIsToldOnce()
    {
        const QByteArray text = calendar(vevent("DTSTART:20260302T070000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\n")
                                         + vevent("DTSTART:20260303T110000Z\r\nRECURRENCE-ID:20260303T070000Z\r\n"));
        const std::vector<CalendarEvent> events = eventsIn(text);
        QCOMPARE(startsOf(events), (QStringList{u"03-02 07:00"_s, u"03-03 11:00"_s}));
        QCOMPARE(events.back().uid, u"a@x/20260303T070000Z"_s);
    }

    void anEndlessOneEnds()
    {
        CalendarSpan span = thatYear();
        span.mostOccurrences = 10;
        const auto read = readICalendar(calendar(vevent("DTSTART:20260302T070000Z\r\nRRULE:FREQ=DAILY\r\n")), span);
        QCOMPARE(read->events.size(), 10U);
    }

    void textsComeAsTheyWereWritten()
    {
        const std::vector<CalendarEvent> events = eventsIn(
            calendar("BEGIN:VEVENT\r\nUID:b@x\r\nDTSTART:20260302T070000Z\r\nSUMMARY:Показ\\, «склад»\\; и \r\n ещё\r\n"
                     "DESCRIPTION:раз\\nдва\r\nLOCATION:Тверь\r\nSTATUS:CANCELLED\r\n"
                     "ORGANIZER;CN=Анна:mailto:anna@example.com\r\n"
                     "ATTENDEE;CN=\"Борис, сам\";PARTSTAT=DECLINED:mailto:b@example.com\r\nEND:VEVENT\r\n"));
        const CalendarEvent &event = events.front();
        QCOMPARE(event.summary, u"Показ, «склад»; и ещё"_s);
        QCOMPARE(event.description, u"раз\nдва"_s);
        QCOMPARE(event.location, u"Тверь"_s);
        QVERIFY(event.isCancelled);
        QCOMPARE(event.organizer.name, u"Анна"_s);
        QCOMPARE(event.attendees.front(),
                 (CalendarAttendee{u"Борис, сам"_s, u"mailto:b@example.com"_s, CalendarAttendee::Answer::Declined}));
    }

    void whatIsWrittenIsRead()
    {
        const test::Zone zone("Europe/Moscow");
        CalendarEvent meeting;
        meeting.uid = u"1@leadline"_s;
        meeting.summary = u"Встреча, «у клиента»; 100 % \\ и очень длинная строка, которую приходится складывать"_s;
        meeting.description = u"раз\nдва"_s;
        meeting.start = at(u"2026-03-02T14:00"_s);
        meeting.end = at(u"2026-03-02T15:30"_s);
        meeting.organizer = {u"Анна \"А\""_s, u"urn:uuid:1"_s, CalendarAttendee::Answer::None};
        meeting.attendees = {{u"Борис"_s, u"urn:uuid:2"_s, CalendarAttendee::Answer::Accepted}};
        CalendarEvent day;
        day.uid = u"2@leadline"_s;
        day.summary = u"Выставка"_s;
        day.isWholeDay = true;
        day.start = at(u"2026-03-05"_s);
        day.end = at(u"2026-03-07"_s);
        const QByteArray text = toICalendar({meeting, day}, u"Мой день"_s, at(u"2026-03-01T00:00:00Z"_s));
        for (const QByteArray &line : text.split('\n'))
            QVERIFY(line.size() <= 76);
        const std::vector<CalendarEvent> events = eventsIn(text);
        meeting.organizer.name = u"Анна 'А'"_s;
        QCOMPARE(events.size(), 2U);
        QCOMPARE(events.front(), meeting);
        QCOMPARE(events.back(), day);
    }

    void aLineBreakInATextCannotBecomeALine()
    {
        CalendarEvent event;
        event.uid = u"1@leadline\r\nX-EVIL:1"_s;
        event.summary = u"A\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0001"_s;
        event.start = at(u"2026-03-02T14:00"_s);
        event.end = at(u"2026-03-02T15:00"_s);
        const QByteArray text = toICalendar({event}, u"A"_s, event.start);
        QCOMPARE(eventsIn(text).size(), 1U);
        QVERIFY(!text.contains("\nX-EVIL"));
        QVERIFY(!text.contains('\x01'));
    }

    void whatIsHostileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"calendar-unreadable"_s;
        QTest::newRow("no calendar") << QByteArray("title;phone\r\n1;2\r\n") << u"calendar-unreadable"_s;
        QTest::newRow("too deep") << QByteArray("BEGIN:VEVENT\r\n").repeated(1000) << u"calendar-too-large"_s;
        QTest::newRow("too many") << calendar(QByteArray("BEGIN:VEVENT\r\nEND:VEVENT\r\n").repeated(60'000))
                                  << u"calendar-too-large"_s;
        QTest::newRow("a line without end")
            << calendar("X-A:" + QByteArray("b\r\n b").repeated(600'000) + "\r\n") << u"calendar-too-large"_s;
    }

    void whatIsHostileIsRefused()
    {
        QFETCH(const QByteArray, text);
        const auto read = readICalendar(text, thatYear());
        QVERIFY(!read);
        QTEST(read.error().reason, "reason");
    }

    void whatHasNoMomentIsCounted_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("of no calendar") << QByteArray("DTSTART:20261345T070000Z\r\n");
        QTest::newRow("words") << QByteArray("DTSTART:tomorrow\r\n");
        QTest::newRow("long ago") << QByteArray("DTSTART:00010101T000000Z\r\n");
    }

    void whatHasNoMomentIsCounted()
    {
        QFETCH(const QByteArray, lines);
        const ReadCalendar read = readICalendar(calendar(vevent(lines)), thatYear()).value();
        QVERIFY(read.events.empty());
        QCOMPARE(read.unreadable, 1);
    }

    void severalCalendarsInOneFileAreRead()
    {
        const QByteArray one = calendar(vevent("DTSTART:20260302T070000Z\r\n"));
        const QByteArray other = calendar(vevent("DTSTART:20260303T070000Z\r\n", "b@x"));
        QCOMPARE(eventsIn("\xEF\xBB\xBF" + one + other).size(), 2U);
    }
};

QTEST_GUILESS_MAIN(ICalendarTest)

#include "tst_icalendar.moc"

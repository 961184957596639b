// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

using test::Program;
using test::proves;
using test::Run;

namespace {

const QStringList monday{u"--now"_s, u"2026-03-02T10:00"_s};

/// A meeting of maria's, on Tuesday; gives its id.
QString meeting(const Program &program)
{
    return program
        .json(QStringList{u"task"_s, u"add"_s, u"1"_s, u"subject=Show the racks"_s, u"category=meeting"_s,
                          u"start=2026-03-03T14:00"_s, u"showInCalendar=yes"_s}
              + monday)[u"task"][u"id"]
        .toString();
}

QJsonArray schedule(const Program &program, const QStringList &rest = {})
{
    return program.json(QStringList{u"schedule"_s} + rest + monday)[u"entries"].toArray();
}

} // namespace

class CommandScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheComingWeek_data() { proves("G-06 S0-19"); }

    void showsTheComingWeek()
    {
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        const QString id = meeting(program);
        const QJsonArray entries = schedule(program);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0][u"id"].toString(), id);
        QCOMPARE(entries[0][u"calendar"].toString(), u"maria"_s);
        QVERIFY(entries[0][u"end"].toString().startsWith(u"2026-03-03T15:00:00"_s));
        QVERIFY(schedule(program, {u"--from"_s, u"2026-03-04"_s}).isEmpty());
        QVERIFY(schedule(program, {u"--to"_s, u"2026-03-02"_s}).isEmpty());
        QVERIFY(program.run(QStringList{u"schedule"_s} + monday).out.contains(u"Show the racks"_s));
    }

    void threeTakePartAndOneDeclines_data() { proves("G-25 S1-29 S1-30"); }

    void threeTakePartAndOneDeclines()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        for (const QString &login : {u"boris"_s, u"vera"_s, u"gleb"_s})
            QVERIFY(!program.json({u"user"_s, u"add"_s, login}).isEmpty());
        const QString id = meeting(program);
        // When
        const QJsonObject asked = program.json({u"task"_s, u"invite"_s, id, u"boris"_s, u"vera"_s, u"gleb"_s});
        QCOMPARE(asked[u"task"][u"participants"].toArray().size(), 3);
        QVERIFY(!program.json({u"task"_s, u"accept"_s, id, u"--as"_s, u"boris"_s}).isEmpty());
        const QJsonObject said = program.json({u"task"_s, u"decline"_s, id, u"--as"_s, u"vera"_s});
        // Then
        QStringList answers;
        for (const QJsonValue &each : said[u"task"][u"participants"].toArray())
            answers.append(each[u"user"].toString() + u' ' + each[u"answer"].toString());
        QCOMPARE(answers, (QStringList{u"boris accepted"_s, u"vera declined"_s, u"gleb invited"_s}));
        QCOMPARE(schedule(program, {u"--whose"_s, u"boris"_s, u"--whose"_s, u"gleb"_s}).size(), 2);
        // and what was said is taken back by its change
        QVERIFY(!program.json({u"undo"_s, said[u"changeset"].toString()}).isEmpty());
        QVERIFY(!program.json({u"task"_s, u"invite"_s, id, u"gleb"_s, u"--remove"_s}).isEmpty());
        QVERIFY(schedule(program, {u"--whose"_s, u"gleb"_s}).isEmpty());
        QCOMPARE(program.run({u"task"_s, u"accept"_s, id, u"--as"_s, u"gleb"_s, u"--json"_s}).reason(),
                 u"not-invited"_s);
    }

    void aCalendarGoesOutAndComesIn()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        QVERIFY(!meeting(program).isEmpty());
        // When
        const QJsonObject written =
            program.json(QStringList{u"export"_s, u"schedule"_s, program.path(u"out.ics"_s)} + monday);
        QCOMPARE(written[u"total"].toInt(), 1);
        QVERIFY(program.read(u"out.ics"_s).contains("SUMMARY:Show the racks"));
        // Then its own events are known again, and others come in
        QByteArray more = program.read(u"out.ics"_s);
        more.replace(
            "END:VCALENDAR",
            "BEGIN:VEVENT\r\nUID:x@y\r\nDTSTART:20260304T090000Z\r\nSUMMARY:Fair\r\nEND:VEVENT\r\nEND:VCALENDAR");
        const QString source = program.write(u"in.ics"_s, more);
        const QJsonObject looked = program.json({u"import"_s, u"schedule"_s, source, u"--dry-run"_s});
        QCOMPARE(looked[u"created"].toInt(), 1);
        QCOMPARE(looked[u"withoutLead"].toInt(), 1);
        QCOMPARE(looked[u"rows"][1][u"fate"].toString(), u"create"_s);
        QCOMPARE(looked[u"rows"][1][u"summary"].toString(), u"Fair"_s);
        QCOMPARE(schedule(program).size(), 1);
        const QJsonObject taken =
            program.json(QStringList{u"import"_s, u"schedule"_s, source, u"--lead"_s, u"1"_s} + monday);
        QCOMPARE(taken[u"unchanged"].toInt(), 1);
        QCOMPARE(taken[u"created"].toInt(), 1);
        QCOMPARE(schedule(program).size(), 2);
        QVERIFY(!program.json({u"undo"_s, taken[u"changeset"].toString()}).isEmpty());
        QCOMPARE(schedule(program).size(), 1);
    }

    void whatCannotBeReadEndsWithAReason_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a day") << QStringList{u"schedule"_s, u"--from"_s, u"soon"_s} << u"option-invalid"_s;
        QTest::newRow("the wrong way round")
            << QStringList{u"schedule"_s, u"--from"_s, u"2026-03-04"_s, u"--to"_s, u"2026-03-02"_s}
            << u"option-invalid"_s;
        QTest::newRow("nobody") << QStringList{u"schedule"_s, u"--whose"_s, u"nobody"_s} << u"user-not-found"_s;
        QTest::newRow("nowhere") << QStringList{u"export"_s, u"schedule"_s, u"/nowhere/at/all.ics"_s}
                                 << u"cannot-write"_s;
        QTest::newRow("nothing") << QStringList{u"import"_s, u"schedule"_s, u"/nowhere/at/all.ics"_s}
                                 << u"cannot-read"_s;
    }

    void whatCannotBeReadEndsWithAReason()
    {
        QFETCH(const QStringList, line);
        const Program program;
        program.init();
        QTEST(program.run(line + QStringList{u"--json"_s}).reason(), "reason");
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandScheduleTest)

#include "tst_commandschedule.moc"

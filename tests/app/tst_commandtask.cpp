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

QString openTask(const Program &program)
{
    return program.json({u"tasks"_s, u"--lead"_s, u"1"_s, u"--open"_s})[u"tasks"][0][u"id"].toString();
}

QJsonObject done(const Program &program, const QStringList &rest)
{
    return program.json(QStringList{u"task"_s, u"done"_s, openTask(program)} + rest)[u"lead"].toObject();
}

} // namespace

class CommandTaskTest : public QObject
{
    Q_OBJECT

private slots:
    void transferLeadsToTheForm_data() { proves("G-07 S0-37 transfer"); }
    void transferLeadsToTheForm()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const QJsonObject lead = done(program, {u"--result"_s, u"transfer"_s, u"--details"_s, u"ABC"_s});
        // Then
        QCOMPARE(lead[u"stage"].toString(), u"handoff"_s);
        QCOMPARE(lead[u"tasks"].toArray().size(), 2);
        const QJsonObject form = lead[u"tasks"][0].toObject();
        QCOMPARE(form[u"status"].toString(), u"open"_s);
        QCOMPARE(form[u"form"].toArray().size(), 7);
        QVERIFY(form[u"results"].toArray().isEmpty());
    }

    void theFormMovesTheLeadOn_data() { proves("G-09 the seven fields"); }
    void theFormMovesTheLeadOn()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        QVERIFY(!done(program, {u"--result=transfer"_s, u"--details=ABC"_s}).isEmpty());
        // When
        const QJsonObject lead =
            done(program,
                 {u"needType=software"_s, u"budget=100.5"_s, u"saleOwner=maria"_s, u"saleDivision=partner"_s,
                  u"meetingAt=2026-03-05T11:00"_s, u"decisionAt=2026-03-20"_s});
        // Then
        QCOMPARE(lead[u"stage"].toString(), u"awaiting-sale"_s);
        QCOMPARE(lead[u"maturity"].toString(), u"sales-ready"_s);
        QCOMPARE(lead[u"saleOwner"].toString(), u"maria"_s);
        QCOMPARE(lead[u"budget"].toString(), u"100.50"_s);
        QCOMPARE(lead[u"comment"].toString(), u"ABC"_s);
        QCOMPARE(lead[u"feed"][0][u"kind"].toString(), u"comment"_s);
        QVERIFY(lead[u"feed"][0][u"text"].toString().endsWith("ABC"_L1));
        const QJsonObject edited = program.json({u"lead"_s, u"set"_s, u"1"_s, u"saleDivision=direct"_s});
        QCOMPARE(edited[u"saleDivision"].toString(), u"direct"_s);
    }

    void aTaskIsPlannedInWords_data() { proves("S1-28 S1-32"); }

    void aTaskIsPlannedInWords()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const QJsonObject added = program.json({u"task"_s, u"add"_s, u"1"_s, u"subject=Call back"_s, u"category=call"_s,
                                                u"start=через 2 дня 10:00"_s, u"repeat=weekly"_s});
        // Then
        const QJsonObject task = added[u"task"].toObject();
        QVERIFY(!added[u"changeset"].toString().isEmpty());
        QCOMPARE(task[u"subject"].toString(), u"Call back"_s);
        QCOMPARE(task[u"category"].toString(), u"call"_s);
        QCOMPARE(task[u"repeat"].toString(), u"weekly"_s);
        QVERIFY(task[u"start"].toString().contains(u"T10:00:00"_s));
        QCOMPARE(task[u"remindAt"], task[u"start"]);
    }

    void aTaskIsRescheduledAndDelegated_data() { proves("S1-28 S1-33 G-24"); }

    void aTaskIsRescheduledAndDelegated()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QString id = program.json({u"task"_s, u"add"_s, u"1"_s, u"subject=Call"_s})[u"task"][u"id"].toString();
        // When an unknown word is given, nothing changes
        QCOMPARE(program.run({u"task"_s, u"set"_s, id, u"start=2026-03-10T10:00"_s, u"repeat=hourly"_s}).code, 1);
        QVERIFY(program.json({u"tasks"_s, u"--open"_s})[u"tasks"][1][u"repeat"].isNull());
        // When known ones are
        const QJsonObject moved =
            program.json({u"task"_s, u"set"_s, id, u"start=2026-03-10T10:00"_s, u"repeat=каждый день"_s})[u"task"]
                .toObject();
        // Then
        QCOMPARE(moved[u"start"].toString(), u"2026-03-10T10:00:00+03:00"_s);
        QCOMPARE(moved[u"repeat"].toString(), u"daily"_s);
        QVERIFY(program.run({u"user"_s, u"add"_s, u"oleg"_s}).code == 0);
        QCOMPARE(program.json({u"task"_s, u"set"_s, id, u"owner=oleg"_s})[u"task"][u"owner"].toString(), u"oleg"_s);
    }

    void aTaskNeedsASubject()
    {
        const Program program;
        program.init();
        program.addHandedOffLead();
        QCOMPARE(program.run({u"task"_s, u"add"_s, u"1"_s, u"category=call"_s}).code, 1);
        QCOMPARE(program.run({u"task"_s, u"add"_s, u"1"_s, u"status=completed"_s}).code, 1);
        QCOMPARE(program.run({u"task"_s, u"add"_s, u"77"_s, u"subject=Call"_s}).code, 1);
    }

    void otherResultsDoWhatTheySay_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("maturity");
        QTest::addColumn<int>("openTasks");
        QTest::newRow("G-11 return") << QStringList{u"--result=return"_s} << u"distribution"_s << u"discovered"_s << 0;
        QTest::newRow("G-12 reschedule") << QStringList{u"--result=reschedule"_s, u"--start=2026-03-10T10:00"_s}
                                         << u"handoff"_s << u"discovered"_s << 1;
        QTest::newRow("G-13 no interest")
            << QStringList{u"--result=no-interest"_s} << u"handoff"_s << u"no-interest"_s << 0;
    }

    void otherResultsDoWhatTheySay()
    {
        // Given
        QFETCH(const QStringList, options);
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const QJsonObject lead = done(program, options);
        // Then
        QTEST(lead[u"stage"].toString(), "stage");
        QTEST(lead[u"maturity"].toString(), "maturity");
        const QJsonArray open = program.json({u"tasks"_s, u"--open"_s})[u"tasks"].toArray();
        QTEST(int(open.size()), "openTasks");
    }

    void aRescheduledTaskStartsWhenItWasSaid()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const QJsonObject lead = done(program, {u"--result=reschedule"_s, u"--start"_s, u"2026-03-10T10:00"_s});
        // Then
        QCOMPARE(lead[u"tasks"][0][u"start"].toString(), u"2026-03-10T10:00:00+03:00"_s);
        QCOMPARE(lead[u"tasks"][1][u"status"].toString(), u"completed"_s);
    }

    void aDormantLeadIsResumed_data() { proves("G-13 resume"); }
    void aDormantLeadIsResumed()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        QCOMPARE(program.run({u"lead"_s, u"resume"_s, u"1"_s}).code, 1);
        QVERIFY(!done(program, {u"--result=no-interest"_s}).isEmpty());
        // When
        const QJsonObject lead = program.json({u"lead"_s, u"resume"_s, u"1"_s});
        // Then
        QCOMPARE(lead[u"maturity"].toString(), u"discovered"_s);
        QCOMPARE(lead[u"tasks"][0][u"status"].toString(), u"open"_s);
    }

    void movingByHandCancelsTheTask_data() { proves("G-15 the task is cancelled"); }
    void movingByHandCancelsTheTask()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QString task = openTask(program);
        // When
        const QJsonObject lead = program.json({u"lead"_s, u"move"_s, u"1"_s, u"qualification"_s});
        // Then
        QCOMPARE(lead[u"tasks"][0][u"status"].toString(), u"cancelled"_s);
        const Run again = program.run({u"task"_s, u"done"_s, task, u"--result=transfer"_s, u"--json"_s});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.reason(), u"task-not-open"_s);
    }

    void distributionStartsTheHandOff_data() { proves("G-11 start the hand-off"); }
    void distributionStartsTheHandOff()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        QVERIFY(!done(program, {u"--result=return"_s}).isEmpty());
        // When
        const QJsonObject lead =
            program.json({u"lead"_s, u"move"_s, u"1"_s, u"handoff"_s, u"--now"_s, u"2027-05-01T09:30"_s});
        // Then
        QCOMPARE(lead[u"tasks"][0][u"status"].toString(), u"open"_s);
        QCOMPARE(lead[u"tasks"][0][u"start"].toString(), u"2027-05-01T09:30:00+03:00"_s);
    }

    void wrongCompletionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("no result") << QStringList{} << u"result-required"_s << 1;
        QTest::newRow("an unknown result") << QStringList{u"--result=won"_s} << u"result-unknown"_s << 1;
        QTest::newRow("a result of later") << QStringList{u"--result=order"_s} << u"result-unknown"_s << 1;
        QTest::newRow("no start") << QStringList{u"--result=reschedule"_s} << u"start-required"_s << 1;
        QTest::newRow("a start too much")
            << QStringList{u"--result=return"_s, u"--start=2026-03-10"_s} << u"start-not-expected"_s << 1;
        QTest::newRow("a field too much")
            << QStringList{u"--result=return"_s, u"budget=5"_s} << u"field-not-in-form"_s << 1;
        QTest::newRow("no such field") << QStringList{u"--result=return"_s, u"colour=5"_s} << u"unknown-field"_s << 1;
        QTest::newRow("no time") << QStringList{u"--result=reschedule"_s, u"--start=soon"_s} << u"option-invalid"_s
                                 << 2;
    }

    void wrongCompletionsAreRefused()
    {
        // Given
        QFETCH(const QStringList, options);
        QFETCH(const QString, reason);
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When
        const Run ran = program.run(QStringList{u"task"_s, u"done"_s, openTask(program), u"--json"_s} + options);
        // Then
        QTEST(ran.code, "code");
        QCOMPARE(ran.reason(), reason);
        QVERIFY(!openTask(program).isEmpty());
    }

    void aTaskIsDoneOnce()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        const QString task = openTask(program);
        QVERIFY(!done(program, {u"--result=transfer"_s}).isEmpty());
        // When
        const Run again = program.run({u"task"_s, u"done"_s, task, u"--result=transfer"_s, u"--json"_s});
        // Then
        QCOMPARE(again.code, 1);
        QCOMPARE(again.reason(), u"task-not-open"_s);
        QCOMPARE(program.run({u"task"_s, u"done"_s, openTask(program), u"--result=transfer"_s, u"--json"_s}).reason(),
                 u"result-not-expected"_s);
    }

    void aLeadsNumberNamesItsProcessTask()
    {
        // Given
        const Program program;
        program.init();
        program.addHandedOffLead();
        // When, then
        const QJsonObject ran = program.json({u"task"_s, u"done"_s, u"#1"_s, u"--result=return"_s});
        QCOMPARE(ran[u"task"][u"result"].toString(), u"return"_s);
        // And of a lead that has none open it is said so, instead of taking the number for a task's id
        const Run again = program.run({u"task"_s, u"done"_s, u"1"_s, u"--result=return"_s, u"--json"_s});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.reason(), u"no-open-task"_s);
        QVERIFY2(again.error.contains(u"#1"), qPrintable(again.error));
        QCOMPARE(program.run({u"task"_s, u"done"_s, u"2"_s, u"--json"_s}).reason(), u"task-not-found"_s);
    }

    void aNoteStandsInTheFeed()
    {
        // Given
        const Program program;
        program.init();
        QVERIFY(!program.addLead().isEmpty());
        // When
        const QJsonObject added = program.json({u"note"_s, u"1"_s, u"Call again"_s, u"in autumn"_s});
        // Then
        QCOMPARE(added[u"entry"][u"text"].toString(), u"Call again in autumn"_s);
        QVERIFY(!added[u"changeset"].toString().isEmpty());
        QCOMPARE(program.show(1)[u"feed"][0][u"kind"].toString(), u"note"_s);
        QCOMPARE(program.run({u"note"_s, u"1"_s, u"  "_s}).code, 1);
    }

    void theSecondPresetKnowsNoTasks()
    {
        // Given
        const Program program;
        program.init({u"--process"_s, u"five-stage"_s});
        QVERIFY(!program.addLead().isEmpty());
        // When
        const QJsonObject moved = program.json({u"lead"_s, u"move"_s, u"1"_s, u"assigned"_s});
        // Then
        QCOMPARE(moved[u"stage"].toString(), u"assigned"_s);
        QCOMPARE(program.run({u"lead"_s, u"move"_s, u"1"_s, u"offer-sent"_s, u"--json"_s}).reason(),
                 u"fields-missing"_s);
    }

    void aMeetingMayBelongToNoLead_data() { proves("S1-29"); }
    void aMeetingMayBelongToNoLead()
    {
        // Given
        const Program program;
        program.init();
        // When
        const QJsonObject made =
            program.json({u"task"_s, u"add"_s, u"none"_s, u"subject=Planning"_s, u"category=meeting"_s,
                          u"start=tomorrow 10:00"_s, u"showInCalendar=yes"_s});
        // Then
        QVERIFY(made[u"task"][u"leadNumber"].isNull());
        const QString id = made[u"task"][u"id"].toString();
        QVERIFY(program.run({u"schedule"_s}).out.contains(u"Planning"_s));
        const QJsonObject done = program.json({u"task"_s, u"done"_s, id});
        QCOMPARE(done[u"task"][u"status"].toString(), u"completed"_s);
        QVERIFY(done[u"lead"].isNull());
        QCOMPARE(program.run({u"check"_s}).code, 0);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::CommandTaskTest)
#include "tst_commandtask.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/today.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

/// A lead with one task made by hand; moments are ISO, empty ones are not set.
LeadId withTask(TestFile &file, const QString &title, const QString &start, const QString &due = {})
{
    const LeadId lead = file.addLead({u"title="_s + title});
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    if (!start.isEmpty())
        task.start = at(start);
    if (!due.isEmpty())
        task.due = at(due);
    if (!addTask(file.session(), task))
        qFatal("no task");
    return lead;
}

std::vector<DayLine> linesOf(TestFile &file, DaySection section, DayScope scope = DayScope::Mine, int limit = 100)
{
    const Session &session = file.session();
    return dayLines(file.store().connection(), section,
                    dayQuery(session.process(), session.user().id, scope, session.now()), limit);
}

QStringList titles(TestFile &file, DaySection section, DayScope scope = DayScope::Mine, int limit = 100)
{
    QStringList found;
    for (const DayLine &line : linesOf(file, section, scope, limit))
        found.append(line.lead.title);
    return found;
}

qint64 count(TestFile &file, DaySection section, DayScope scope = DayScope::Mine)
{
    const Session &session = file.session();
    return countDayLines(file.store().connection(), section,
                         dayQuery(session.process(), session.user().id, scope, session.now()));
}

QStringList planOf(Connection &connection, const SqlPart &query)
{
    Statement &plan = connection.prepared(u"EXPLAIN QUERY PLAN "_s + query.sql);
    for (const Value &value : query.values)
        plan.bind(value);
    QStringList steps;
    while (plan.step())
        steps.append(plan.text(3));
    return steps;
}

/// On hand-off, with the maturity «Отсутствует интерес» (S0-52, S0-53).
LeadId dormantLead(TestFile &file)
{
    const LeadId lead = file.addHandedOffLead();
    file.clock().advanceMinutes(1);
    if (!file.complete(lead, u"no-interest"_s))
        qFatal("not dormant");
    return lead;
}

} // namespace

/// The clock stands at 2026-03-02T10:00, a Monday.
class TodayTest : public QObject
{
    Q_OBJECT

private slots:
    void putsEachOpenTaskIntoOneSection_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("due");
        QTest::addColumn<int>("section");
        const auto row = [](const char *tag, const QString &start, const QString &due, int section) {
            QTest::newRow(tag) << start << due << section;
        };
        row("C-02 started yesterday, no due", u"2026-03-01T12:00"_s, {}, int(DaySection::Overdue));
        row("C-02 due a minute ago", u"2026-03-02T09:00"_s, u"2026-03-02T09:59"_s, int(DaySection::Overdue));
        row("C-02 due now", u"2026-03-02T09:00"_s, u"2026-03-02T10:00"_s, int(DaySection::Today));
        row("C-02 begun, due in two weeks", u"2026-02-20T09:00"_s, u"2026-03-16T09:00"_s, int(DaySection::Today));
        row("C-02 a minute before midnight", u"2026-03-02T23:59"_s, {}, int(DaySection::Today));
        row("C-02 at midnight", u"2026-03-03T00:00"_s, {}, int(DaySection::Week));
        row("C-02 on the seventh day", u"2026-03-09T23:59"_s, {}, int(DaySection::Week));
        row("C-02 on the eighth day", u"2026-03-10T00:00"_s, {}, -1);
    }

    void putsEachOpenTaskIntoOneSection()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, due);
        QFETCH(const int, section);
        // Given
        TestFile file;
        withTask(file, u"Warehouse"_s, start, due);
        // Then it stands where it belongs and nowhere else
        for (const DaySection each : daySections) {
            QCOMPARE(titles(file, each).size(), int(each) == section ? 1 : 0);
            QCOMPARE(count(file, each), int(each) == section ? 1 : 0);
        }
    }

    void aTaskWithoutAnyDateIsNotLost_data() { proves("C-02"); }

    void aTaskWithoutAnyDateIsNotLost()
    {
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, u"2026-03-20T10:00"_s);
        QVERIFY(editTask(file.session(), file.openTask(lead).id, {{u"start"_s, Value()}}));
        // Then
        QCOMPARE(titles(file, DaySection::Today), QStringList{u"Warehouse"_s});
    }

    void theLongestDueComesFirst()
    {
        TestFile file;
        withTask(file, u"Second"_s, u"2026-02-28T10:00"_s);
        withTask(file, u"Third"_s, u"2026-02-01T10:00"_s, u"2026-03-01T10:00"_s);
        withTask(file, u"First"_s, u"2026-01-01T10:00"_s);
        QCOMPARE(titles(file, DaySection::Overdue), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
        QCOMPARE(titles(file, DaySection::Overdue, DayScope::Mine, 2), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(count(file, DaySection::Overdue), 3);
    }

    void beginsWithWhatFillsTheScreen()
    {
        // Given two late tasks, one of today and one of the week
        TestFile file;
        withTask(file, u"Late"_s, u"2026-02-28T10:00"_s);
        withTask(file, u"Later"_s, u"2026-03-01T10:00"_s);
        withTask(file, u"Today"_s, u"2026-03-02T12:00"_s);
        withTask(file, u"Week"_s, u"2026-03-05T12:00"_s);
        const Session &session = file.session();
        const DayQuery query = dayQuery(session.process(), session.user().id, DayScope::Mine, session.now());
        const auto begun = [&](qsizetype enough) { return *beginDay(session, query, 100, enough); };
        // Then a section is there with all its lines or not yet
        QCOMPARE(begun(1).parts.size(), size_t(1));
        QCOMPARE(begun(1).parts.front().lines.size(), size_t(2));
        QVERIFY(!begun(1).isWhole);
        QVERIFY(begun(1).hasLeads);
        QCOMPARE(begun(3).parts.size(), size_t(2));
        // And who asks for more than there is has the whole day
        QVERIFY(begun(5).isWhole);
        QCOMPARE(begun(5).parts.size(), readDay(session, query, 100)->parts.size());
    }

    void onePersonsLateTasksAreReadInTheirOrder()
    {
        // Given
        TestFile file;
        Statement &plan = file.store().connection().prepared(
            u"EXPLAIN QUERY PLAN SELECT row FROM task INDEXED BY taskLate WHERE status IN ('open', 'in-progress') "
            "AND owner = ? AND coalesce(due, start) < ? ORDER BY coalesce(due, start), row LIMIT 51"_s);
        QStringList steps;
        // When
        while (plan.step())
            steps.append(plan.text(3));
        // Then nothing is sorted
        QCOMPARE(steps.size(), 1);
        QVERIFY2(steps.front().contains(u"taskLate (owner=? AND <expr><?)"_s), qPrintable(steps.front()));
    }

    void whatBelongsToNoLeadStandsInItsSection_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("section");
        QTest::newRow("C-02 S1-29 late") << u"2026-03-01T12:00"_s << int(DaySection::Overdue);
        QTest::newRow("C-02 S1-29 today") << u"2026-03-02T12:00"_s << int(DaySection::Today);
        QTest::newRow("C-02 S1-29 this week") << u"2026-03-05T12:00"_s << int(DaySection::Week);
    }

    void whatBelongsToNoLeadStandsInItsSection()
    {
        QFETCH(const QString, start);
        QFETCH(const int, section);
        // Given a meeting of no lead, one of a lead before it, and a lead in the archive
        TestFile file;
        QVERIFY(archiveLead(file.session(), withTask(file, u"Archived"_s, start)));
        withTask(file, u"Warehouse"_s, start);
        Task meeting;
        meeting.subject = u"Planning"_s;
        meeting.category = u"meeting"_s;
        meeting.start = at(start).plusMinutes(10);
        QVERIFY(addTask(file.session(), meeting));
        // Then both stand there, of mine and of the team's, and nowhere else
        for (const DayScope scope : {DayScope::Mine, DayScope::Team}) {
            for (const DaySection each : daySections) {
                const bool isHere = int(each) == section;
                QCOMPARE(count(file, each, scope), isHere ? 2 : 0);
                QCOMPARE(linesOf(file, each, scope).size(), isHere ? 2U : 0U);
            }
            const DayLine line = linesOf(file, DaySection(section), scope).back();
            QVERIFY(line.lead.id.isNull());
            QCOMPARE(line.task->subject, u"Planning"_s);
        }
        // And it is put off and done like any other
        const TaskId id = linesOf(file, DaySection(section)).back().task->id;
        QVERIFY(snoozeTask(file.session(), id, at(u"2026-03-20T09:00"_s)));
        QCOMPARE(count(file, DaySection(section)), 1);
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QCOMPARE(count(file, DaySection(section)), 2);
        QVERIFY(completeTask(file.session(), id, {}));
        QCOMPARE(count(file, DaySection(section)), 1);
    }

    void theDayIsReadInIndexesAlone_data()
    {
        QTest::addColumn<bool>("isMine");
        QTest::newRow("mine") << true;
        QTest::newRow("the team's") << false;
    }

    void theDayIsReadInIndexesAlone()
    {
        QFETCH(const bool, isMine);
        // Given
        TestFile file;
        const Session &session = file.session();
        const DayScope scope = isMine ? DayScope::Mine : DayScope::Team;
        const DayQuery query = dayQuery(session.process(), session.user().id, scope, session.now());
        for (const DaySection section : {DaySection::Overdue, DaySection::Today, DaySection::Week}) {
            // When
            const QStringList steps = planOf(file.store().connection(), dayKeys(section, query, 51));
            // Then no table is gone through: of tasks an index, of leads one row for each line that is shown
            const QString index = isMine && section == DaySection::Overdue ? u"taskLate"_s : u"taskOpen"_s;
            QVERIFY2(steps.filter(u"SCAN"_s).filter(u"INDEX "_s + index).size()
                             + steps.filter(u"SEARCH task"_s).filter(index).size()
                         == 1,
                     qPrintable(steps.join(u'\n')));
            QVERIFY2(steps.filter(QRegularExpression(u"^(SCAN|SEARCH) lead"_s)).filter(u"id=?"_s).size() == 1,
                     qPrintable(steps.join(u'\n')));
            for (const QString &step : steps.filter(QRegularExpression(u"^SCAN (task|lead)"_s)))
                QVERIFY2(step.contains(u"INDEX"_s), qPrintable(step));
        }
    }

    void aLineHoldsTheTaskAndItsLead()
    {
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, u"2026-03-02T12:00"_s);
        const std::vector<DayLine> lines = linesOf(file, DaySection::Today);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines.front().lead.id, lead);
        QVERIFY(lines.front().task);
        QCOMPARE(lines.front().task->id, file.openTask(lead).id);
    }

    void mineAreMineAndTheTeamsAreAll()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        withTask(file, u"Anna's"_s, u"2026-03-02T12:00"_s);
        file.addLead({u"title=Anna's idle"_s});
        file.actAs(u"boris"_s);
        withTask(file, u"Boris's"_s, u"2026-03-02T13:00"_s);
        // Then
        QCOMPARE(titles(file, DaySection::Today), QStringList{u"Boris's"_s});
        QCOMPARE(titles(file, DaySection::Today, DayScope::Team), (QStringList{u"Anna's"_s, u"Boris's"_s}));
        QCOMPARE(count(file, DaySection::Today), 1);
        QCOMPARE(count(file, DaySection::Today, DayScope::Team), 2);
        QCOMPARE(titles(file, DaySection::Idle), QStringList());
        QCOMPARE(titles(file, DaySection::Idle, DayScope::Team), QStringList{u"Anna's idle"_s});
    }

    void leadsWithoutANextStepAreNamedUntilTheyEnd_data() { proves("C-02 D6"); }

    void leadsWithoutANextStepAreNamedUntilTheyEnd()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Old"_s});
        const LeadId closed = file.addLead({u"title=New"_s});
        QCOMPARE(titles(file, DaySection::Idle), (QStringList{u"New"_s, u"Old"_s}));
        // When
        QVERIFY(moveLead(file.session(), closed, u"disqualified"_s, u"no-budget"_s));
        // Then
        QCOMPARE(titles(file, DaySection::Idle), QStringList{u"Old"_s});
        QCOMPARE(count(file, DaySection::Idle), 1);
    }

    void archivedLeadsAreLeftOutWithTheirTasks()
    {
        // Given
        TestFile file;
        const LeadId busy = withTask(file, u"Busy"_s, u"2026-03-02T12:00"_s);
        const LeadId idle = file.addLead({u"title=Idle"_s});
        // When
        QVERIFY(archiveLead(file.session(), busy));
        QVERIFY(archiveLead(file.session(), idle));
        // Then
        for (const DaySection section : daySections) {
            QCOMPARE(titles(file, section), QStringList());
            QCOMPARE(count(file, section), 0);
        }
    }

    void dormantLeadsComeWhenTheyAreToBeLookedAt_data() { proves("S0-55 S0-53"); }

    void dormantLeadsComeWhenTheyAreToBeLookedAt()
    {
        // Given a lead without interest, that stays on the hand-off
        TestFile file;
        const LeadId lead = dormantLead(file);
        QCOMPARE(file.lead(lead).stage, u"handoff"_s);
        // Then it is due for another look as long as nobody said when, and is no lead without a next step
        QCOMPARE(titles(file, DaySection::Dormant), QStringList{u"Warehouse"_s});
        QCOMPARE(titles(file, DaySection::Idle), QStringList());
        // When the day of another look is written down
        QVERIFY(editLead(file.session(), lead, {{u"nextReviewAt"_s, at(u"2026-04-02T10:00"_s).milliseconds}}));
        QCOMPARE(titles(file, DaySection::Dormant), QStringList());
        file.clock().set(at(u"2026-04-02T10:00"_s));
        // Then it comes on that day, until work goes on
        QCOMPARE(linesOf(file, DaySection::Dormant).front().reviewAt, at(u"2026-04-02T10:00"_s));
        QVERIFY(resumeLead(file.session(), lead));
        QCOMPARE(titles(file, DaySection::Dormant), QStringList());
        QCOMPARE(titles(file, DaySection::Today), QStringList{u"Warehouse"_s});
    }

    void aProcessWithoutRestingLeadsHasNoDormantOnes_data() { proves("C-02 in the process of five stages"); }

    void aProcessWithoutRestingLeadsHasNoDormantOnes()
    {
        // Given
        TestFile file(u"five-stage"_s);
        file.addLead({u"title=Idle"_s});
        withTask(file, u"Busy"_s, u"2026-03-02T12:00"_s);
        const Session &session = file.session();
        const DayQuery query = dayQuery(session.process(), session.user().id, DayScope::Mine, session.now());
        QVERIFY(query.uninterested.isEmpty());
        // Then the day is read and counted all the same
        QVERIFY(readDay(session, query, 50));
        QCOMPARE(titles(file, DaySection::Idle), QStringList{u"Idle"_s});
        QCOMPARE(titles(file, DaySection::Today), QStringList{u"Busy"_s});
        QCOMPARE(titles(file, DaySection::Dormant), QStringList());
        QCOMPARE(count(file, DaySection::Dormant), 0);
    }

    void putsOffUntil_data()
    {
        QTest::addColumn<int>("snooze");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("until");
        const auto row = [](const char *tag, Snooze snooze, const QString &now, const QString &until) {
            QTest::newRow(tag) << int(snooze) << now << until;
        };
        row("S4-32 ten minutes", Snooze::TenMinutes, u"2026-03-02T23:55"_s, u"2026-03-03T00:05"_s);
        row("S4-32 an hour", Snooze::Hour, u"2026-03-02T10:00"_s, u"2026-03-02T11:00"_s);
        row("S4-32 tomorrow", Snooze::Tomorrow, u"2026-03-02T23:55"_s, u"2026-03-03T09:00"_s);
        row("S4-32 next week from a Monday", Snooze::NextWeek, u"2026-03-02T10:00"_s, u"2026-03-09T09:00"_s);
        row("S4-32 next week from a Sunday", Snooze::NextWeek, u"2026-03-08T10:00"_s, u"2026-03-09T09:00"_s);
    }

    void putsOffUntil()
    {
        QFETCH(const int, snooze);
        QFETCH(const QString, now);
        QFETCH(const QString, until);
        QCOMPARE(snoozedUntil(Snooze(snooze), at(now)), at(until));
    }

    void aTaskThatIsPutOffIsNotLateBefore_data() { proves("S4-32"); }

    void aTaskThatIsPutOffIsNotLateBefore()
    {
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, u"2026-02-20T10:00"_s, u"2026-02-25T10:00"_s);
        QCOMPARE(count(file, DaySection::Overdue), 1);
        // When
        QVERIFY(snoozeTask(file.session(), file.openTask(lead).id, at(u"2026-03-03T09:00"_s)));
        // Then
        QCOMPARE(count(file, DaySection::Overdue), 0);
        QCOMPARE(titles(file, DaySection::Week), QStringList{u"Warehouse"_s});
        QCOMPARE(file.openTask(lead).due, at(u"2026-03-03T09:00"_s));
        // And it can be taken back
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        QCOMPARE(count(file, DaySection::Overdue), 1);
    }

    void puttingOffKeepsALaterDueAndMovesAReminder()
    {
        // Given
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, u"2026-03-01T10:00"_s, u"2026-03-20T10:00"_s);
        const TaskId task = file.openTask(lead).id;
        QVERIFY(editTask(file.session(), task, {{u"remindAt"_s, at(u"2026-03-01T09:45"_s).milliseconds}}));
        // When
        QVERIFY(snoozeTask(file.session(), task, at(u"2026-03-02T11:00"_s)));
        // Then
        QCOMPARE(file.openTask(lead).due, at(u"2026-03-20T10:00"_s));
        QCOMPARE(file.openTask(lead).remindAt, at(u"2026-03-02T11:00"_s));
    }

    void whatIsDoneCannotBePutOff()
    {
        TestFile file;
        const LeadId lead = withTask(file, u"Warehouse"_s, u"2026-03-02T12:00"_s);
        const TaskId task = file.openTask(lead).id;
        QVERIFY(file.complete(lead, {}));
        const Result<ChangeSet> snoozed = snoozeTask(file.session(), task, at(u"2026-03-03T09:00"_s));
        QVERIFY(!snoozed);
        QCOMPARE(snoozed.error().reason, u"task-not-open"_s);
    }

    void aLeadThatIsPutOffComesBack()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        // When
        QVERIFY(snoozeLead(file.session(), lead, at(u"2026-03-02T11:00"_s)));
        // Then
        QCOMPARE(count(file, DaySection::Idle), 0);
        file.clock().advanceMinutes(60);
        QCOMPARE(count(file, DaySection::Idle), 1);
    }
};

QTEST_GUILESS_MAIN(TodayTest)
#include "tst_today.moc"

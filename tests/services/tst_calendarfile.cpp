// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calendarexport.h"
#include "core/services/calendarimport.h"
#include "core/services/participants.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

QByteArray vevent(const QByteArray &uid, const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260301T000000Z\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

/// A file of a folder of its own with these events.
class IcsFile
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"calendar.ics"_s); }
    void write(const QByteArray &events) const
    {
        QFile file(path());
        const QByteArray text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + events + "END:VCALENDAR\r\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a test file");
    }
    [[nodiscard]] QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

std::vector<Task> calendarTasks(TestFile &file)
{
    return file.store().select<Task>(u"calendarUid IS NOT NULL ORDER BY start"_s);
}

const QByteArray oneMeeting("DTSTART:20260305T090000Z\r\nDTEND:20260305T103000Z\r\nSUMMARY:Показ\r\nLOCATION:Офис");

} // namespace

/// What goes between the schedule and other calendars. The clock stands at 2026-03-02T10:00.
class CalendarFileTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventBecomesATaskOfTheLeadThatIsNamed()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting));
        // When
        const CalendarReport report = importCalendar(file.session(), {source.path(), lead}).value();
        // Then
        QCOMPARE(report.created, 1);
        const Task task = file.openTask(lead);
        QCOMPARE(task.subject, u"Показ (Офис)"_s);
        QCOMPARE(task.start, at(u"2026-03-05T09:00:00Z"_s));
        QCOMPARE(task.blockMinutes, std::optional<qint64>(90));
        QVERIFY(task.showInCalendar);
        QCOMPARE(task.owner, file.session().user().id);
    }

    void anAddressBringsItToItsLead()
    {
        TestFile file;
        file.addLead({u"title=Other"_s});
        const LeadId lead = file.addLead({u"title=Need"_s, u"email=client@example.com"_s});
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting + "\r\nATTENDEE;CN=Client:mailto:Client@Example.com")
                     + vevent("b@x", oneMeeting + "\r\nATTENDEE:mailto:nobody@example.com"));
        const CalendarReport report = importCalendar(file.session(), {source.path(), {}}).value();
        QCOMPARE(report.created, 2);
        QCOMPARE(report.withoutLead, 1);
        QCOMPARE(file.openTask(lead).calendarUid, u"a@x"_s);
    }

    void anEventOfNobodyKnownBelongsToNoLead_data() { proves("S1-29 S1-30"); }

    void anEventOfNobodyKnownBelongsToNoLead()
    {
        // Given one to come and one that is over
        TestFile file;
        file.addLead({u"title=Other"_s, u"email=client@example.com"_s});
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting)
                     + vevent("b@x", "DTSTART:20260301T070000Z\r\nDTEND:20260301T080000Z\r\nSUMMARY:Планёрка"));
        // When
        const CalendarReport report = importCalendar(file.session(), {source.path(), {}}).value();
        // Then both are meetings of mine, and only what is to come waits to be done
        QCOMPARE(report.created, 2);
        QCOMPARE(report.withoutLead, 2);
        const std::vector<Task> taken = calendarTasks(file);
        QCOMPARE(taken.size(), 2U);
        for (const Task &task : taken) {
            QVERIFY(task.lead.isNull());
            QCOMPARE(task.category, u"meeting"_s);
            QCOMPARE(task.owner, file.session().user().id);
            QVERIFY(task.showInCalendar);
        }
        QCOMPARE(taken.front().status, u"completed"_s);
        QCOMPARE(taken.front().completedAt, at(u"2026-03-01T08:00:00Z"_s));
        QVERIFY(taken.back().isOpen());
        // And the file again finds them by their UIDs
        const CalendarReport again = importCalendar(file.session(), {source.path(), {}}).value();
        QCOMPARE(again.unchanged, 2);
        QVERIFY(again.batch.isNull());
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        QVERIFY(calendarTasks(file).empty());
    }

    void aPreviewTellsOfEachEventAndChangesNothing()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addLead({u"title=Need"_s, u"email=client@example.com"_s});
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting + "\r\nATTENDEE:mailto:client@example.com"));
        QVERIFY(importCalendar(file.session(), {source.path(), {}}));
        const size_t changes = file.store().journal().latest(100).size();
        source.write(vevent("a@x", "DTSTART:20260306T090000Z\r\nSUMMARY:Показ") + vevent("b@x", oneMeeting)
                     + vevent("b@x", oneMeeting) + vevent("c@x", oneMeeting + "\r\nSTATUS:CANCELLED"));
        // When
        const CalendarPreview preview = previewCalendar(file.session(), {source.path(), {}}).value();
        // Then
        std::vector<CalendarFate> fates;
        for (const CalendarLine &line : preview.lines)
            fates.push_back(line.fate);
        QCOMPARE(fates,
                 (std::vector{CalendarFate::Update, CalendarFate::Create, CalendarFate::Double, CalendarFate::Same}));
        QCOMPARE(preview.lines.front().lead, lead);
        QCOMPARE(preview.lines.front().title, u"Need"_s);
        QVERIFY(preview.lines[1].lead.isNull());
        QCOMPARE(preview.report.events, 4);
        QCOMPARE(preview.report.created, 1);
        QCOMPARE(preview.report.withoutLead, 1);
        QCOMPARE(preview.report.doubles, 1);
        QCOMPARE(file.store().journal().latest(100).size(), changes);
        QCOMPARE(file.openTask(lead).start, at(u"2026-03-05T09:00:00Z"_s));
    }

    void theSameFileChangesNothing()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting) + vevent("a@x", oneMeeting));
        QCOMPARE(importCalendar(file.session(), {source.path(), lead})->created, 1);
        const CalendarReport again = importCalendar(file.session(), {source.path(), lead}).value();
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(again.doubles, 1);
        QVERIFY(again.batch.isNull());
        QCOMPARE(calendarTasks(file).size(), 1U);
    }

    void anEventThatMovedMovesItsTask()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting));
        QVERIFY(importCalendar(file.session(), {source.path(), lead}));
        source.write(vevent("a@x", "DTSTART:20260306T090000Z\r\nDURATION:PT45M\r\nSUMMARY:Показ"));
        QCOMPARE(importCalendar(file.session(), {source.path(), {}})->updated, 1);
        const Task task = file.openTask(lead);
        QCOMPARE(task.start, at(u"2026-03-06T09:00:00Z"_s));
        QCOMPARE(task.blockMinutes, std::optional<qint64>(45));
        QCOMPARE(task.remindAt, task.start);
    }

    void aFileMovesNothingThatOneCouldNotMoveByHand()
    {
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting));
        QVERIFY(importCalendar(file.session(), {source.path(), lead}));
        file.actAs(u"boris"_s);
        source.write(vevent("a@x", "DTSTART:20260306T090000Z\r\nSUMMARY:Показ"));
        QCOMPARE(importCalendar(file.session(), {source.path(), {}})->unchanged, 1);
        QCOMPARE(file.openTask(lead).start, at(u"2026-03-05T09:00:00Z"_s));
    }

    void oneThatIsCalledOffIsCancelled()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting));
        QVERIFY(importCalendar(file.session(), {source.path(), lead}));
        source.write(vevent("a@x", oneMeeting + "\r\nSTATUS:CANCELLED")
                     + vevent("b@x", oneMeeting + "\r\nSTATUS:CANCELLED"));
        const CalendarReport report = importCalendar(file.session(), {source.path(), lead}).value();
        QCOMPARE(report.cancelled, 1);
        QCOMPARE(report.unchanged, 1);
        QVERIFY(tasks(file.session(), lead, true).empty());
    }

    void oneUndoTakesAllOfItBack()
    {
        // Given more than fit one step
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        QByteArray events;
        for (int number = 0; number < 450; ++number)
            events += vevent("n" + QByteArray::number(number), oneMeeting);
        source.write(events);
        QCOMPARE(importCalendar(file.session(), {source.path(), lead})->created, 450);
        QCOMPARE(calendarTasks(file).size(), 450U);
        // When
        QVERIFY(reverse(file.session(), undoable(file.session()).value(), u"undo"_s));
        // Then
        QVERIFY(calendarTasks(file).empty());
    }

    void stoppingLeavesWhatIsInToBeTakenBack()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting) + vevent("b@x", oneMeeting));
        const auto stop = [](qint64 done, qint64) { return done < 1; };
        const auto report = importCalendar(file.session(), {source.path(), lead}, stop);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(calendarTasks(file).empty());
    }

    void aClosedLeadTakesNothing()
    {
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        QVERIFY(moveLead(file.session(), lead, u"disqualified"_s, u"no-budget"_s));
        const IcsFile source;
        source.write(vevent("a@x", oneMeeting));
        QCOMPARE(importCalendar(file.session(), {source.path(), lead})->refused, 1);
    }

    void aFileThatIsNoCalendarSaysSo()
    {
        TestFile file;
        const IcsFile source;
        QFile other(source.path());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("title;phone\r\n");
        other.close();
        QCOMPARE(importCalendar(file.session(), {source.path(), {}}).error().reason, u"calendar-unreadable"_s);
        QCOMPARE(importCalendar(file.session(), {source.path() + u".no"_s, {}}).error().reason, u"cannot-read"_s);
    }

    void whatIsExportedComesBackAsItself_data() { proves("S1-30"); }

    void whatIsExportedComesBackAsItself()
    {
        // Given a meeting with a participant
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Борис"_s));
        const LeadId lead = file.addLead({u"title=Склад"_s});
        Task task;
        task.lead = lead;
        task.subject = u"Встреча, «у клиента»; 2"_s;
        task.start = at(u"2026-03-03T14:00"_s);
        task.showInCalendar = true;
        const TaskId id(addTask(file.session(), task)->changes.front().record);
        QVERIFY(invite(file.session(), id, {userNamed(file.store(), u"boris"_s)->id}));
        // When
        const IcsFile target;
        const CalendarExport wanted{
            {file.session().user().id}, at(u"2026-03-01"_s), at(u"2026-03-08"_s), QLocale::Russian, target.path()};
        QCOMPARE(exportCalendar(file.session(), wanted).value(), 1);
        // Then
        QVERIFY(target.read().contains("PARTSTAT=NEEDS-ACTION"));
        QVERIFY(target.read().contains("DTEND:"));
        const CalendarReport report = importCalendar(file.session(), {target.path(), {}}).value();
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(report.events, 1);
    }

    void aPlaceThatCannotBeWrittenSaysSo()
    {
        TestFile file;
        const CalendarExport wanted{{file.session().user().id},
                                    at(u"2026-03-01"_s),
                                    at(u"2026-03-08"_s),
                                    QLocale::Russian,
                                    u"/nowhere/at/all.ics"_s};
        QCOMPARE(exportCalendar(file.session(), wanted).error().reason, u"cannot-write"_s);
    }
};

QTEST_GUILESS_MAIN(CalendarFileTest)

#include "tst_calendarfile.moc"

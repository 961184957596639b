// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadcard.h"
#include "core/services/tasks.h"
#include "core/services/today.h"
#include "core/store/backup.h"
#include "tests/client/firm.h"
#include "tests/support/proves.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna closes a lead while Boris, who does not know of it, plans two tasks on it for her.
struct ClosedMeanwhile : Firm
{
    LeadId lead = anna.addLead();

    ClosedMeanwhile()
    {
        everybodySyncs();
        const bool isDone = plan(u"Call back"_s, u"weekly"_s) && plan(u"Send the offer"_s, {})
            && moveLead(anna.session(), lead, u"disqualified"_s, u"no-budget"_s);
        if (!isDone)
            qFatal("nothing happened meanwhile");
        everybodySyncs();
    }

    bool plan(const QString &subject, const QString &repeat)
    {
        Task task;
        task.lead = lead;
        task.subject = subject;
        task.owner = anna.session().user().id;
        task.start = boris.clock().now().plusDays(1);
        task.repeat = repeat;
        return addTask(boris.session(), task).has_value();
    }
    [[nodiscard]] static QStringList open(TestFile &file, const LeadId &lead)
    {
        QStringList subjects;
        for (const Task &task : tasks(file.session(), lead, true))
            subjects.append(task.subject);
        return subjects;
    }
    [[nodiscard]] QStringList annasWeek()
    {
        const DayQuery query =
            dayQuery(anna.session().process(), anna.session().user().id, DayScope::Mine, anna.clock().now());
        const Result<Day> day = readDay(anna.session(), query, 100);
        QStringList subjects;
        for (const DayPart &part : day.value_or(Day()).parts) {
            for (const DayLine &line : part.lines) {
                if (line.task && line.task->lead == lead)
                    subjects.append(line.task->subject);
            }
        }
        return subjects;
    }
};

} // namespace

/// A lead that was closed while a colleague planned something for it.
class ClosedMeanwhileTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasPlannedIsSeenByWhoseItIs_data() { proves("D6"); }

    void whatWasPlannedIsSeenByWhoseItIs()
    {
        // Given
        ClosedMeanwhile firm;
        const QStringList planned{u"Call back"_s, u"Send the offer"_s};
        // Then both see it on the lead, Anna on her day, and nothing is wrong with the files
        for (TestFile *file : {&firm.anna, &firm.boris}) {
            QCOMPARE(file->lead(firm.lead).stage, u"disqualified"_s);
            QCOMPARE(ClosedMeanwhile::open(*file, firm.lead), planned);
            QCOMPARE(findProblems(file->store().connection())->join(u'\n'), QString());
        }
        QCOMPARE(firm.annasWeek(), planned);
    }

    void itCanBeSaidToBeDone_data() { proves("D6 G-18"); }

    void itCanBeSaidToBeDone()
    {
        // Given
        ClosedMeanwhile firm;
        const std::vector<Task> planned = tasks(firm.anna.session(), firm.lead, true);
        // When
        const Result<ChangeSet> done = completeTask(firm.anna.session(), planned.front().id, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().reason));
        firm.everybodySyncs();
        // Then the other one stays, and the first does not return next week
        for (TestFile *file : {&firm.anna, &firm.boris})
            QCOMPARE(ClosedMeanwhile::open(*file, firm.lead), QStringList{u"Send the offer"_s});
        QCOMPARE(firm.anna.store().find(planned.front().id)->status, u"completed"_s);
        // And nothing new is planned
        QVERIFY(!firm.plan(u"Visit"_s, {}));
    }
};

QTEST_GUILESS_MAIN(ClosedMeanwhileTest)
#include "tst_closedmeanwhile.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/participants.h"
#include "core/services/schedule.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/schedule/blockbar.h"
#include "ui/schedule/monthgrid.h"
#include "ui/schedule/schedulefiles.h"
#include "ui/schedule/schedulepage.h"
#include "ui/schedule/schedulesubscription.h"
#include "ui/schedule/timegrid.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &iso)
{
    return timestampFromIso(iso).value();
}

/// The clock stands at 2026-03-02T10:00, a Monday; `start` is an hour of that week.
TaskId plan(TestFile &file, const LeadId &lead, const QString &start, const QString &subject = u"Meeting"_s)
{
    Task task;
    task.lead = lead;
    task.subject = subject;
    task.category = u"meeting"_s;
    task.start = at(start);
    task.showInCalendar = true;
    task.owner = file.session().user().id;
    return TaskId(addTask(file.session(), task).value().changes.front().record);
}

/// The page in the real window on a real file: `file` was filled before.
class OpenSchedule
{
public:
    explicit OpenSchedule(TestFile &file, size_t blocks = 1) : m_program(QLocale::English, file.clock())
    {
        file.close();
        m_program.window().open(file.path());
        m_program.show();
        if (!QTest::qWaitFor([&] { return m_program.window().desk() != nullptr; }, patience))
            qFatal("the file does not open");
        m_program.press(Qt::Key_7, Qt::ControlModifier);
        if (!has(blocks))
            qFatal("the schedule stays empty");
    }

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    [[nodiscard]] SchedulePage &page() { return m_program.window().desk()->schedule(); }
    [[nodiscard]] TimeGrid &grid() { return page().grid(); }
    [[nodiscard]] bool has(size_t blocks)
    {
        return QTest::qWaitFor([&] { return page().blocks().size() == blocks; }, patience);
    }
    [[nodiscard]] Task stored(const TaskId &id)
    {
        return m_program.ask([id](Session &session) { return session.store().find(id); }).value();
    }
    [[nodiscard]] bool starts(const TaskId &id, const QString &start)
    {
        return QTest::qWaitFor([&] { return stored(id).start == at(start); }, patience);
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QWidget *area = grid().viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QMouseEvent half(QEvent::MouseMove, (from + to) / 2, area->mapToGlobal((from + to) / 2), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(area, &half);
        QMouseEvent all(QEvent::MouseMove, to, area->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(area, &all);
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    }
    [[nodiscard]] QStringList answersOf(const TaskId &id)
    {
        return m_program
            .ask([id](Session &session) -> Result<QStringList> {
                QStringList answers;
                for (const Participant &each : participants(session, id))
                    answers.append(each.answer);
                return answers;
            })
            .value();
    }

private:
    ProgramWindow m_program;
};

} // namespace

class SchedulePageTest : public QObject
{
    Q_OBJECT

private slots:
    void isASectionOfTheWindow_data() { proves("C-03 S0-23"); }

    void isASectionOfTheWindow()
    {
        TestFile file;
        plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        QCOMPARE(schedule.program().window().windowTitle(), u"Schedule - Leadline"_s);
        QTRY_VERIFY(schedule.grid().hasFocus());
        QCOMPARE(schedule.page().view(), ScheduleView::Week);
        QCOMPARE(schedule.grid().scene().columns.size(), 7U);
    }

    void showsOnlyWhatIsInTheCalendar_data() { proves("G-06 S0-19"); }

    void showsOnlyWhatIsInTheCalendar()
    {
        // Given
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        // When
        const auto hide = [id](Session &session) { return editTask(session, id, {{u"showInCalendar"_s, Value()}}); };
        QVERIFY(schedule.program().commit(hide));
        // Then
        QVERIFY(schedule.has(0));
        schedule.program().press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(schedule.has(1));
    }

    void arrowsGoFromBlockToBlock()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        const TaskId first = plan(file, lead, u"2026-03-02T11:00"_s);
        const TaskId second = plan(file, lead, u"2026-03-02T14:00"_s);
        const TaskId next = plan(file, lead, u"2026-03-04T13:00"_s);
        OpenSchedule schedule(file, 3);
        schedule.program().press(Qt::Key_Down);
        QCOMPARE(schedule.grid().current(), first);
        schedule.program().press(Qt::Key_Down);
        QCOMPARE(schedule.grid().current(), second);
        schedule.program().press(Qt::Key_Right);
        QCOMPARE(schedule.grid().current(), next);
        schedule.program().press(Qt::Key_Left);
        QCOMPARE(schedule.grid().current(), second);
        schedule.program().press(Qt::Key_Up);
        QCOMPARE(schedule.grid().current(), first);
        QVERIFY(schedule.grid().accessibleDescription().contains(u"Meeting"_s));
    }

    void enterOpensTheCard()
    {
        TestFile file;
        const LeadId lead = file.addLead();
        file.addLead({u"title=Other"_s});
        plan(file, lead, u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_Down);
        schedule.program().press(Qt::Key_Return);
        QTRY_COMPARE(schedule.program().window().desk()->leads().card().lead(), lead);
        // and the way back leads here
        schedule.program().press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(schedule.page().isVisible());
    }

    void altMovesAndStretches_data() { proves("F2 S1-29"); }

    void altMovesAndStretches()
    {
        // Given
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_Down);
        // When, then
        schedule.program().press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(schedule.starts(id, u"2026-03-02T14:15"_s));
        QTRY_COMPARE(schedule.page().blocks().front().begin, at(u"2026-03-02T14:15"_s));
        schedule.program().press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(schedule.starts(id, u"2026-03-03T14:15"_s));
        QTRY_COMPARE(schedule.page().blocks().front().begin, at(u"2026-03-03T14:15"_s));
        schedule.program().press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(schedule.stored(id).blockMinutes, std::optional<qint64>(75));
        QTRY_COMPARE(schedule.program().toast(), u"Task changed"_s);
        schedule.program().press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!schedule.stored(id).blockMinutes);
    }

    void dragMovesABlock_data() { proves("S1-29"); }

    void dragMovesABlock()
    {
        // Given
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.grid().setCurrent(id);
        const QPoint from = schedule.grid().rectOf(id).center();
        const GridGeometry &geometry = schedule.grid().scene().geometry;
        const QPoint to = (geometry.span(3, 16 * 60, 17 * 60).center()).toPoint();
        // When
        schedule.drag(from, to);
        // Then it is on the fourth day of the week, two hours later
        const QDate day = schedule.grid().scene().columns[3].day;
        QVERIFY(schedule.starts(id, day.toString(Qt::ISODate) + u"T16:00"_s));
        QVERIFY(!schedule.stored(id).blockMinutes);
    }

    void dragOfTheLowerEdgeStretches()
    {
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.grid().setCurrent(id);
        const QRect block = schedule.grid().rectOf(id);
        const QPoint edge(block.center().x(), block.bottom() - 2);
        schedule.drag(edge, edge + QPoint(0, schedule.grid().scene().geometry.hourHeight()));
        QTRY_COMPARE(schedule.stored(id).blockMinutes, std::optional<qint64>(120));
        QCOMPARE(schedule.stored(id).start, at(u"2026-03-02T14:00"_s));
    }

    void escapeLeavesADraggedBlockWhereItWas()
    {
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.grid().setCurrent(id);
        QWidget *area = schedule.grid().viewport();
        const QPoint from = schedule.grid().rectOf(id).center();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(0, 80), area->mapToGlobal(from + QPoint(0, 80)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(area, &move);
        QVERIFY(schedule.grid().scene().dragged.has_value());
        schedule.program().press(Qt::Key_Escape);
        QVERIFY(!schedule.grid().scene().dragged.has_value());
        QTest::mouseRelease(area, Qt::LeftButton, {}, from + QPoint(0, 80));
        schedule.program().settle();
        QCOMPARE(schedule.stored(id).start, at(u"2026-03-02T14:00"_s));
    }

    void lettersChangeTheView()
    {
        TestFile file;
        plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_D);
        QCOMPARE(schedule.page().view(), ScheduleView::Day);
        QCOMPARE(schedule.grid().scene().columns.size(), 1U);
        schedule.program().press(Qt::Key_M);
        QTRY_VERIFY(schedule.page().month().hasFocus());
        schedule.program().press(Qt::Key_A);
        QTRY_VERIFY(schedule.page().agenda().hasFocus());
        QCOMPARE(schedule.page().agenda().currentIndex().data().toString(), u"Meeting"_s);
        schedule.program().press(Qt::Key_W);
        QTRY_VERIFY(schedule.grid().hasFocus());
        schedule.program().press(Qt::Key_PageDown);
        QCOMPARE(schedule.page().day(), QDate(2026, 3, 9));
        QVERIFY(schedule.has(0));
        schedule.program().press(Qt::Key_T);
        QCOMPARE(schedule.page().day(), QDate(2026, 3, 2));
        QVERIFY(schedule.has(1));
    }

    void theMonthLeadsToADay()
    {
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-05T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_M);
        QTRY_VERIFY(schedule.page().month().hasFocus());
        for (int step = 0; step < 3; ++step)
            schedule.program().press(Qt::Key_Right);
        QVERIFY(schedule.page().month().accessibleDescription().contains(u"Meeting"_s));
        schedule.program().press(Qt::Key_Return);
        QCOMPARE(schedule.page().view(), ScheduleView::Day);
        QCOMPARE(schedule.page().day(), QDate(2026, 3, 5));
        QTRY_VERIFY(!schedule.grid().rectOf(id).isEmpty());
    }

    void theMonthTakesABlockToAnotherDay()
    {
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-05T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_M);
        QTRY_VERIFY(!schedule.page().month().rectOf(id).isEmpty());
        MonthGrid &month = schedule.page().month();
        const QPoint from = month.rectOf(id).center();
        const QPoint to = month.rectOf(QDate(2026, 3, 11)).center();
        QTest::mousePress(&month, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, month.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&month, &move);
        QTest::mouseRelease(&month, Qt::LeftButton, {}, to);
        QVERIFY(schedule.starts(id, u"2026-03-11T14:00"_s));
    }

    void anInvitationIsAnsweredByOneKey_data() { proves("G-25 S1-29 S1-30"); }

    void anInvitationIsAnsweredByOneKey()
    {
        // Given a meeting of boris's that anna is asked to
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const UserId anna = file.session().user().id;
        const LeadId lead = file.addLead();
        file.actAs(u"boris"_s);
        const TaskId id = plan(file, lead, u"2026-03-02T14:00"_s);
        QVERIFY(invite(file.session(), id, {anna}));
        file.actAs(u"anna"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_Down);
        QVERIFY(schedule.page().bar().isAsked());
        // When
        schedule.program().press(Qt::Key_X);
        // Then
        QTRY_COMPARE(schedule.answersOf(id), QStringList{u"declined"_s});
        QTRY_COMPARE(schedule.page().blocks().front().answer, u"declined"_s);
        schedule.program().press(Qt::Key_Y);
        QTRY_COMPARE(schedule.answersOf(id), QStringList{u"accepted"_s});
    }

    void aColleagueIsAskedByTheMenu()
    {
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_Down);
        schedule.program().press(Qt::Key_I);
        QTRY_VERIFY(QApplication::activePopupWidget());
        schedule.program().press(Qt::Key_Down);
        schedule.program().press(Qt::Key_Return);
        QTRY_COMPARE(schedule.answersOf(id), QStringList{u"invited"_s});
    }

    void colleaguesStandSideBySide_data() { proves("S1-30"); }

    void colleaguesStandSideBySide()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"boris"_s, u"Boris"_s));
        const UserId boris = userNamed(file.store(), u"boris"_s)->id;
        const LeadId lead = file.addLead();
        plan(file, lead, u"2026-03-02T11:00"_s);
        file.actAs(u"boris"_s);
        const TaskId his = plan(file, lead, u"2026-03-02T11:00"_s, u"His"_s);
        file.actAs(u"anna"_s);
        OpenSchedule schedule(file);
        // When
        schedule.program().press(Qt::Key_D);
        schedule.page().showColleagues({boris});
        // Then
        QVERIFY(schedule.has(2));
        QCOMPARE(schedule.grid().scene().columns.size(), 2U);
        QCOMPARE(schedule.grid().scene().columns.back().head, u"Boris"_s);
        for (const BlockPiece &piece : schedule.grid().scene().pieces)
            QCOMPARE(piece.column, schedule.page().blocks()[piece.block].task == his ? 1U : 0U);
        // and on a week they share the days
        schedule.program().press(Qt::Key_W);
        QTRY_COMPARE(schedule.grid().scene().columns.size(), 7U);
        QVERIFY(schedule.has(2));
    }

    void somethingNewIsPlannedForALead()
    {
        // Given
        TestFile file;
        plan(file, file.addLead({u"title=Bicycles"_s}), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        // When
        schedule.program().press(Qt::Key_N);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(schedule.program().tabTo(u"words"_s));
        schedule.program().type(u"Bicy"_s);
        QTRY_COMPARE(schedule.program().find<QListWidget>(u"found"_s)->count(), 2);
        QVERIFY(schedule.program().tabTo(u"subject"_s));
        schedule.program().type(u"Show it"_s);
        schedule.program().press(Qt::Key_Return);
        // Then
        QVERIFY(schedule.has(2));
        QCOMPARE(schedule.page().blocks().front().title, u"Show it"_s);
        QCOMPARE(schedule.page().blocks().front().begin, at(u"2026-03-02T11:00"_s));
    }

    void aMeetingMayBelongToNoLead_data() { proves("S1-29"); }

    void aMeetingMayBelongToNoLead()
    {
        // Given
        TestFile file;
        plan(file, file.addLead({u"title=Bicycles"_s}), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        schedule.program().press(Qt::Key_N);
        QTRY_VERIFY(QApplication::activeModalWidget());
        const auto *found = schedule.program().find<QListWidget>(u"found"_s);
        QCOMPARE(found->currentItem()->text(), u"Without a lead"_s);
        // When it is about somebody who is not found, nothing is planned in his place
        QVERIFY(schedule.program().tabTo(u"words"_s));
        schedule.program().type(u"Zeppelin"_s);
        schedule.program().press(Qt::Key_Return);
        QTRY_VERIFY(schedule.program().shows(u"Choose the lead it is about, or that it has none."_s));
        // When it is about nobody
        QVERIFY(schedule.program().tabTo(u"found"_s));
        schedule.program().press(Qt::Key_Down);
        QVERIFY(schedule.program().tabTo(u"subject"_s));
        schedule.program().type(u"Planning"_s);
        schedule.program().press(Qt::Key_Return);
        // Then it is there, to be moved like any other, and there is no card to open
        QVERIFY(schedule.has(2));
        QCOMPARE(schedule.page().blocks().front().title, u"Planning"_s);
        QVERIFY(schedule.page().blocks().front().lead.isNull());
        QVERIFY(schedule.page().blocks().front().isMine);
        schedule.program().press(Qt::Key_O);
        QVERIFY(schedule.page().isVisible());
    }

    void theScheduleGoesToAFileAndBack()
    {
        // Given
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        const QString path = schedule.program().home() + u"/out.ics"_s;
        const UserId me = schedule.program().window().desk()->context().reference().me.id;
        // When
        schedule.page().files().exportTo({{me}, at(u"2026-03-01"_s), at(u"2026-03-08"_s), QLocale::English, path});
        QTRY_VERIFY(schedule.program().toast().startsWith(u"1 event written"_s));
        // Then
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray moved = written.readAll()
                                     .replace("DTSTART:20260302T", "DTSTART:20260303T")
                                     .replace("DTEND:20260302T", "DTEND:20260303T");
        written.close();
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(moved);
        written.close();
        schedule.page().files().importFrom({path, {}});
        QVERIFY(schedule.starts(id, u"2026-03-03T14:00"_s));
        QTRY_COMPARE(schedule.program().toast(), u"1 task from the calendar: 1 changed"_s);
        // The dialog of a long job may stand in front for a moment longer.
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(schedule.program().window().actions().action(u"edit.undo"_s)->isEnabled());
        schedule.program().run(u"edit.undo"_s);
        QVERIFY(schedule.starts(id, u"2026-03-02T14:00"_s));
    }

    void aSubscribedFileFollowsEachChange()
    {
        // Given
        TestFile file;
        const TaskId id = plan(file, file.addLead(), u"2026-03-02T14:00"_s);
        OpenSchedule schedule(file);
        const QString path = schedule.program().home() + u"/mine.ics"_s;
        ScheduleSubscription &subscription = schedule.program().window().desk()->subscription();
        const auto holds = [&](const QByteArray &text) {
            QFile calendar(path);
            return calendar.open(QIODevice::ReadOnly) && calendar.readAll().contains(text);
        };
        // When
        subscription.setPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(holds("SUMMARY:Meeting"), patience);
        const auto rename = [id](Session &session) { return editTask(session, id, {{u"subject"_s, u"Visit"_s}}); };
        QVERIFY(schedule.program().commit(rename));
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(holds("SUMMARY:Visit"), patience);
        QCOMPARE(schedule.program().preferences().calendarFile(file.path()), path);
    }
};

QTEST_MAIN(SchedulePageTest)

#include "tst_schedulepage.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/participant.h"
#include "core/services/reminders.h"
#include "core/services/schedule.h"
#include "core/services/today.h"
#include "tests/support/testfile.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <map>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// Some leads, and tasks that lie around the moment in every way that they can.
class Plans
{
public:
    Plans(TestFile &file, quint32 seed) : m_random(seed), m_now(file.clock().now())
    {
        if (!addUser(file.session(), u"boris"_s, u"Boris"_s))
            qFatal("no user");
        m_people = {file.session().user().id, userNamed(file.store(), u"boris"_s)->id, UserId()};
        ChangeSet changeset = file.session().changeset(u"lead.add"_s);
        for (int number = 1; number <= 40; ++number)
            changeset.create(leads.emplace_back(lead(number)));
        for (int count = 0; count < 160; ++count)
            changeset.create(tasks.emplace_back(task()));
        for (const Task &each : tasks) {
            if (below(3) == 0)
                changeset.create(participants.emplace_back(part(each)));
        }
        if (!file.store().commit(changeset))
            qFatal("no plans");
    }

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    /// Days around now, in steps that meet each other; not set now and then.
    [[nodiscard]] Timestamp moment(int rarely = 6)
    {
        return below(rarely) == 0 ? Timestamp() : m_now.plusMinutes(30 * (below(48 * 24) - 48 * 10));
    }
    [[nodiscard]] const Lead *leadOf(const LeadId &id) const
    {
        const auto found = std::ranges::find(leads, id, &Lead::id);
        return found == leads.end() ? nullptr : &*found;
    }
    /// Nobody works on what is in the archive.
    [[nodiscard]] bool isShelved(const Task &task) const
    {
        const Lead *found = leadOf(task.lead);
        return found && found->archived;
    }
    [[nodiscard]] bool hasOpenTask(const Lead &lead) const
    {
        return std::ranges::any_of(tasks, [&](const Task &task) { return task.lead == lead.id && task.isOpen(); });
    }
    [[nodiscard]] QString answerOf(const Task &task, const UserId &user) const
    {
        const auto found = std::ranges::find_if(
            participants, [&](const Participant &each) { return each.task == task.id && each.user == user; });
        return found == participants.end() ? QString() : found->answer;
    }

    std::vector<Lead> leads;
    std::vector<Task> tasks;
    std::vector<Participant> participants;

private:
    Lead lead(int number)
    {
        Lead made;
        made.id = LeadId(newUuid(m_now));
        made.number = number;
        made.title = u"Lead %1"_s.arg(number);
        made.stage =
            QStringList{u"qualification"_s, u"handoff"_s, u"satisfied"_s, u"disqualified"_s, QString()}.at(below(5));
        made.maturity = QStringList{u"discovered"_s, u"no-interest"_s, QString()}.at(below(3));
        made.owner = m_people[size_t(below(3))];
        made.nextReviewAt = moment(2);
        made.archived = below(5) == 0;
        return made;
    }
    Task task()
    {
        Task made;
        made.id = TaskId(newUuid(m_now));
        made.lead = below(6) == 0 ? LeadId() : leads[size_t(below(30))].id; // ten leads have none
        made.subject = u"x"_s;
        made.owner = m_people[size_t(below(3))];
        made.start = moment();
        made.due = moment(2);
        made.remindAt = moment(3);
        made.status = QStringList{u"open"_s, u"open"_s, u"in-progress"_s, u"completed"_s, u"cancelled"_s}.at(below(5));
        made.showInCalendar = below(3) > 0;
        if (below(2) == 0)
            made.blockMinutes = QList<qint64>{1, 30, 90, 26 * 60, 9 * 24 * 60}.at(below(5));
        return made;
    }
    Participant part(const Task &task)
    {
        return {ParticipantId(newUuid(m_now)), task.lead.isNull() ? LeadId(task.id.uuid()) : task.lead, task.id,
                m_people[size_t(below(2))], QStringList{u"invited"_s, u"accepted"_s, u"declined"_s}.at(below(3))};
    }

    QRandomGenerator m_random;
    Timestamp m_now;
    std::vector<UserId> m_people;
};

Timestamp firstSet(Timestamp one, Timestamp other)
{
    return one.isSet() ? one : other;
}

/// Where an open task stands on «Today», by the words of C-02; nothing when it lies farther off.
std::optional<DaySection> sectionOf(const Task &task, const DayQuery &query)
{
    const Timestamp last = firstSet(task.due, task.start);
    const Timestamp first = firstSet(task.start, task.due);
    if (last.isSet() && last < query.now)
        return DaySection::Overdue;
    if (!first.isSet() || first < query.tonight)
        return DaySection::Today;
    return first < query.weekEnd ? std::optional(DaySection::Week) : std::nullopt;
}

std::optional<DaySection> sectionOf(const Plans &plans, const Lead &lead, const DayQuery &query)
{
    const bool isClosed = lead.stage == "satisfied"_L1 || lead.stage == "disqualified"_L1;
    const bool isLater = lead.nextReviewAt > query.now;
    if (lead.archived || isClosed || isLater || plans.hasOpenTask(lead))
        return std::nullopt;
    return lead.maturity == "no-interest"_L1 ? DaySection::Dormant : DaySection::Idle;
}

QStringList names(std::vector<std::pair<qint64, QString>> placed)
{
    std::ranges::stable_sort(placed, {}, &std::pair<qint64, QString>::first);
    QStringList sorted;
    for (const auto &[place, name] : placed)
        sorted.append(name);
    return sorted;
}

/// Of whose open tasks the time has come; `again` has what was answered, not set for never more.
QStringList remindedOf(const Plans &plans, const UserId &me, const QHash<QUuid, Timestamp> &again, Timestamp now)
{
    QStringList wanted;
    for (const Task &task : plans.tasks) {
        const QString answer = plans.answerOf(task, me);
        const bool isMine = task.owner == me || (!answer.isEmpty() && answer != "declined"_L1);
        const auto answered = again.constFind(task.id.uuid());
        const Timestamp since = answered == again.constEnd() ? task.remindAt : *answered;
        if (task.isOpen() && isMine && !plans.isShelved(task) && since.isSet() && since <= now)
            wanted.append(task.id.toString());
    }
    return wanted;
}

void seeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("S4-32 seed %u", seed) << seed;
}

} // namespace

/// The day, the schedule and the reminders are what a look at every task says that they are.
class DayScanTest : public QObject
{
    Q_OBJECT

private slots:
    void aDayHasWhatBelongsToIt_data() { seeds(); }
    void aDayHasWhatBelongsToIt();
    void aScheduleHasWhatTouchesTheSpan_data() { seeds(); }
    void aScheduleHasWhatTouchesTheSpan();
    void remindersComeWhenTheirTimeIsThere_data() { seeds(); }
    void remindersComeWhenTheirTimeIsThere();
};

void DayScanTest::aDayHasWhatBelongsToIt()
{
    // Given
    QFETCH(const quint32, seed);
    TestFile file;
    Plans plans(file, seed);
    for (const DayScope scope : {DayScope::Mine, DayScope::Team}) {
        for (int hours = 0; hours < 60; hours += 5) {
            const Timestamp now = file.clock().now().plusMinutes(hours * 60);
            const DayQuery query = dayQuery(file.session().process(), file.session().user().id, scope, now);
            std::map<DaySection, std::vector<std::pair<qint64, QString>>> wanted;
            for (const Task &task : plans.tasks) {
                const auto section = sectionOf(task, query);
                const bool isMine = query.owner.isNull() || task.owner == query.owner;
                const Timestamp place =
                    section == DaySection::Overdue ? firstSet(task.due, task.start) : firstSet(task.start, task.due);
                // One without a date comes first, as the page has it
                if (task.isOpen() && isMine && section && !plans.isShelved(task))
                    wanted[*section].emplace_back(place.isSet() ? place.milliseconds : 0, task.id.toString());
            }
            for (const Lead &lead : plans.leads) {
                const auto section = sectionOf(plans, lead, query);
                const bool isMine = query.owner.isNull() || lead.owner == query.owner;
                const bool byReview = section == DaySection::Dormant && lead.nextReviewAt.isSet();
                const qint64 place = byReview ? lead.nextReviewAt.milliseconds - (qint64(1) << 60) : 0;
                if (isMine && section) // the newest first
                    wanted[*section].insert(wanted[*section].begin(), {place, lead.id.toString()});
            }
            // When
            const Day day = readDay(file.session(), query, 1000).value();
            // Then
            for (const DayPart &part : day.parts) {
                QStringList shown;
                for (const DayLine &line : part.lines)
                    shown.append(line.task ? line.task->id.toString() : line.lead.id.toString());
                QCOMPARE(shown, names(wanted[part.section]));
                QCOMPARE(part.count, std::optional(qint64(shown.size())));
                QCOMPARE(countDayLines(file.store().connection(), part.section, query), qint64(shown.size()));
            }
        }
    }
}

void DayScanTest::aScheduleHasWhatTouchesTheSpan()
{
    // Given
    QFETCH(const quint32, seed);
    TestFile file;
    Plans plans(file, seed);
    const UserId me = file.session().user().id;
    for (int count = 0; count < 40; ++count) {
        const Timestamp from = plans.moment(1'000'000);
        const Timestamp until = from.plusMinutes(30 * (1 + plans.below(48 * 8)));
        QStringList wanted;
        for (const Task &task : plans.tasks) {
            const qint64 begin = firstSet(task.start, task.due).milliseconds;
            const qint64 length = std::clamp(task.blockMinutes.value_or(60), qint64(5), qint64(7 * 24 * 60)) * minute;
            const bool isMine = task.owner == me || !plans.answerOf(task, me).isEmpty();
            const bool isThere = firstSet(task.start, task.due).isSet() && begin < until.milliseconds
                && begin + length > from.milliseconds;
            if (task.showInCalendar && task.status != "cancelled"_L1 && isMine && isThere && !plans.isShelved(task))
                wanted.append(task.id.toString());
        }
        // When
        const std::vector<Calendar> calendars = readCalendars(file.session(), {me}, from, until, 1000).value();
        // Then
        QStringList shown;
        qint64 before = std::numeric_limits<qint64>::min();
        for (const ScheduleEntry &entry : calendars.front().entries) {
            shown.append(entry.task.id.toString());
            QVERIFY(blockStart(entry.task).milliseconds >= before);
            before = blockStart(entry.task).milliseconds;
        }
        shown.sort();
        wanted.sort();
        QCOMPARE(shown, wanted);
    }
}

void DayScanTest::remindersComeWhenTheirTimeIsThere()
{
    // Given somebody who answers some of them, day after day
    QFETCH(const quint32, seed);
    TestFile file;
    Plans plans(file, seed);
    const UserId me = file.session().user().id;
    QHash<QUuid, Timestamp> again;
    Timestamp promised;
    QStringList known;
    for (int step = 0; step < 120; ++step) {
        const Timestamp now = file.clock().now();
        QStringList wanted = remindedOf(plans, me, again, now);
        // When
        const Reminders reminders = readReminders(file.session(), 1000).value();
        // Then
        QStringList shown;
        for (const Reminder &reminder : reminders.due)
            shown.append(reminder.task.id.toString());
        shown.sort();
        wanted.sort();
        QCOMPARE(shown, wanted);
        // none has come before it was said that one would
        if (promised.isSet() && now < promised)
            QVERIFY(std::ranges::all_of(shown, [&](const QString &id) { return known.contains(id); }));
        promised = reminders.next;
        known = shown;
        if (!reminders.due.empty()) {
            const TaskId id = reminders.due[size_t(plans.below(int(reminders.due.size())))].task.id;
            const Timestamp until = plans.below(2) == 0 ? Timestamp() : now.plusMinutes(10 * (1 + plans.below(200)));
            QVERIFY(until.isSet() ? snoozeReminder(file.session(), id, until) : dismissReminder(file.session(), id));
            again.insert(id.uuid(), until);
            promised = readReminders(file.session(), 1000)->next;
            known.removeAll(id.toString());
        }
        file.clock().advanceMinutes(1 + plans.below(400));
        if (step % 40 == 39)
            file.reopen();
    }
}

QTEST_GUILESS_MAIN(DayScanTest)
#include "tst_dayscan.moc"

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/calendarimport.h"

#include "core/exchange/icalendarbounds.h"
#include "core/exchange/icalendarreader.h"
#include "core/services/duplicates.h"
#include "core/services/participants.h"
#include "core/services/schedule.h"
#include "core/services/tasks.h"
#include "core/store/batches.h"

#include <QFile>
#include <QSet>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A ChangeSet has at most 500 records.
constexpr size_t fullCalendarStep = 400;
constexpr QLatin1StringView ownUid("@leadline");
constexpr QLatin1StringView mailAddress("mailto:");

Result<QByteArray> calendarText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {path, file.errorString()});
    return file.read(longestCalendar + 1);
}

CalendarSpan wantedSpan(Timestamp now)
{
    constexpr int year = 365;
    return {now.plusDays(-year), now.plusDays(2LL * year)};
}

std::optional<Task> knownTask(const Session &session, const QString &uid)
{
    if (uid.endsWith(ownUid)) {
        const Result<Task> own = session.store().find(TaskId(QUuid::fromString(uid.chopped(ownUid.size()))));
        if (own)
            return *own;
    }
    const std::vector<Task> found = session.store().select<Task>(u"calendarUid = ? ORDER BY row LIMIT 1"_s, {uid});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

/// The newest open lead that has the address of somebody who takes part.
std::optional<Lead> leadOfEvent(const Session &session, const CalendarEvent &event)
{
    Lead asked;
    for (const CalendarAttendee &each : event.attendees) {
        if (each.address.startsWith(mailAddress, Qt::CaseInsensitive))
            asked.emails.append(each.address.mid(mailAddress.size()));
    }
    if (event.organizer.address.startsWith(mailAddress, Qt::CaseInsensitive))
        asked.emails.append(event.organizer.address.mid(mailAddress.size()));
    const std::vector<Lead> similar =
        asked.emails.isEmpty() ? std::vector<Lead>() : similarRecords(session, asked).leads;
    return similar.empty() ? std::nullopt : std::optional(similar.back());
}

QString subjectFrom(const CalendarEvent &event)
{
    const QString summary = event.summary.simplified();
    const QString place = event.location.simplified();
    if (summary.isEmpty() || place.isEmpty())
        return summary.isEmpty() ? place : summary;
    return summary + u" ("_s + place + u')';
}

/// What the file decides about a task; a person's own words stay.
void fillFrom(Task &task, const CalendarEvent &event)
{
    const bool isOfItsDay = !task.start.isSet() && task.due.isSet() && event.isWholeDay
        && task.due.toLocal().date() == event.start.toLocal().date();
    if (!isOfItsDay)
        task.start = event.start;
    const qint64 minutes = (event.end.milliseconds - event.start.milliseconds) / 60'000;
    if (!isOfItsDay && minutes > 0 && minutes != blockMinutesOf(task))
        task.blockMinutes = std::clamp(minutes, shortestBlockMinutes, longestBlockMinutes);
    task.showInCalendar = true;
    if (const QString subject = subjectFrom(event); !subject.isEmpty() && task.code.isEmpty())
        task.subject = subject;
}

/// What is over waits for nobody; of a lead's meeting somebody still says how it went.
void markOver(Task &task)
{
    task.status = u"completed"_s;
    task.completedAt = blockEnd(task);
    task.completedBy = task.owner;
}

/// A file is no way to move what one could not move by hand.
bool mayChange(const Session &session, const Task &task)
{
    const Result<Lead> lead = leadOfTask(session, task);
    return lead && mayDelegate(session.user(), *lead, task) && editableTask(session, task.id);
}

void countLine(CalendarReport &report, const CalendarLine &line)
{
    switch (line.fate) {
    case CalendarFate::Create:
        ++report.created;
        report.withoutLead += line.lead.isNull() ? 1 : 0;
        break;
    case CalendarFate::Update:
        ++report.updated;
        break;
    case CalendarFate::Cancel:
        ++report.cancelled;
        break;
    case CalendarFate::Same:
        ++report.unchanged;
        break;
    case CalendarFate::Double:
        ++report.doubles;
        break;
    case CalendarFate::Refuse:
        ++report.refused;
    }
}

enum class CalendarMode { Take, Look };

class CalendarTaking
{
public:
    CalendarTaking(const Session &session, const CalendarImport &wanted, CalendarMode mode)
        : m_session(session), m_mode(mode)
    {
        if (const Result<Lead> lead = session.store().find(wanted.otherwise); lead)
            m_otherwise = *lead;
    }

    [[nodiscard]] Result<CalendarPreview> run(const ReadCalendar &calendar, const Progress &progress);

private:
    [[nodiscard]] CalendarLine take(const CalendarEvent &event);
    [[nodiscard]] CalendarLine change(const Task &before, const CalendarEvent &event);
    [[nodiscard]] CalendarLine create(const CalendarEvent &event);
    [[nodiscard]] Result<void> goOn(const CalendarLine &line);
    [[nodiscard]] Result<void> commit();

    const Session &m_session;
    CalendarMode m_mode;
    Lead m_otherwise; ///< an empty one: none
    ChangeSet m_changeset;
    CalendarPreview m_done;
    QSet<QString> m_met;
};

Result<CalendarPreview> CalendarTaking::run(const ReadCalendar &calendar, const Progress &progress)
{
    m_changeset = m_session.changeset(u"calendar.import"_s);
    CalendarReport &report = m_done.report;
    report.refused = calendar.unreadable;
    report.events = static_cast<qint64>(calendar.events.size()) + calendar.unreadable;
    Result<void> going;
    qint64 looked = 0;
    for (const CalendarEvent &event : calendar.events) {
        if (progress && !progress(looked, static_cast<qint64>(calendar.events.size())))
            going = failure(ErrorCode::Cancelled, u"cancelled"_s);
        if (!going)
            break;
        going = goOn(take(event));
        ++looked;
    }
    if (going)
        going = commit();
    if (!report.batch.isNull())
        Batches(m_session.store().connection()).finish(report.batch, going ? u"done"_s : u"stopped"_s);
    return going ? Result<CalendarPreview>(std::move(m_done)) : tl::unexpected(going.error());
}

Result<void> CalendarTaking::goOn(const CalendarLine &line)
{
    countLine(m_done.report, line);
    if (m_mode == CalendarMode::Look) {
        m_done.lines.push_back(line);
        m_changeset.changes.clear();
    }
    return m_changeset.changes.size() >= fullCalendarStep ? commit() : Result<void>();
}

CalendarLine CalendarTaking::take(const CalendarEvent &event)
{
    CalendarEvent named = event;
    if (named.uid.isEmpty())
        named.uid = derivedUuid({}, event.summary + u'/' + event.start.toIso()).toString(QUuid::WithoutBraces);
    if (m_met.contains(named.uid))
        return {named, CalendarFate::Double, {}, {}};
    m_met.insert(named.uid);
    if (const std::optional<Task> known = knownTask(m_session, named.uid))
        return change(*known, named);
    return named.isCancelled ? CalendarLine{named, CalendarFate::Same, {}, {}} : create(named);
}

CalendarLine CalendarTaking::change(const Task &before, const CalendarEvent &event)
{
    const Lead lead = leadOfTask(m_session, before).value_or(Lead());
    if (!mayChange(m_session, before))
        return {event, CalendarFate::Same, lead.id, lead.title};
    Task after = before;
    const bool isCalledOff = event.isCancelled && before.code.isEmpty();
    if (isCalledOff) {
        after.status = u"cancelled"_s;
        after.completedAt = m_session.now();
        after.completedBy = m_session.user().id;
    } else {
        fillFrom(after, event);
        if (before.start != after.start && before.remindAt == before.start)
            after.remindAt = after.start;
    }
    const size_t changes = m_changeset.changes.size();
    m_changeset.update(before, after);
    const bool isSame = m_changeset.changes.size() == changes;
    if (!isCalledOff)
        askAgain(m_session, m_changeset, before, after);
    const CalendarFate fate = isSame ? CalendarFate::Same : isCalledOff ? CalendarFate::Cancel : CalendarFate::Update;
    return {event, fate, lead.id, lead.title};
}

CalendarLine CalendarTaking::create(const CalendarEvent &event)
{
    const Lead lead = leadOfEvent(m_session, event).value_or(m_otherwise);
    Task task;
    task.category = u"meeting"_s;
    task.owner = m_session.user().id;
    task.calendarUid = event.uid;
    task.prefill = event.description;
    fillFrom(task, event);
    if (task.subject.isEmpty())
        task.subject = m_session.lookups().label(u"category"_s, task.category, QLocale().language());
    Result<Task> made = newTask(m_session, lead, task);
    if (!made)
        return {event, CalendarFate::Refuse, lead.id, lead.title};
    if (lead.id.isNull() && blockEnd(*made) <= m_session.now())
        markOver(*made);
    m_changeset.create(*made);
    return {event, CalendarFate::Create, lead.id, lead.title};
}

Result<void> CalendarTaking::commit()
{
    if (m_changeset.isEmpty())
        return {};
    QUuid &batch = m_done.report.batch;
    if (batch.isNull()) {
        batch = newUuid(m_session.now());
        Batches(m_session.store().connection())
            .begin({batch, m_changeset.intent, m_session.user().id, m_session.now(), {}, {}});
    }
    ChangeSet changeset = std::exchange(m_changeset, m_session.changeset(u"calendar.import"_s));
    changeset.batch = batch;
    return m_session.commit(std::move(changeset)).map([](const ChangeSet &) {});
}

Result<CalendarPreview> readThrough(const Session &session, const CalendarImport &wanted, CalendarMode mode,
                                    const Progress &progress)
{
    const Result<QByteArray> text = calendarText(wanted.path);
    if (!text)
        return tl::unexpected(text.error());
    const Result<ReadCalendar> calendar = readICalendar(*text, wantedSpan(session.now()));
    if (!calendar)
        return tl::unexpected(calendar.error());
    return CalendarTaking(session, wanted, mode).run(*calendar, progress);
}

} // namespace

Result<CalendarReport> importCalendar(const Session &session, const CalendarImport &wanted, const Progress &progress)
{
    return readThrough(session, wanted, CalendarMode::Take, progress).map([](const CalendarPreview &done) {
        return done.report;
    });
}

Result<CalendarPreview> previewCalendar(const Session &session, const CalendarImport &wanted, const Progress &progress)
{
    return readThrough(session, wanted, CalendarMode::Look, progress);
}

} // namespace leadline

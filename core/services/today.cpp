// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/today.h"

#include "core/services/leads.h"
#include "core/services/participants.h"
#include "core/services/tasks.h"

#include <algorithm>
#include <limits>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int week = 7;
constexpr int morningHour = 9;

Timestamp morningOf(QDate day)
{
    return timestampFrom(QDateTime(day, QTime(morningHour, 0)));
}

Timestamp midnightAfter(Timestamp now, int days)
{
    return timestampFrom(now.toLocal().date().addDays(days).startOfDay());
}

} // namespace

DayQuery dayQuery(const ProcessDefinition &process, const UserId &me, DayScope scope, Timestamp now)
{
    DayQuery query{
        scope == DayScope::Mine ? me : UserId(), now, midnightAfter(now, 1), midnightAfter(now, 1 + week), {}, {}};
    for (const Stage &stage : process.stages) {
        if (stage.isFinal())
            query.closedStages.append(stage.code);
    }
    for (const Maturity &maturity : process.maturities) {
        if (maturity.tone == Maturity::Tone::Bad)
            query.uninterested.append(maturity.code);
    }
    return query;
}

bool Day::isEmpty() const
{
    return std::ranges::all_of(parts, [](const DayPart &part) { return part.lines.empty(); });
}

Result<Day> readDay(const Session &session, const DayQuery &query, int limit)
{
    return beginDay(session, query, limit, std::numeric_limits<qsizetype>::max());
}

Result<Day> beginDay(const Session &session, const DayQuery &query, int limit, qsizetype enough)
{
    Connection &connection = session.store().connection();
    Day day;
    qsizetype lines = 0;
    for (const DaySection section : daySections) {
        if (lines >= enough) {
            day.isWhole = false;
            break;
        }
        DayPart part{section, dayLines(connection, section, query, limit + 1), {}};
        if (part.lines.size() > static_cast<size_t>(limit))
            part.lines.pop_back();
        else
            part.count = static_cast<qint64>(part.lines.size());
        lines += qsizetype(part.lines.size());
        day.parts.push_back(std::move(part));
    }
    day.hasLeads = !day.isEmpty() || !session.store().tables().select(Kind::Lead, u"1 LIMIT 1"_s).empty();
    return day;
}

Timestamp snoozedUntil(Snooze snooze, Timestamp now)
{
    const QDate today = now.toLocal().date();
    switch (snooze) {
    case Snooze::TenMinutes:
        return now.plusMinutes(10);
    case Snooze::Hour:
        return now.plusMinutes(60);
    case Snooze::Tomorrow:
        return morningOf(today.addDays(1));
    case Snooze::NextWeek:
        break;
    }
    return morningOf(today.addDays(1 + week - today.dayOfWeek()));
}

Result<ChangeSet> snoozeTask(const Session &session, const TaskId &id, Timestamp until)
{
    const Result<Task> task = editableTask(session, id);
    if (!task)
        return tl::unexpected(task.error());
    Task later = *task;
    later.start = until;
    if (task->due.isSet())
        later.due = std::max(task->due, until);
    later.remindAt = until;
    ChangeSet changeset = session.changeset(u"task.snooze"_s);
    changeset.update(*task, later);
    askAgain(session, changeset, *task, later);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> snoozeLead(const Session &session, const LeadId &id, Timestamp until)
{
    const Result<Lead> lead = editableLead(session, id);
    if (!lead)
        return tl::unexpected(lead.error());
    Lead later = *lead;
    later.nextReviewAt = until;
    ChangeSet changeset = session.changeset(u"lead.snooze"_s);
    changeset.update(*lead, later);
    return session.commit(std::move(changeset));
}

} // namespace leadline

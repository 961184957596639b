// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The schedule, and what goes between it and other calendars.
#include "app/commandline/actions.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "app/commandline/valuejsonform.h"
#include "core/process/wording.h"
#include "core/services/calendarexport.h"
#include "core/services/calendarimport.h"
#include "core/services/filterdates.h"
#include "core/services/leads.h"
#include "core/services/users.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 2000;
constexpr int week = 7;

/// Whose schedule: the acting user's, unless others are named.
Result<std::vector<UserId>> people(const Invocation &typed, const Session &session)
{
    std::vector<UserId> users;
    for (const QString &name : typed.options.value(u"--whose"_s)) {
        const Result<User> user = userNamed(session.store(), name);
        if (!user)
            return tl::unexpected(user.error());
        users.push_back(user->id);
    }
    if (users.size() > mostCalendars)
        return optionInvalid(u"--whose"_s, QString::number(users.size()));
    if (users.empty())
        users.push_back(session.user().id);
    return users;
}

/// Seven days from today, unless told otherwise.
Result<DaySpan> days(const Invocation &typed, const Session &session)
{
    const auto spanOf = [&](const QString &option, QLatin1StringView otherwise) {
        return daySpan(typed.has(option) ? typed.value(option) : QString(otherwise), session.now());
    };
    const std::optional<DaySpan> from = spanOf(u"--from"_s, "today"_L1);
    if (!from)
        return optionInvalid(u"--from"_s, typed.value(u"--from"_s));
    if (!typed.has(u"--to"_s))
        return DaySpan{from->begin, timestampFrom(from->begin.toLocal().date().addDays(week).startOfDay())};
    const std::optional<DaySpan> to = spanOf(u"--to"_s, {});
    if (!to || to->end <= from->begin)
        return optionInvalid(u"--to"_s, typed.value(u"--to"_s));
    return DaySpan{from->begin, to->end};
}

QJsonObject scheduledJson(const Session &session, const UserId &calendar, const ScheduleEntry &entry,
                          QLocale::Language language)
{
    QJsonObject json = taskJson(session, entry.task, language);
    json.insert(u"calendar"_s, loginJson(session, calendar));
    json.insert(u"begin"_s, momentJson(blockStart(entry.task)));
    json.insert(u"end"_s, momentJson(blockEnd(entry.task)));
    json.insert(u"wholeDay"_s, isWholeDay(entry.task));
    return json;
}

QStringList scheduledLine(const Session &session, const UserId &calendar, const ScheduleEntry &entry,
                          const Invocation &typed)
{
    const QString end = typed.locale().toString(blockEnd(entry.task).toLocal().time(), QLocale::ShortFormat);
    return {u"  "_s + momentText(blockStart(entry.task), typed.language), isWholeDay(entry.task) ? QString() : end,
            loginOf(session, calendar), subjectOf(session.process(), entry.task, typed.language),
            entry.lead.id.isNull() ? QString()
                                   : QString(u'#' + QString::number(entry.lead.number) + u' ' + entry.lead.title)};
}

QString reportLine(const CalendarReport &report)
{
    return QCoreApplication::translate(
               "CommandLine",
               "Events: %1. New tasks: %2, of them without a lead: %3. Changed: %4, called off: %5, unchanged: %6, "
               "there twice: %7, not taken: %8.")
               .arg(report.events)
               .arg(report.created)
               .arg(report.withoutLead)
               .arg(report.updated)
               .arg(report.cancelled)
               .arg(report.unchanged)
               .arg(report.doubles)
               .arg(report.refused)
        + u'\n';
}

QString fateCode(CalendarFate fate)
{
    switch (fate) {
    case CalendarFate::Create:
        return u"create"_s;
    case CalendarFate::Update:
        return u"update"_s;
    case CalendarFate::Cancel:
        return u"cancel"_s;
    case CalendarFate::Same:
        return u"same"_s;
    case CalendarFate::Double:
        return u"double"_s;
    case CalendarFate::Refuse:
        break;
    }
    return u"refuse"_s;
}

QJsonObject calendarJson(const CalendarReport &report)
{
    return {{u"events"_s, report.events},   {u"created"_s, report.created},     {u"withoutLead"_s, report.withoutLead},
            {u"updated"_s, report.updated}, {u"cancelled"_s, report.cancelled}, {u"unchanged"_s, report.unchanged},
            {u"doubles"_s, report.doubles}, {u"refused"_s, report.refused},     {u"changeset"_s, idJson(report.batch)}};
}

Answer calendarPreviewAnswer(const CalendarPreview &preview)
{
    constexpr size_t mostLines = 100;
    QJsonArray rows;
    for (const CalendarLine &line : preview.lines) {
        if (static_cast<size_t>(rows.size()) < mostLines)
            rows.append(QJsonObject{{u"fate"_s, fateCode(line.fate)},
                                    {u"summary"_s, line.event.summary},
                                    {u"start"_s, momentJson(line.event.start)},
                                    {u"lead"_s, idJson(line.lead.uuid())}});
    }
    QJsonObject json = calendarJson(preview.report);
    json.insert(u"dryRun"_s, true);
    json.insert(u"rows"_s, rows);
    return Answer{json, reportLine(preview.report), 0};
}

} // namespace

Result<Answer> showSchedule(const Invocation &typed, Session &session)
{
    const Result<std::vector<UserId>> users = people(typed, session);
    const Result<DaySpan> span = days(typed, session);
    if (!users || !span)
        return tl::unexpected(users ? span.error() : users.error());
    const auto calendars = readCalendars(session, *users, span->begin, span->end, mostListed);
    if (!calendars)
        return tl::unexpected(calendars.error());
    QJsonArray entries;
    QList<QStringList> lines;
    for (const Calendar &calendar : *calendars) {
        for (const ScheduleEntry &entry : calendar.entries) {
            entries.append(scheduledJson(session, calendar.user, entry, typed.language));
            lines.append(scheduledLine(session, calendar.user, entry, typed));
        }
    }
    return Answer{{{u"entries"_s, entries}}, textTable(lines), 0};
}

Result<Answer> exportSchedule(const Invocation &typed, Session &session)
{
    const Result<std::vector<UserId>> users = people(typed, session);
    const Result<DaySpan> span = days(typed, session);
    if (!users || !span)
        return tl::unexpected(users ? span.error() : users.error());
    const QString path = typed.words.front();
    const Result<qint64> written = exportCalendar(session, {*users, span->begin, span->end, typed.language, path});
    if (!written)
        return tl::unexpected(written.error());
    return Answer{{{u"file"_s, path}, {u"total"_s, *written}},
                  QCoreApplication::translate("CommandLine", "Events written: %1, to %2").arg(*written).arg(path)
                      + u'\n',
                  0};
}

Result<Answer> importSchedule(const Invocation &typed, Session &session)
{
    CalendarImport wanted{typed.words.front(), {}};
    if (typed.has(u"--lead"_s)) {
        const Result<Lead> lead = leadNamed(session, typed.value(u"--lead"_s));
        if (!lead)
            return tl::unexpected(lead.error());
        wanted.otherwise = lead->id;
    }
    if (typed.has(u"--dry-run"_s))
        return previewCalendar(session, wanted).map(&calendarPreviewAnswer);
    const Result<CalendarReport> report = importCalendar(session, wanted);
    if (!report)
        return tl::unexpected(report.error());
    return Answer{calendarJson(*report), reportLine(*report), 0};
}

} // namespace leadline

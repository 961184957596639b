// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/pictures.h"
#include "core/services/filterdates.h"
#include "core/services/leads.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Where the paper goes, if there is one and somebody who prints.
Result<QString> paperPath(const Invocation &typed)
{
    const QString path = typed.value(u"-o"_s);
    if (path.isEmpty())
        return failure(ErrorCode::Usage, u"option-required"_s, {u"-o"_s});
    if (!typed.pictures)
        return failure(ErrorCode::Refused, u"no-paper"_s);
    return path;
}

Answer printed(const QString &what, const QString &path)
{
    return {{{u"file"_s, path}, {u"printed"_s, what}},
            QCoreApplication::translate("CommandLine", "Written to %1.", "a file").arg(path),
            0};
}

/// Another day is looked at from its beginning: what is due on it, and what will be late by then.
Result<Session> sessionOfDay(const Invocation &typed, const Session &session)
{
    if (!typed.has(u"--day"_s))
        return session;
    const std::optional<DaySpan> day = daySpan(typed.value(u"--day"_s), session.now());
    constexpr qint64 longestDay = 25 * 60; // in minutes, when the clocks are set back
    if (!day || day->begin.plusMinutes(longestDay) < day->end)
        return optionInvalid(u"--day"_s, typed.value(u"--day"_s));
    const bool isToday = day->begin <= session.now() && session.now() < day->end;
    return isToday ? session : session.at(day->begin);
}

} // namespace

Result<Answer> printCard(const Invocation &typed, Session &session)
{
    const Result<QString> path = paperPath(typed);
    if (!path)
        return tl::unexpected(path.error());
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<void> written = typed.pictures->printCard(session, *lead, *path);
    return written ? Result<Answer>(printed(u"lead"_s, *path)) : tl::unexpected(written.error());
}

Result<Answer> printCallSheet(const Invocation &typed, Session &session)
{
    const Result<QString> path = paperPath(typed);
    const Result<Session> day = sessionOfDay(typed, session);
    if (!path || !day)
        return tl::unexpected(!path ? path.error() : day.error());
    const Result<void> written = typed.pictures->printCallSheet(*day, *path);
    return written ? Result<Answer>(printed(u"call-sheet"_s, *path)) : tl::unexpected(written.error());
}

} // namespace leadline

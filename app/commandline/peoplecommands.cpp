// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "core/services/leads.h"
#include "core/services/users.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

Result<Answer> noteAdd(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<ChangeSet> changeset = addNote(session, lead->id, typed.words.mid(1).join(u' '));
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<FeedEntry> entry = session.store().find(FeedEntryId(changeset->changes.front().record));
    if (!entry)
        return tl::unexpected(entry.error());
    return Answer{{{u"changeset"_s, changeset->id.toString()},
                   {u"entry"_s, feedJson(session, *entry, typed.language)},
                   {u"lead"_s, leadJson(session, *lead)}},
                  leadSummary(session, lead->id, typed.language) + changeLines(session, *changeset, typed.language),
                  0};
}

Result<Answer> listUsers(const Invocation &typed, Session &session)
{
    QJsonArray list;
    QList<QStringList> lines;
    for (const User &user : users(session.store(), true)) {
        list.append(userJson(session, user));
        const Result<Team> team = session.store().find(user.team);
        lines.append({user.login, user.name, session.lookups().label(u"role"_s, user.role, typed.language),
                      team ? team->name : QString(),
                      user.inactive ? QCoreApplication::translate("CommandLine", "inactive") : QString()});
    }
    return Answer{{{u"users"_s, list}}, textTable(lines), 0};
}

namespace {

Answer userAnswer(const Session &session, const ChangeSet &changeset, const User &user, QLocale::Language language)
{
    return {{{u"changeset"_s, changeset.id.toString()}, {u"user"_s, userJson(session, user)}},
            user.login + u"  "_s + user.name + u'\n' + changeLines(session, changeset, language),
            0};
}

} // namespace

Result<Answer> userAdd(const Invocation &typed, Session &session)
{
    const QString role = typed.has(u"--role"_s) ? typed.value(u"--role"_s) : u"rep"_s;
    const Result<Team> team =
        typed.has(u"--team"_s) ? teamNamed(session.store(), typed.value(u"--team"_s)) : Result<Team>(Team());
    if (!team)
        return tl::unexpected(team.error());
    const Result<ChangeSet> changeset = addUser(session, typed.words.front(), typed.words.value(1), role, team->id);
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<User> user = userNamed(session.store(), typed.words.front().trimmed());
    if (!user)
        return tl::unexpected(user.error());
    return userAnswer(session, *changeset, *user, typed.language);
}

Result<Answer> userSet(const Invocation &typed, Session &session)
{
    const Result<User> user = userNamed(session.store(), typed.words.front());
    if (!user)
        return tl::unexpected(user.error());
    const Result<FieldValues> values = valuesFrom(session, Kind::User, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    const Result<ChangeSet> changeset = editUser(session, user->id, *values);
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<User> after = session.store().find(user->id);
    if (!after)
        return tl::unexpected(after.error());
    return userAnswer(session, *changeset, *after, typed.language);
}

} // namespace leadline

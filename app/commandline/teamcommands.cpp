// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "app/commandline/texttable.h"
#include "core/services/users.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QStringList membersOf(const Session &session, const Team &team)
{
    QStringList logins;
    for (const User &user : users(session.store(), true)) {
        if (user.team == team.id)
            logins.append(user.login);
    }
    return logins;
}

} // namespace

Result<Answer> listTeams(const Invocation & /*typed*/, Session &session)
{
    QJsonArray list;
    QList<QStringList> lines;
    for (const Team &team : teams(session.store())) {
        const QStringList members = membersOf(session, team);
        QJsonObject json = teamJson(session, team);
        json.insert(u"members"_s, QJsonArray::fromStringList(members));
        list.append(json);
        lines.append({team.name, members.join(u", "_s)});
    }
    return Answer{{{u"teams"_s, list}}, textTable(lines), 0};
}

Result<Answer> teamAdd(const Invocation &typed, Session &session)
{
    const Result<FieldValues> values = valuesFrom(session, Kind::Team, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    Record wanted = toRecord(Team());
    for (const auto &[field, value] : *values)
        wanted.set(field, value);
    wanted.set(u"name"_s, typed.words.front());
    const Result<ChangeSet> changeset = addTeam(session, fromRecord<Team>(wanted));
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<Team> team = teamNamed(session.store(), typed.words.front());
    if (!team)
        return tl::unexpected(team.error());
    return Answer{{{u"changeset"_s, changeset->id.toString()}, {u"team"_s, teamJson(session, *team)}},
                  team->name + u'\n' + changeLines(session, *changeset, typed.language),
                  0};
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/workspaces.h"

#include "core/base/folding.h"
#include "core/base/id.h"
#include "core/base/phone.h"
#include "core/model/contact.h"
#include "core/model/shippedlookups.h"
#include "core/process/parser.h"
#include "server/accounts/account.h"
#include "server/program/operatorpush.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <utility>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWorkspaceName = 200; // clients cut it there
constexpr qsizetype longestLogin = 100;

ChangeSet newChangeSet(const QString &intent, Timestamp now)
{
    ChangeSet changeset;
    changeset.id = ChangeSetId(newUuid(now));
    changeset.at = now;
    changeset.intent = intent;
    return changeset;
}

/// The record that is called so, whatever the case: as the workspace's rules compare logins and names of teams.
std::optional<std::pair<QUuid, QString>> recordCalled(Connection &connection, const QUuid &workspace,
                                                      const QByteArray &kind, const QString &field, const QString &name)
{
    const Transaction transaction(connection, workspace);
    const Rows rows = connection.query(
        "SELECT id, fields->>$3::text FROM record WHERE workspace = $1 AND kind = $2 AND NOT deleted ORDER BY id",
        {parameter(workspace), kind, parameter(field)});
    for (int row = 0; row < rows.count(); ++row) {
        if (folded(rows.text(row, 1)) == folded(name))
            return std::pair(rows.uuid(row, 0), rows.text(row, 1));
    }
    return {};
}

/// The team he joins or leads, made or given its leader where that is not so yet.
TeamId teamFor(Connection &connection, const QUuid &workspace, const NewPerson &person, UserId user,
               ChangeSet &changeset)
{
    if (person.team.isEmpty())
        return {};
    Team team;
    const auto known = recordCalled(connection, workspace, "team", u"name"_s, person.team);
    if (known) {
        team.id = TeamId(known->first);
        team.name = known->second;
    } else {
        team.id = TeamId(newUuid(changeset.at));
        team.name = person.team;
    }
    const Team before = team;
    if (person.leadsTeam)
        team.leader = user;
    if (!known)
        changeset.create(team);
    else if (person.leadsTeam)
        changeset.update(before, team);
    return team.id;
}

/// What a person can type again and a client can show.
bool isName(const QString &text, qsizetype longest)
{
    const bool hasControls =
        std::ranges::any_of(text, [](QChar sign) { return sign.category() == QChar::Other_Control; });
    return !text.isEmpty() && text.trimmed() == text && text.size() <= longest && !hasControls;
}

/// As a file of one's own is checked: clients could not work by anything else.
Result<void> checkNew(const NewSharedWorkspace &workspace)
{
    static const QRegularExpression currencyCode(u"^[A-Z]{3}$"_s);
    if (!isName(workspace.name, longestWorkspaceName))
        return failure(ErrorCode::Invalid, u"name-invalid"_s, {workspace.name.left(longestWorkspaceName)});
    if (!presetCodes().contains(workspace.process))
        return failure(ErrorCode::Invalid, u"unknown-process"_s, QStringList{workspace.process} + presetCodes());
    if (!currencyCode.match(workspace.currency).hasMatch())
        return failure(ErrorCode::Invalid, u"currency-invalid"_s, {workspace.currency});
    if (!phoneRegions().contains(workspace.phoneRegion))
        return failure(ErrorCode::Invalid, u"phone-region-unknown"_s, {workspace.phoneRegion});
    return {};
}

} // namespace

Result<QUuid> workspaceNamed(Connection &connection, const QString &name)
{
    const Rows rows =
        connection.query("SELECT id FROM workspace WHERE $1 = '' OR name = $1 LIMIT 2", {parameter(name)});
    if (rows.count() == 1)
        return rows.uuid(0, 0);
    if (name.isEmpty() && rows.count() > 1)
        return failure(ErrorCode::Usage, u"workspace-needed"_s);
    return failure(ErrorCode::NotFound, u"no-such-workspace"_s, {name});
}

Result<QUuid> createWorkspace(Connection &connection, const NewSharedWorkspace &workspace, Timestamp now)
{
    if (const Result<void> good = checkNew(workspace); !good)
        return tl::unexpected(good.error());
    if (!connection.query("SELECT 1 FROM workspace WHERE name = $1", {parameter(workspace.name)}).isEmpty())
        return failure(ErrorCode::Refused, u"workspace-exists"_s, {workspace.name});
    const QUuid id = newUuid(now);
    {
        Transaction transaction(connection, id);
        static_cast<void>(connection.query(
            "INSERT INTO workspace (id, name, epoch, created_at) VALUES ($1, $2, $3, $4)",
            {parameter(id), parameter(workspace.name), parameter(QUuid::createUuid()), parameter(now.milliseconds)}));
        audit(connection, id, now, {}, "workspace.add");
        transaction.commit();
    }
    ChangeSet first = newChangeSet(u"workspace.create"_s, now);
    first.create(newSetting(u"process"_s, workspace.process));
    first.create(newSetting(u"currency"_s, workspace.currency));
    first.create(newSetting(u"phoneRegion"_s, workspace.phoneRegion));
    for (const Lookup &lookup : shippedLookups())
        first.create(lookup);
    if (const Result<void> filled = pushAsOperator(connection, id, first); !filled)
        return tl::unexpected(filled.error());
    return id;
}

Result<QUuid> hire(Connection &connection, const QUuid &workspace, const NewPerson &person, Timestamp now)
{
    static const QStringList roles{u"rep"_s, u"manager"_s, u"admin"_s, u"marketing"_s};
    if (!roles.contains(person.role))
        return failure(ErrorCode::Invalid, u"role-invalid"_s, QStringList{person.role} + roles);
    if (!isName(person.login, longestLogin))
        return failure(ErrorCode::Invalid, u"login-invalid"_s, {person.login.left(longestLogin)});
    // A command that was cut short finds what it has made.
    if (const auto known = recordCalled(connection, workspace, "user", u"login"_s, person.login))
        return known->first;
    ChangeSet changeset = newChangeSet(u"user.add"_s, now);
    Contact contact;
    contact.id = ContactId(newUuid(now));
    contact.name = person.name;
    User user;
    user.id = UserId(newUuid(now));
    user.login = person.login;
    user.name = person.name;
    user.contact = contact.id;
    user.role = person.role;
    user.team = teamFor(connection, workspace, person, user.id, changeset);
    changeset.create(contact);
    changeset.create(user);
    if (const Result<void> made = pushAsOperator(connection, workspace, changeset); !made)
        return tl::unexpected(made.error());
    return user.id.uuid();
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/workspaces.h"

#include "core/base/id.h"
#include "server/accounts/account.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

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
    const QUuid id = newUuid(now);
    Transaction transaction(connection, id);
    if (!connection.query("SELECT 1 FROM workspace WHERE name = $1", {parameter(workspace.name)}).isEmpty())
        return failure(ErrorCode::Refused, u"workspace-exists"_s, {workspace.name});
    static_cast<void>(connection.query(
        "INSERT INTO workspace (id, name, epoch, created_at) VALUES ($1, $2, $3, $4)",
        {parameter(id), parameter(workspace.name), parameter(QUuid::createUuid()), parameter(now.milliseconds)}));
    audit(connection, id, now, {}, "workspace.add");
    transaction.commit();
    return id;
}

Result<QUuid> hire(Connection &, const QUuid &, const NewPerson &person, Timestamp now)
{
    static const QStringList roles{u"rep"_s, u"manager"_s, u"admin"_s, u"marketing"_s};
    if (!roles.contains(person.role))
        return failure(ErrorCode::Invalid, u"role-invalid"_s, QStringList{person.role} + roles);
    return newUuid(now);
}

} // namespace leadline::server

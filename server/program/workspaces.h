// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "server/postgres/connection.h"

namespace leadline::server {

/// Somebody who begins to work in a workspace.
struct NewPerson
{
    QString login;
    QString name;
    QString role; ///< rep, manager, admin, marketing
    QString team; ///< by name, made when new; may be empty
    bool leadsTeam = false;
};

/// What every new workspace begins with.
struct NewSharedWorkspace
{
    QString name;
    QString process;
    QString currency;
    QString phoneRegion;
};

/// By name; without a name, the only one there is. NotFound ("no-such-workspace") or Usage ("workspace-needed").
[[nodiscard]] Result<QUuid> workspaceNamed(Connection &connection, const QString &name);

/// Refused ("workspace-exists") when there is one of this name. Throws PgError.
[[nodiscard]] Result<QUuid> createWorkspace(Connection &connection, const NewSharedWorkspace &workspace, Timestamp now);

/// Makes his user record, and the team he joins or leads; gives the record's id. Invalid ("role-invalid"). Throws PgError.
[[nodiscard]] Result<QUuid> hire(Connection &connection, const QUuid &workspace, const NewPerson &person,
                                 Timestamp now);

} // namespace leadline::server

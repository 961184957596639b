// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/workspacerecords.h"

namespace leadline {

/// Users, teams, directories, processes and settings: everybody in the workspace has them.
[[nodiscard]] bool isReferenceKind(const QString &kind);

/// The root a record belongs to: of a lead, company or contact itself, of what hangs on one that one, of reference data
/// none. It never changes afterwards.
[[nodiscard]] QUuid rootOf(const QString &kind, const QUuid &id, const QVariantMap &fields);

/// The principals who may see the record's root because of this record: the owners of a lead, of an open task,
/// whoever is asked to take part in one.
[[nodiscard]] std::vector<QUuid> readersBy(const SharedRecord &record);

/// What each user is, by the organisation as it stands: himself, everybody, admins everything, leaders the members of
/// their teams and of the teams below those. Numbers are not set.
[[nodiscard]] std::vector<Membership> membershipsBy(const std::vector<SharedRecord> &usersAndTeams);

} // namespace leadline

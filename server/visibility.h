// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fieldrights.h"
#include "core/model/root.h"
#include "server/workspacerecords.h"

namespace leadline {

/// The principals who may see the record's root because of this record: the owners of a lead, of an open task,
/// whoever is asked to take part in one.
[[nodiscard]] std::vector<QUuid> readersBy(const SharedRecord &record);

/// Users, teams and field rights: who sees what follows from them.
[[nodiscard]] bool isOrganization(const QString &kind, const QUuid &id);

/// What each user is, by the organisation as it stands: himself, everybody, admins everything, leaders the members of
/// their teams and of the teams below those, and who is blind to what is hidden from his role; who has left is himself
/// and everybody. Numbers are not set.
[[nodiscard]] std::vector<Membership> membershipsBy(const std::vector<SharedRecord> &organization);

/// The principal that everybody is from whom just these fields are hidden: another one whenever others are, so that its
/// begin and end have numbers; null when nothing is hidden.
[[nodiscard]] QUuid blindTo(const ClosedFields &closed);
/// Whether the person is such a principal now.
[[nodiscard]] bool isBlind(const std::vector<Membership> &memberships);

/// What is closed to a person, by his user record and the field rights among these.
[[nodiscard]] ClosedFields closedTo(const QUuid &person, const std::vector<SharedRecord> &organization);

} // namespace leadline

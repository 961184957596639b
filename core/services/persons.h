// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// Adds one more contact person (S4-28).
[[nodiscard]] Result<ChangeSet> addPerson(const Session &session, Person person);

/// One of the lead's contact persons by id, or by a name that only one of them has; NotFound "person-not-found".
[[nodiscard]] Result<PersonId> personNamed(const Session &session, const LeadId &lead, const QString &idOrName);

/// Adds several in one step.
[[nodiscard]] Result<ChangeSet> addPersons(const Session &session, const LeadId &id, std::vector<Person> persons);

/// Sets fields of a contact person; a name, a phone or an e-mail has to be left.
[[nodiscard]] Result<ChangeSet> editPerson(const Session &session, const PersonId &id, const FieldValues &values);

/// Takes a contact person off the lead.
[[nodiscard]] Result<ChangeSet> removePerson(const Session &session, const PersonId &id);

} // namespace leadline

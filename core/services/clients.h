// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

// Contacts and companies by themselves, without a lead. Both are meant by "client" and passed as a Record of their kind.

/// The contact or company; of one that was merged, what it was merged into. Throws SqlError.
[[nodiscard]] Result<Record> clientRecord(const Session &session, Kind kind, const QUuid &id);

/// By id, or by a name that only one of them has; "contact-not-found", "company-not-found", "name-not-unique".
[[nodiscard]] Result<Record> clientNamed(const Session &session, Kind kind, const QString &idOrName);

/// Adds a contact or company; `client.id` may be null. A company may be given by its name and is made if need be.
/// "fields-missing" when nothing tells who it is.
[[nodiscard]] Result<ChangeSet> addClient(const Session &session, Record client);

/// Sets fields of a contact or company; a name, a phone, an e-mail or an ИНН has to be left.
[[nodiscard]] Result<ChangeSet> editClient(const Session &session, Kind kind, const QUuid &id,
                                           const FieldValues &values);

/// A lead that has nothing but what the client is known by, to look for similar records with.
[[nodiscard]] Lead probeOf(const Record &client);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/erasedperson.h"
#include "core/services/session.h"

#include <map>

namespace leadline {

/// What erasing a person takes (152-ФЗ, GDPR; ADR 0017).
struct Erasure
{
    Record record; ///< the contact as it stands, or the lead or contact person that names somebody who is no contact
    ErasedPerson person;               ///< by what texts tell of them
    std::map<Kind, qint64> counts;     ///< records that lose values or go, by kind
    std::vector<RecordChange> changes; ///< with the values as they are
    std::vector<Record> similar;       ///< contacts that may be the same person; they stay
    QStringList copies;                ///< files beside this one that hold the person still, and go on to
};

/// What it would be for the contact, and for all that were merged into it. `whom` may be a lead or one of its contact persons,
/// too: then it is for the contact that it is linked to, and without one for whom it names. Refused "erase-not-admin",
/// "erase-colleague" for somebody who works here, "erase-nobody" when the lead names nobody, "erase-needs-sync" while a
/// server has not answered what was done to them. Throws SqlError.
[[nodiscard]] Result<Erasure> erasureOf(const Session &session, const QUuid &whom);

/// Erases them for ever: rows, journal, search, drafts and attached files, and every byte of it in the file. Nothing takes it
/// back; whoever looks finds that somebody was erased, by whom and when. Where the person was the only contact of a lead, all
/// that was typed there goes. Refused as erasureOf().
[[nodiscard]] Result<ChangeSet> erasePerson(const Session &session, const QUuid &whom);

/// At the start of a writer: an erasure that was cut short is finished. Throws SqlError.
void finishErasing(const Session &session);

} // namespace leadline

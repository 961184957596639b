// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/session.h"

namespace leadline {

/// Adds a lead (G-01): number, title, stage, owner and what else is empty are filled in; a known client is linked and
/// the lead marked «Повторный» (G-31). `lead.id` may be set beforehand.
[[nodiscard]] Result<ChangeSet> addLead(const Session &session, Lead lead);

/// The lead that addLead would make, for an import that commits many at once; `number` is given by the caller.
[[nodiscard]] Result<Outcome> prepareLead(const Session &session, Lead lead, qint64 number);

/// The lead, unless it is closed and thus only to be read (G-18); moves, notes and the archive do not ask.
[[nodiscard]] Result<Lead> editableLead(const Session &session, const LeadId &id);

/// Sets fields of a lead, also its own ones ("fields.<code>"). A field that already has the value is left alone. A
/// company or team may be given by its name; one that is not there yet is made. An emptied title is made up again.
[[nodiscard]] Result<ChangeSet> editLead(const Session &session, const LeadId &id, const FieldValues &values);

/// Moves it by hand; the open process task is cancelled (B1.1). The gate decides; a reason is a code or a name.
[[nodiscard]] Result<ChangeSet> moveLead(const Session &session, const LeadId &id, const QString &stage,
                                         const QString &reason = {});

/// Several at once: all of them or, when one is refused, none. One ChangeSet, or more than a message to a server holds in
/// several, which are one step of undo; then the last of them is given.
[[nodiscard]] Result<ChangeSet> moveLeads(const Session &session, const std::vector<LeadId> &ids, const QString &stage,
                                          const QString &reason = {});

/// Work on a dormant lead goes on (S0-54).
[[nodiscard]] Result<ChangeSet> resumeLead(const Session &session, const LeadId &id);

/// Hides it from lists; `false` brings it back.
[[nodiscard]] Result<ChangeSet> archiveLead(const Session &session, const LeadId &id, bool archived = true);

// What editing, moving and archiving do to one lead, put into a ChangeSet that the caller commits: mass changes put many
// into one. A lead that is so already adds nothing.

[[nodiscard]] Result<void> addEdit(const Session &session, ChangeSet &changeset, const Lead &lead,
                                   const FieldValues &values);
/// The reason is a code, as reasonCode() gives it.
[[nodiscard]] Result<void> addMove(const Session &session, ChangeSet &changeset, const Lead &lead, const QString &stage,
                                   const QString &reason);
void addArchiving(ChangeSet &changeset, const Lead &lead, bool archived);

/// The code of a reason that was given by code or by name; Invalid when the stage's directory has no such choice.
[[nodiscard]] Result<QString> reasonCode(const Session &session, const QString &stage, const QString &reason);

/// By id or by number.
[[nodiscard]] Result<Lead> leadNamed(const Session &session, const QString &idOrNumber);

/// The number of the next lead; 0 on a shared server, which gives it on acceptance. Throws SqlError.
[[nodiscard]] qint64 nextLeadNumber(const Session &session);

/// A title for a lead that came without one: its company or person, and the number.
[[nodiscard]] QString madeUpTitle(const Lead &lead);

} // namespace leadline

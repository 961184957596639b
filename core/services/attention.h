// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/outbox.h"

namespace leadline {

struct Conflict;

/// A ChangeSet that the server refused: its effect is gone, what was typed is here (sync.md section 2).
struct RefusedChange
{
    JournalEntry entry;
    std::optional<Obstacle> obstacle;
    QUuid lead; ///< what it was about; null when it was about none
    std::vector<RecordChange> changes;
    qint64 leadNumber = 0; ///< as it was then: the lead may be out of sight by now
    QString leadTitle;     ///< of a lead that this would have made
};

/// Those that wait for a decision, newest first, at most `limit` (-1: all) after `offset`. Throws SqlError.
[[nodiscard]] std::vector<RefusedChange> attention(const Session &session, qint64 limit = 1000, qint64 offset = 0);

/// By ChangeSet id or number; refused "not-refused" when it waits for no decision.
[[nodiscard]] Result<RefusedChange> refusedChange(const Session &session, const QString &idOrNumber);

/// The person it was about was erased: nothing of it was kept, so that it can only be discarded.
[[nodiscard]] bool isOfErased(const RefusedChange &refused);

/// The same once more on what is there now, by today's rules; settled when they let it through.
[[nodiscard]] Result<ChangeSet> doAgain(const Session &session, const RefusedChange &refused);

/// Its content as a note on the lead, in the caller's words; settled. "lead-not-found" when the lead is not there.
[[nodiscard]] Result<ChangeSet> keepAsNote(const Session &session, const RefusedChange &refused, const QString &text);

/// Nobody needs it; the journal still has it.
void discard(const Session &session, const RefusedChange &refused);

/// Notes that were refused along with something else are written again, once; gives how many. Throws SqlError.
int keepRefusedNotes(const Session &session);

/// What a colleague did too late, as the server keeps it with the lead: without an outcome of this file.
[[nodiscard]] RefusedChange refusedBy(const Conflict &conflict);

} // namespace leadline

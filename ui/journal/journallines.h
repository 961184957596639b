// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/journalpage.h"

namespace leadline {

/// A ChangeSet, or all of a batch, as the journal's list tells it.
struct JournalLine
{
    qint64 number = 0;
    QString target; ///< what undo() takes: the number, or the batch's id
    QString intent;
    QString device; ///< the computer it was made on, when it is another than this one
    UserId author;
    Timestamp at;
    QUuid lead; ///< that it was about; may be null
    QString subject;
    qint64 records = 0; ///< how many it touched; 0 for a batch
    bool isUndo = false;
    bool isUndone = false;
    QString redoTarget; ///< of what is undone: what redo takes; empty when that was done already
};

[[nodiscard]] JournalLine journalLine(const Session &session, const JournalEntry &entry);

/// Newest first, from below `before` (0: from the newest).
[[nodiscard]] Result<std::vector<JournalLine>> journalLines(const Session &session, const JournalFilter &filter,
                                                            int limit, qint64 before = 0);

/// What a record is called: its title, name or subject, of others that of their lead.
[[nodiscard]] QString recordTitle(const Session &session, const Record &record);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace leadline {

/// What a reader of the journal looks for; empty members let everything pass.
struct JournalFilter
{
    UserId author;
    QString intent;
    QUuid record; ///< itself, and of a lead also its tasks, feed, people and files
};

/// ChangeSets that the filter lets pass, newest first, from below `before` (0: from the newest). A batch is one entry, its
/// newest, unless a record is looked for. Throws SqlError.
[[nodiscard]] std::vector<JournalEntry> journalPage(Connection &connection, const JournalFilter &filter, int limit,
                                                    qint64 before = 0);

} // namespace leadline

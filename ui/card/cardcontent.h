// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"
#include "ui/card/carddrafts.h"
#include "ui/card/conflictbadge.h"

namespace leadline {

/// A field's step in words.
struct FieldStep
{
    Timestamp at;
    UserId author;
    QString field;
    QString before;
    QString after;
    QString device; ///< the computer, where it is known
};

/// All that a card shows, read in one go.
struct CardContent
{
    LeadCard card;
    std::vector<FieldStep> steps; ///< newest first, without what the process keeps for itself
    Drafts drafts;
    std::vector<FieldConflict> conflicts; ///< of the lead's own fields, the newest of each
};

[[nodiscard]] Result<CardContent> readCardContent(const Session &session, const LeadId &lead, const QLocale &locale);

/// Of a task that belongs to no lead: a card with nothing but the task and who takes part.
[[nodiscard]] Result<CardContent> readTaskContent(const Session &session, const TaskId &task);

/// Whether the ChangeSet is about the lead or what hangs on it.
[[nodiscard]] bool touches(const ChangeSet &changeset, const LeadCard &card);

} // namespace leadline

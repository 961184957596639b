// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/conflicts.h"
#include "ui/journal/journalmodel.h"

#include <QLocale>

namespace leadline {

/// One thing that a person has to decide: a value that lost, or a change that was refused.
struct AttentionLine
{
    ConflictId conflict;   ///< null for a refused change
    qint64 changeset = 0;  ///< of a refused change: its number
    bool hasValue = false; ///< of a conflict: it can be set again
    LeadId lead;           ///< may be null
    Timestamp at;
    QString title; ///< the field, or what was to be done
    QString subject;
    QString detail; ///< both values and who, or why it was refused
    QString typed;  ///< of a refused change, or of what a colleague did too late: its content as a note
};

/// Newest first, in the language of the locale.
[[nodiscard]] Result<std::vector<AttentionLine>> attentionLines(const Session &session, const QLocale &locale);

/// One change that the server has not answered yet.
struct WaitingLine
{
    JournalLine line;
    bool isSent = false; ///< too late to take it back
};

/// Oldest first.
[[nodiscard]] Result<std::vector<WaitingLine>> waitingLines(const Session &session);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/effects.h"
#include "core/services/leadchoice.h"

#include <variant>

namespace leadline {

/// Sets fields of each lead, its owner say; `tasksToo`: open tasks of the owner before go to the new one with it.
struct FieldsChange
{
    FieldValues values;
    bool tasksToo = false;
};

/// Moves each by hand; the gate decides about each (G-15, G-18).
struct StageChange
{
    QString stage;
    QString reason; ///< code or name
};

/// Gives each a task; without an owner it is the lead's own.
struct TaskAddition
{
    Task task;
};

/// Adds tags to those that each has, or takes them off.
struct Tagging
{
    QString tags;      ///< between commas
    QString fieldName; ///< what the field is called where there is none yet
    bool takesOff = false;
};

struct Archiving
{
    bool archived = true;
};

/// Deletes archived leads with all that hangs on them; only administrators may (C-64). Undo brings them back like any
/// other change: what nobody may ever read again is erased (ADR 0017).
struct Purging
{};

/// One change for many leads (C-15).
using MassChange = std::variant<FieldsChange, StageChange, TaskAddition, Tagging, Archiving, Purging>;

/// What a mass change did, or would do.
struct MassReport
{
    struct Refusal
    {
        Error error;
        qint64 count = 0;
        QString example; ///< the title of the first
    };

    qint64 looked = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;          ///< are so already
    qint64 records = 0;            ///< that are touched in all, those that hang on the leads as well
    std::vector<Refusal> refusals; ///< the most frequent first
    QUuid batch;                   ///< what undo takes back; null when nothing was changed
    bool cancelled = false;

    [[nodiscard]] qint64 refused() const { return looked - changed - unchanged; }
};

/// What it would do: found by doing it to copies, so it cannot lie. Cancelled when `progress` says so. Throws SqlError.
[[nodiscard]] Result<MassReport> previewMassChange(const Session &session, const LeadChoice &choice,
                                                   const MassChange &change, const Progress &progress = {});

/// Does it in portions, which are one batch and thus one step of undo. A lead that is refused stays as it is; stopped by
/// `progress` what is done stays, whole (C-16). Throws SqlError.
[[nodiscard]] Result<MassReport> changeMany(const Session &session, const LeadChoice &choice, const MassChange &change,
                                            const Progress &progress = {});

} // namespace leadline

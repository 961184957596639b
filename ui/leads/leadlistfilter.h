// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/model/filter.h"

namespace leadline {

struct Reference;

/// The quick choices above the list.
enum class LeadChip { All, Today, Overdue, Idle };

/// The leads that one import made or updated.
struct ImportedLeads
{
    QUuid batch;
    Timestamp at;
    qint64 count = 0; ///< when it was done
};

/// The leads that something else has found, a number of a report say, and what they are called there.
struct FoundLeads
{
    std::vector<Condition> conditions;
    QString name;
};

/// What the user has asked the list to show.
struct LeadListFilter
{
    LeadChip chip = LeadChip::All;
    QString search;
    bool mineOnly = false;
    QString stage; ///< empty: any
    std::optional<ImportedLeads> imported;
    std::optional<FoundLeads> found;
    bool withArchived = false;
    QString sortField; ///< empty: newest first
    bool descending = false;

    /// Whether it leaves nothing out.
    [[nodiscard]] bool showsEverything() const;
    /// Whether the filter button's menu leaves something out.
    [[nodiscard]] bool isNarrowed() const { return mineOnly || !stage.isEmpty() || withArchived; }

    [[nodiscard]] LeadQuery query(const Reference &reference, Timestamp now) const;
    /// The same list under another chip.
    [[nodiscard]] LeadListFilter with(LeadChip other) const;
};

} // namespace leadline

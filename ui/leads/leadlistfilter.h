// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/model/filter.h"
#include "core/model/lead.h"
#include "core/services/filtertext.h"
#include "ui/leads/leadcolumns.h"

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

    friend bool operator==(const ImportedLeads &, const ImportedLeads &) = default;
};

/// The leads that something else has found, a number of a report say, and what they are called there.
struct FoundLeads
{
    std::vector<Condition> conditions;
    QString name;

    friend bool operator==(const FoundLeads &, const FoundLeads &) = default;
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
    std::vector<WrittenCondition> where; ///< all hold
    std::vector<Condition> meant;        ///< what they come down to today
    bool withArchived = false;
    QString sortField; ///< empty: newest first
    bool descending = false;
    LeadListLook look;

    /// Whether it leaves nothing out.
    [[nodiscard]] bool showsEverything() const;
    /// Whether what the filter button offers leaves something out, or lets something in.
    [[nodiscard]] bool isNarrowed() const { return mineOnly || !stage.isEmpty() || withArchived || !where.empty(); }

    /// Whether it shows nothing but an import, or what something else has found.
    [[nodiscard]] bool isOnlyPart() const { return imported || found; }

    [[nodiscard]] LeadQuery query(const Reference &reference, Timestamp now) const;
    /// The same list under another chip.
    [[nodiscard]] LeadListFilter with(LeadChip other) const;
    /// All leads in the same order and look.
    [[nodiscard]] LeadListFilter everything() const;

    friend bool operator==(const LeadListFilter &, const LeadListFilter &) = default;
};

/// Where somebody stands in the list, to come back to (C-05).
struct LeadListPlace
{
    LeadListFilter filter;
    qint64 lead = 0; ///< its row in the file; 0: none
    LeadId card;     ///< shown beside the list
    int scroll = 0;  ///< pixels from the top

    friend bool operator==(const LeadListPlace &, const LeadListPlace &) = default;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/leadcard.h"

namespace leadline {

/// An item of the checklist of a lead's stage, and how it stands (S2-32).
struct CheckedItem
{
    CheckItem item;
    bool isTicked = false;
    UserId by; ///< null where the history does not tell
    Timestamp at;
};

/// In the order of the process; none where the stage has no checklist.
[[nodiscard]] std::vector<CheckedItem> checkedItems(const ProcessDefinition &process, const LeadCard &card);

/// Ticks items of the checklist of the lead's stage, or takes the ticks off; named by code or label. Refused
/// "check-item-unknown" with the codes there are, "checklist-empty" where there are none.
[[nodiscard]] Result<ChangeSet> tickItems(const Session &session, const LeadId &id, const QStringList &items, bool on);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/model/filter.h"
#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// Leads that somebody has chosen in a list: some by their rows or, of a million, all that match but for some (C-14).
struct LeadChoice
{
    LeadQuery query;
    bool isAllBut = false;
    std::vector<qint64> rows; ///< the chosen ones; of "all but" those that are not
};

/// Their rows, in the order of the list where it is asked. Throws SqlError.
[[nodiscard]] std::vector<qint64> chosenRows(const Session &session, const LeadChoice &choice);

/// Hands over the leads at these rows page by page, so that a million of them need little memory; stops at a failure.
/// `progress` counts rows; stopped by it, it is Cancelled. Throws SqlError.
[[nodiscard]] Result<void> eachLead(const Session &session, const std::vector<qint64> &rows,
                                    const std::function<Result<void>(const Lead &)> &take,
                                    const Progress &progress = {});

} // namespace leadline

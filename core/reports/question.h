// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/user.h"
#include "core/services/filterdates.h"

namespace leadline {

/// What rows of a report stand for, beside stages.
enum class Grouping { Owner, Team, Source, NeedType };

/// Which leads a report is about, and when. Owner, source and need are the lead's of today; archived leads never count.
struct Question
{
    DaySpan period;                ///< not set: open at that end
    Timestamp asOf;                ///< what came at this moment or later is not known yet; not set: all is
    std::vector<UserId> owners;    ///< of these alone; empty: anybody's
    std::optional<QString> source; ///< of this alone; an empty code: leads without one
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/value.h"

#include <vector>

namespace leadline {

enum class Comparison { Equal, NotEqual, Less, AtMost, Greater, AtLeast, Contains, Empty, NotEmpty };

/// One line of a filter: a field against one or several values (any of them, for Equal and Contains).
struct Condition
{
    QString
        field; ///< of the lead, "fields.<code>", or the list's own nextStepAt, nextStepDue, openTasks, import, passage
    Comparison comparison = Comparison::Equal;
    std::vector<Value> values;

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// Which leads a list shows, and in which order. All conditions hold.
struct LeadQuery
{
    std::vector<Condition> conditions;
    QString search;    ///< as typed
    QString sortField; ///< empty: newest first
    bool descending = false;
    bool withArchived = false;

    friend bool operator==(const LeadQuery &, const LeadQuery &) = default;
};

} // namespace leadline

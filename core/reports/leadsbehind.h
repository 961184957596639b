// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/reports/question.h"

namespace leadline {

/// Stays on stages that a number of a report counts, for the list of the leads behind it.
struct Stays
{
    QStringList stages;
    DaySpan entered;  ///< not set: whenever
    DaySpan left;     ///< one that goes on has left at the end of time
    QString cameFrom; ///< the stage before; empty: any, or none
};

/// The leads with such a stay, as the question's filters narrow them. A lead that came twice is there once.
[[nodiscard]] LeadQuery leadsBehind(const Question &question, const Stays &stays);

/// Those of them that were made in the question's period.
[[nodiscard]] LeadQuery cohortBehind(const Question &question, const Stays &stays);

/// Narrows a list to those whose field has this value; an empty one: none.
void narrow(LeadQuery &query, const QString &field, const Value &value);

} // namespace leadline

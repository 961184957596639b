// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leadlist.h"
#include "ui/widgets/format.h"

namespace leadline {

struct Reference;

/// How the next step of a lead stands. Closed: its process has ended, so no step is missing (C-11).
enum class StepState { None, Overdue, Today, Later, Closed };

/// A lead of the list in words, for the delegate and for screen readers.
struct LeadRowText
{
    QString title;
    QString amount;
    QString client;
    QString stage; ///< short
    QString stageInFull;
    int stageSteps = 0;  ///< bars of the mini stage bar
    int stagePassed = 0; ///< of them filled, the current one included; 0 on a failed end
    QString nextStep;
    StepState state = StepState::None;

    /// One sentence: title, client, amount, stage, next step (C-91).
    [[nodiscard]] QString sentence() const;
};

[[nodiscard]] LeadRowText leadRowText(const LeadRow &row, const Reference &reference, Timestamp now);

} // namespace leadline

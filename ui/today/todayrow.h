// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"
#include "ui/leads/leadlistrow.h"

namespace leadline {

/// A line of the day in words, for the delegate and for screen readers.
struct TodayRowText
{
    QString icon;
    QString title;  ///< the lead; of a task of no lead the task
    QString detail; ///< what is to be done, for whom, and whose it is
    QString when;
    StepState state = StepState::None;

    [[nodiscard]] QString sentence() const;
};

[[nodiscard]] TodayRowText todayRowText(const DayLine &line, const Reference &reference, DayScope scope, Timestamp now);

/// Its title alone, for who goes through many.
[[nodiscard]] QString todayRowTitle(const DayLine &line, const Reference &reference);

/// "Overdue", "Next seven days".
[[nodiscard]] QString sectionName(DaySection section);

} // namespace leadline

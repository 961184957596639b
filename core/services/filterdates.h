// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace leadline {

/// From one moment up to, but not including, another.
struct DaySpan
{
    Timestamp begin;
    Timestamp end;
};

/// The day that a filter names, in local time: 2026-03-02, today, yesterday, tomorrow, or so far from today as -7d, +2w,
/// -1m (months), -1y say. Or more than a day: this-week, last-month, next-year, last-7d and next-7d, which count today.
/// nullopt for anything else, a moment within a day included.
[[nodiscard]] std::optional<DaySpan> daySpan(const QString &text, Timestamp now);

} // namespace leadline

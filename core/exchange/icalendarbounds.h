// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace leadline {

/// What a file of events may be at most; a calendar of ten years has less.
inline constexpr qsizetype longestCalendar = 16 << 20;
inline constexpr qsizetype mostComponents = 50'000;
inline constexpr qsizetype deepestComponent = 8;
inline constexpr qsizetype longestCalendarLine = 1 << 20;

/// Looks at a calendar before anything takes it apart: how large it is, how many components stand in it and how deep, how
/// long its lines are once unfolded. TooLarge ("calendar-too-large"), with what is too much; Format
/// ("calendar-unreadable") for what is no calendar at all.
[[nodiscard]] Result<void> checkCalendarBounds(const QByteArray &calendar);

} // namespace leadline

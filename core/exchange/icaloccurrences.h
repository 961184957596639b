// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/icalendarreader.h"

#include <libical/ical.h>

namespace leadline {

/// When an event that recurs begins, within the span: by its first rule and its single dates, without its exceptions.
/// Rules that repeat within the day, which no meeting does, give the first time alone.
[[nodiscard]] std::vector<Timestamp> occurrencesOf(icalcomponent *event, const CalendarSpan &span);

[[nodiscard]] bool recurs(icalcomponent *event);

} // namespace leadline

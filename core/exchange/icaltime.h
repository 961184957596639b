// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <libical/ical.h>
#include <optional>

namespace leadline {

/// The moment that a time of a calendar means: in its own zone, or, without one, by the clock on the wall here. A day is
/// its midnight. Nothing for what no calendar has, such as the 31st of February.
[[nodiscard]] std::optional<Timestamp> momentOf(const icaltimetype &time);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <functional>

namespace leadline {

/// Tells the time; injected, so that tests and `--now` decide what "now" is.
using Clock = std::function<Timestamp()>;

/// The computer's own clock.
[[nodiscard]] Clock systemClock();

/// A clock that stands still, for tests and scripts.
[[nodiscard]] Clock fixedClock(Timestamp moment);

} // namespace leadline

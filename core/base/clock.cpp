// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace leadline {

Clock systemClock()
{
    return [] { return Timestamp{QDateTime::currentMSecsSinceEpoch()}; };
}

Clock fixedClock(Timestamp moment)
{
    return [moment] { return moment; };
}

} // namespace leadline

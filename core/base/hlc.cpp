// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hlc.h"

#include <algorithm>

namespace leadline {

namespace {

constexpr qint64 greatestLeadMinutes = 5;

} // namespace

Hlc nextHlc(Hlc latestSeen, Timestamp now)
{
    return std::max(Hlc{latestSeen.value + 1}, Hlc::at(now));
}

Hlc clampedHlc(Hlc claimed, Timestamp now)
{
    return std::min(claimed, Hlc::at(now.plusMinutes(greatestLeadMinutes)));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sharedrecord.h"

namespace leadline {

/// More is not kept in one record: a page has to hold it whole.
inline constexpr qsizetype heaviestRecord = 4 << 20;

/// About how many bytes a record is in a message; rather more than less.
[[nodiscard]] qsizetype weightOf(const SharedRecord &record);

} // namespace leadline

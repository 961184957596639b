// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sharedrecord.h"

namespace leadline {

/// More is not kept in one record: a page has to hold it whole.
inline constexpr qsizetype heaviestRecord = 4 << 20;

/// Who sees a root gets all of it in one answer, and a client reads 32 MiB: one that weighs more takes removals only.
inline constexpr qint64 heaviestRoot = 16 << 20;

/// About how many bytes a record is in a message; rather more than less.
[[nodiscard]] qsizetype weightOf(const SharedRecord &record);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/question.h"
#include "core/store/leadsql.h"

namespace leadline {

class Statement;

/// Moments of no question lie beyond it.
inline constexpr qint64 endOfTime = 9'000'000'000'000'000;
/// When a stay that goes on is taken to end, so that it can be asked for.
inline constexpr qint64 stillThere = endOfTime - 1;

/// The end of a span, or the end of time.
[[nodiscard]] qint64 endOf(Timestamp moment);

/// " AND owner IN (…) AND source = ?" on a table that has both; empty when anybody's leads of any source count.
[[nodiscard]] SqlPart leadFilter(const Question &question);

/// Binds the values of a part, in order.
void bindAll(Statement &statement, const std::vector<Value> &values);

/// The stages of a trail as `passage` keeps it, the last one being where the lead came from.
[[nodiscard]] QStringList stagesOfTrail(const QString &trail);

} // namespace leadline

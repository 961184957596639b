// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

namespace leadline {

/// How many leads came and how many were sold, day by day, week by week from Monday or month by month, so that a period
/// has no more than some forty steps. No rows for a period that is open at an end. The code of a row is its first day.
/// Throws SqlError.
[[nodiscard]] ReportTable timelineTable(const Session &session, const Question &question);

} // namespace leadline

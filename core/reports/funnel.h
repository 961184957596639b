// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

namespace leadline {

/// Where leads stand (snapshot), how they moved in the period (flow), and what became of those that came in it (cohort),
/// stage by stage (D14); the weak step; and new and sold leads week by week (timeline). Throws SqlError.
[[nodiscard]] Report funnelReport(const Session &session, const Question &question, QLocale::Language language);

} // namespace leadline

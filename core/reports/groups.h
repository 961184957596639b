// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

namespace leadline {

/// A row for each owner, team, source or need: how many leads came in the period, how many of them were sold, were lost,
/// are open. The most leads come first. The table is named "by". Throws SqlError.
[[nodiscard]] ReportTable groupTable(const Session &session, const Question &question, Grouping grouping,
                                     QLocale::Language language);

/// A part of a whole; empty when there is no whole.
[[nodiscard]] Value shareOf(qint64 part, qint64 whole);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

namespace leadline {

/// How many leads stand on a failed end that they came to in the period, by end and reason (S1-47); with the share each
/// has in all of them. The most come first. Throws SqlError.
[[nodiscard]] ReportTable disqualifiedTable(const Session &session, const Question &question,
                                            QLocale::Language language);

} // namespace leadline

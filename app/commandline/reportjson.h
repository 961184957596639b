// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report.h"

#include <QJsonObject>

namespace leadline {

/// The report as --json tells it: a key for each table, whose rows name their columns. Shares are parts of one, lengths of
/// time seconds, what there is nothing to tell about null.
[[nodiscard]] QJsonObject reportJson(const Report &report, const Question &question);

} // namespace leadline

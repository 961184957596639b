// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/question.h"
#include "core/store/connection.h"

namespace leadline {

/// How long a lead that left this stage in the question's period had stood there, in the middle of them all, in
/// milliseconds; `left` is their number. nullopt when nobody left. Throws SqlError.
[[nodiscard]] std::optional<qint64> medianStay(Connection &connection, const Question &question, const QString &stage,
                                               qint64 left);

} // namespace leadline

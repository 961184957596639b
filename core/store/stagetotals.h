// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/model/filter.h"
#include "core/store/connection.h"

namespace leadline {

/// How many leads stand on a stage, and what they are worth together.
struct StageTotal
{
    QString stage;
    qint64 count = 0;
    Money sum;

    friend bool operator==(const StageTotal &, const StageTotal &) = default;
};

/// The totals of the leads that match, of each stage where there are any, ordered by code. Throws SqlError.
[[nodiscard]] std::vector<StageTotal> stageTotals(Connection &connection, const LeadQuery &query);

} // namespace leadline

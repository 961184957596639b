// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"
#include "core/reports/report.h"

#include <functional>

namespace leadline {

/// How a report is worded in a file: the title of a table or a column by its key, and what stands where a lead has no code.
struct SheetWording
{
    std::function<QString(const QString &)> table;
    std::function<QString(const QString &)> column;
    QString none;
};

/// Writes all tables of a report as one: the first column names the table, the others are those of any table. Shares are
/// parts of one, lengths of time hours with two places. Begins and finishes the sink.
[[nodiscard]] Result<void> writeSheet(RowSink &sink, const Report &report, const SheetWording &wording);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importer.h"

#include <QLocale>

namespace leadline {

/// A field of a row that the import would set, in words.
struct ForecastCell
{
    QString field; ///< its name
    QString label; ///< of an own field that is not there yet: the column's name
    QString before;
    QString after;
};

/// What would happen to a row, in words.
struct ForecastRow
{
    qint64 line = 0;
    ImportPreviewRow::Verdict verdict = ImportPreviewRow::Verdict::Create;
    QString lead; ///< whom it speaks of
    std::optional<Error> error;
    std::vector<ForecastCell> cells;
};

struct Forecast
{
    std::vector<ForecastRow> rows;
    ImportReport totals;
};

/// A dry run for people. On a thread of the workspace.
[[nodiscard]] Result<Forecast> forecastImport(const Session &session, const ImportOptions &options, int limit,
                                              DryRun extent, const QLocale &locale,
                                              const std::function<bool(const ImportProgress &)> &progress = {});

} // namespace leadline

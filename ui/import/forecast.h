// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

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

/// A cell of the file: what it says, where that goes and what comes of it.
struct ForecastColumn
{
    QString header;
    QString target;
    QString text;     ///< as it would be imported
    QString original; ///< as the file has it
    QString before;   ///< of the field that it goes to
    QString after;
    bool fits = true; ///< not: it is kept as text in a field of its own
};

/// What would happen to a row, in words.
struct ForecastRow
{
    qint64 line = 0;
    ImportPreviewRow::Verdict verdict = ImportPreviewRow::Verdict::Create;
    QString lead; ///< whom it speaks of
    std::optional<Error> error;
    std::vector<ForecastCell> cells;
    std::vector<ForecastColumn> columns; ///< those that go anywhere; none of a row that is too long to be shown
};

struct Forecast
{
    std::vector<ForecastRow> rows;
    ImportReport totals;

    /// What a cell says from now on, until its row is forecast again.
    void write(qint64 line, const QString &column, const QString &text);
};

/// A dry run for people. On a thread of the workspace.
[[nodiscard]] Result<Forecast> forecastImport(const Session &session, const ImportOptions &options, int limit,
                                              DryRun extent, const QLocale &locale,
                                              const std::function<bool(const ImportProgress &)> &progress = {});

} // namespace leadline

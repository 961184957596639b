// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

#include <QTemporaryDir>

namespace leadline {

/// What a source gives up to its end or its failure.
struct ReadRows
{
    QList<SourceRow> rows;
    std::optional<Error> failure;

    [[nodiscard]] QList<QStringList> cells() const;
    /// The reasons of the rows' problems, "" for a good one.
    [[nodiscard]] QStringList problems() const;
};

[[nodiscard]] ReadRows readAll(RowSource &source);

/// Reads text as CSV in the way openSource() does, with its detections.
[[nodiscard]] ReadRows readCsv(const QByteArray &bytes);

/// Puts bytes into a file of the folder; gives its path.
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

/// An XLSX file of one sheet, with parts of one's own in place of the usual ones or beside them.
QString writeXlsx(const QTemporaryDir &folder, const QByteArray &sheetRows,
                  const QMap<QString, QByteArray> &parts = {});

/// Text in one of the single-byte encodings.
[[nodiscard]] QByteArray encoded(const QString &text, const QString &encoding);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

#include <QJsonObject>
#include <QMap>

namespace leadline {

/// A cell of a file that somebody has put right; it counts only while the file still says `before` there.
struct CellMend
{
    QString before;
    QString after;

    friend bool operator==(const CellMend &, const CellMend &) = default;
};

/// By the line where a row starts, then by the column's name.
using ImportMends = QMap<qint64, QMap<QString, CellMend>>;

/// Puts the cell right, once more or for the first time; what the file says itself is no mend.
void setMend(ImportMends &mends, qint64 line, const QString &column, const CellMend &mend);

/// The row as it is meant: with its mends, and without the problem that they have taken away.
void putRight(SourceRow &row, const ImportMends &mends, const QStringList &headers);

/// What a cell's column is called: its header, or its letters beyond the last one.
[[nodiscard]] QString columnNamed(const QStringList &headers, qsizetype index);

[[nodiscard]] QJsonObject mendsToJson(const ImportMends &mends);
/// What is none is left out.
[[nodiscard]] ImportMends mendsFromJson(const QJsonObject &json);

} // namespace leadline

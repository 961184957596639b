// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rows.h"

namespace leadline {

/// The styles of a cell, in the order in which xlsxStyles() lists them.
enum class XlsxStyle { Plain, Bold, Day, Moment };

/// The style sheet (xl/styles.xml) that goes with XlsxStyle.
[[nodiscard]] QByteArray xlsxStyles();

/// Appends the `<c>` element of a cell; nothing for an empty one. `column` and `row` are 1-based, `textStyle` is for
/// cells of text. Days that Excel cannot count become text.
void appendXlsxCell(const Cell &cell, qint64 column, qint64 row, XlsxStyle textStyle, QByteArray &xml);

/// Text as it stands in an XLSX file: marked up, and with _xHHHH_ for what XML cannot hold (ECMA-376, 22.9.2.19).
[[nodiscard]] QByteArray xlsxText(const QString &text);

} // namespace leadline

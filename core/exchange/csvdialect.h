// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/encoding.h"

namespace leadline {

/// How a CSV file separates its cells.
struct CsvDialect
{
    QChar delimiter = u',';
    /// Quotes inside quoted cells are written \" (databases do so) and not "" (RFC 4180).
    bool backslashEscapes = false;
    /// The first line is Excel's "sep=;", no data.
    bool separatorLine = false;

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// Tells the dialect from the beginning of the file: the delimiter of , ; tab | with which most rows have the same
/// number of cells. Leaves the file at its start.
[[nodiscard]] CsvDialect sniffDialect(QIODevice &file, Encoding encoding);

} // namespace leadline

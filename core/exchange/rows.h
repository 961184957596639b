// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

namespace leadline {

/// The longest cell that is taken, in UTF-16 units; the rest of a longer one is cut off and the row has a problem.
inline constexpr qsizetype longestCell = 64 * 1024;
/// The number of columns that a file may fill.
inline constexpr qsizetype mostColumns = 500;

/// One row of a file that people bring.
struct SourceRow
{
    /// Where it starts, 1-based: the physical line of a CSV, the row of a sheet, the number of a vCard (its header: 0).
    qint64 line = 0;
    QStringList cells;
    /// Why the row should not be taken as it is; the cells hold all that could be read. Reasons: "invalid-bytes" (only
    /// single characters are damaged, as U+FFFD), "nul-bytes" (left out), "cell-too-long", "too-many-columns",
    /// "unterminated-quote", "bad-shared-string", "unfinished-card", "card-too-large".
    std::optional<Error> problem;

    /// Marks what is wrong; the first problem stays.
    void mark(const QString &reason, ErrorCode code = ErrorCode::Format);
};

/// A stream of rows from a file, in constant memory. For one thread; may be handed from one to another.
class RowSource
{
public:
    RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;
    virtual ~RowSource() = default;

    /// The next row, nullopt at the end; an error when the file as a whole can be read no further.
    [[nodiscard]] virtual Result<std::optional<SourceRow>> next() = 0;
    /// How much of the file is read, 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
};

/// A cell on its way out; the column's type is kept where the format knows types.
using Cell = std::variant<QString, double, QDate, QDateTime>;

/// The cell as text: numbers shortest and with a dot, days and moments (in their own zone, without offset) ISO 8601.
[[nodiscard]] QString textOf(const Cell &cell);

/// A stream of rows into a file. The file is there, whole, after finish(); without it nothing is changed on disk.
class RowSink
{
public:
    RowSink() = default;
    RowSink(const RowSink &) = delete;
    RowSink &operator=(const RowSink &) = delete;
    virtual ~RowSink() = default;

    [[nodiscard]] virtual Result<void> header(const QStringList &names) = 0;
    [[nodiscard]] virtual Result<void> row(const std::vector<Cell> &cells) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvdialect.h"
#include "core/exchange/rows.h"
#include "core/exchange/textwindow.h"

namespace leadline {

/// Reads CSV (RFC 4180, any delimiter, line ends LF, CRLF or CR) as people really write it: stray quotes are text,
/// a quote that never closes spoils only its own line, blank lines are passed over.
class CsvReader final : public RowSource
{
public:
    /// `file` is open and at its start.
    CsvReader(std::unique_ptr<QIODevice> file, Encoding encoding, const CsvDialect &dialect);

    [[nodiscard]] Result<std::optional<SourceRow>> next() override;
    [[nodiscard]] double progress() const override { return m_window.progress(); }

private:
    enum class CellEnd { Delimiter, Line, File };

    bool readRow(SourceRow &row);
    void skipBlankLines();
    CellEnd readCell(SourceRow &row);
    bool readQuotedCell(SourceRow &row);
    bool findClosingQuote(qsizetype opening);
    bool readOverlongCell(SourceRow &row, qsizetype opening);
    [[nodiscard]] bool closesFurtherOn();
    void markOpenQuote(SourceRow &row);
    void readPlainCell(SourceRow &row);
    CellEnd readEnd();
    void addCell(SourceRow &row, QString cell) const;

    [[nodiscard]] int characterAt(qsizetype ahead);
    [[nodiscard]] qsizetype blanksFrom(qsizetype ahead);
    [[nodiscard]] bool endsCell(int character) const;
    [[nodiscard]] bool isStrayOpening(qsizetype opening);
    [[nodiscard]] bool isBeyondWindow() const;
    [[nodiscard]] QString unescaped(QStringView content) const;
    bool slide();

    TextWindow m_window;
    CsvDialect m_dialect;
    qsizetype m_start = 0; // of the cell, in the window
    qsizetype m_at = 0;    // what is looked at, in the window
    qint64 m_line = 1;
    qint64 m_rowsRead = 0;
    qsizetype m_columns = 0;
    qint64 m_readTwice = 0;
    std::optional<Error> m_failure;
};

} // namespace leadline

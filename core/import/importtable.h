// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace leadline {

/// A file opened as a table: what its columns are called, and its rows below the header.
class ImportTable
{
public:
    [[nodiscard]] static Result<ImportTable> open(const ImportOptions &options);

    [[nodiscard]] const SourceDescription &description() const { return m_source.description; }
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    /// Each name once; a column without one has its letters.
    [[nodiscard]] const QStringList &headers() const { return m_headers; }
    /// The rows looked at so far.
    [[nodiscard]] std::vector<QStringList> sampleRows() const;

    [[nodiscard]] Result<std::optional<SourceRow>> next();
    /// How much of the file is read, 0 to 1.
    [[nodiscard]] double progress() const { return m_source.rows->progress(); }

private:
    explicit ImportTable(SourceFile source) : m_source(std::move(source)) {}
    [[nodiscard]] Result<void> lookAhead();
    [[nodiscard]] bool firstRowIsHeader() const;
    [[nodiscard]] std::optional<Error> problemOfHeader() const;
    void nameColumns();

    SourceFile m_source;
    std::vector<SourceRow> m_ahead; ///< read to look at them
    size_t m_given = 0;             ///< how many of them were asked for since
    QStringList m_headers;
    ImportMends m_mends;
    bool m_hasHeader = true;
};

} // namespace leadline

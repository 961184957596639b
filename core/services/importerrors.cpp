// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importerrors.h"

#include "core/services/importheaders.h"

namespace leadline {

ImportErrors::ImportErrors(const ImportOptions &options, const QStringList &headers,
                           const SourceDescription &description)
    : m_path(options.errorsPath), m_headers(headers), m_errorColumn(options.errorColumn), m_wording(options.wording)
{
    m_style.byteOrderMark = true;
    if (description.format == SourceFormat::Csv)
        m_style.delimiter = description.delimiter;
    m_replacesColumn = !m_headers.isEmpty() && isErrorColumn(m_headers.last());
    if (m_replacesColumn)
        m_headers.removeLast();
}

Result<void> ImportErrors::begin()
{
    if (m_path.isEmpty())
        return {};
    auto writer = CsvWriter::create(m_path, m_style);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return m_writer->header(m_headers + QStringList{m_errorColumn});
}

/// Cells beyond the last header stand behind the error.
Result<void> ImportErrors::add(const ImportRow &row)
{
    if (!m_writer)
        return {};
    m_hasRows = true;
    std::vector<Cell> cells(row.cells.begin(), row.cells.end());
    const auto columns = static_cast<size_t>(m_headers.size());
    if (m_replacesColumn && cells.size() > columns)
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(columns));
    cells.resize(std::max(cells.size(), columns));
    const QString why = m_wording ? m_wording(*row.error) : row.error->reason;
    cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(columns), why);
    return m_writer->row(cells);
}

Result<QString> ImportErrors::finish()
{
    if (!m_hasRows)
        return QString();
    if (const Result<void> done = m_writer->finish(); !done)
        return tl::unexpected(done.error());
    return m_path;
}

} // namespace leadline

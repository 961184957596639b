// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importtable.h"

#include "core/import/importcells.h"
#include "core/import/importcontent.h"
#include "core/import/importheaders.h"

#include <QFileInfo>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsAhead = 101;
/// How much of the file is kept to look at, in characters.
constexpr qsizetype mostAhead = 4'000'000;

} // namespace

Result<ImportTable> ImportTable::open(const ImportOptions &options)
{
    auto source = openSource(options.path, options.source);
    if (!source)
        return tl::unexpected(source.error());
    ImportTable table(std::move(*source));
    if (const Result<void> looked = table.lookAhead(); !looked)
        return tl::unexpected(looked.error());
    table.m_hasHeader = options.hasHeader.value_or(table.firstRowIsHeader());
    if (const auto problem = table.problemOfHeader())
        return failure(problem->code, problem->reason,
                       QStringList{QFileInfo(options.path).fileName()} + problem->details);
    table.nameColumns();
    table.m_mends = options.mends;
    for (SourceRow &row : table.m_ahead)
        putRight(row, table.m_mends, table.m_headers);
    return table;
}

Result<void> ImportTable::lookAhead()
{
    qsizetype size = 0;
    while (m_ahead.size() < rowsAhead && size < mostAhead) {
        auto row = m_source.rows->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        size += sizeOf((*row)->cells);
        m_ahead.push_back(std::move(**row));
    }
    return {};
}

/// A header has names; one known name is enough, unless there is an address or a number among them.
bool ImportTable::firstRowIsHeader() const
{
    if (m_ahead.empty() || m_source.description.format == SourceFormat::VCard)
        return true;
    const QStringList &first = m_ahead.front().cells;
    if (!first.isEmpty() && isErrorColumn(first.last()))
        return true;
    return std::none_of(first.begin(), first.end(), looksLikeContent);
}

/// Columns cannot be told by a header that was not read to its end.
std::optional<Error> ImportTable::problemOfHeader() const
{
    if (!m_hasHeader || m_ahead.empty() || !m_ahead.front().problem)
        return std::nullopt;
    const std::optional<Error> &problem = m_ahead.front().problem;
    return problem->reason == u"cell-too-long" ? problem : std::nullopt;
}

void ImportTable::nameColumns()
{
    qsizetype columns = 0;
    QStringList names;
    if (m_hasHeader && !m_ahead.empty()) {
        names = m_ahead.front().cells;
        columns = names.size();
        m_ahead.erase(m_ahead.begin());
    } else {
        for (const SourceRow &row : m_ahead)
            columns = std::max(columns, row.cells.size());
    }
    for (qsizetype index = 0; index < columns; ++index) {
        const QString given = names.value(index).simplified();
        const QString name = given.isEmpty() ? columnLetters(index) : given;
        QString unique = name;
        for (int count = 2; m_headers.contains(unique); ++count)
            unique = name + u' ' + QString::number(count);
        m_headers.append(unique);
    }
}

std::vector<QStringList> ImportTable::sampleRows() const
{
    std::vector<QStringList> rows;
    for (const SourceRow &row : m_ahead)
        rows.push_back(row.cells);
    return rows;
}

Result<std::optional<SourceRow>> ImportTable::next()
{
    if (m_given < m_ahead.size())
        return std::optional<SourceRow>(std::in_place, std::move(m_ahead[m_given++]));
    auto row = m_source.rows->next();
    if (row && *row)
        putRight(**row, m_mends, m_headers);
    return row;
}

} // namespace leadline

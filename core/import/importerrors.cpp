// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importerrors.h"

#include "core/import/importheaders.h"

#include <QDataStream>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(ErrorCode::Io, u"cannot-write"_s, {path, why});
}

} // namespace

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
    m_columns = m_headers.size();
    return {};
}

Result<void> ImportErrors::add(const ImportRow &row)
{
    if (!m_writer)
        return {};
    if (!m_waiting) {
        m_waiting = std::make_unique<QTemporaryFile>(m_path);
        if (!m_waiting->open())
            return cannotWrite(m_path, m_waiting->errorString());
    }
    QStringList cells = row.cells;
    if (m_replacesColumn && cells.size() > m_headers.size())
        cells.removeAt(m_headers.size());
    m_columns = std::max(m_columns, cells.size());
    QDataStream stream(m_waiting.get());
    stream << (m_wording ? m_wording(*row.error) : row.error->reason) << cells;
    return stream.status() == QDataStream::Ok ? Result<void>() : cannotWrite(m_path, m_waiting->errorString());
}

Result<QString> ImportErrors::finish()
{
    if (!m_waiting)
        return QString();
    return writeAll().map([this] { return m_path; });
}

/// Cells beyond the last header get the names that an import gives them, so that the reasons stay the last column.
Result<void> ImportErrors::writeAll()
{
    QStringList headers = m_headers;
    while (headers.size() < m_columns)
        headers.append(columnLetters(headers.size()));
    if (const Result<void> written = m_writer->header(headers + QStringList{m_errorColumn}); !written)
        return written;
    if (!m_waiting->seek(0))
        return cannotWrite(m_path, m_waiting->errorString());
    QDataStream stream(m_waiting.get());
    while (!stream.atEnd()) {
        QString why;
        QStringList cells;
        stream >> why >> cells;
        if (stream.status() != QDataStream::Ok)
            return cannotWrite(m_path, m_waiting->errorString());
        if (const Result<void> written = writeRow(std::move(cells), why); !written)
            return written;
    }
    return m_writer->finish();
}

Result<void> ImportErrors::writeRow(QStringList cells, const QString &why)
{
    cells.resize(m_columns);
    cells.append(why);
    return m_writer->row(std::vector<Cell>(cells.begin(), cells.end()));
}

} // namespace leadline

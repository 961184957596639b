// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include "core/exchange/formulaguard.h"

namespace leadline {

Result<std::unique_ptr<CsvWriter>> CsvWriter::create(const QString &path, const CsvStyle &style)
{
    std::unique_ptr<CsvWriter> writer(new CsvWriter(path, style));
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return writer->cannotWrite();
    if (style.byteOrderMark)
        writer->m_file.write("\xef\xbb\xbf");
    return writer;
}

Result<void> CsvWriter::header(const QStringList &names)
{
    return row(std::vector<Cell>(names.cbegin(), names.cend()));
}

Result<void> CsvWriter::row(const std::vector<Cell> &cells)
{
    QString line;
    for (const Cell &cell : cells) {
        if (&cell != &cells.front())
            line += m_style.delimiter;
        line += quoted(guardedFormula(textOf(cell)));
    }
    // A single empty cell would be a blank line, which readers pass over.
    if (cells.size() == 1 && line.isEmpty())
        line = QStringLiteral("\"\"");
    return write(line + QStringLiteral("\r\n"));
}

Result<void> CsvWriter::finish()
{
    if (!m_file.commit())
        return cannotWrite();
    return {};
}

QString CsvWriter::quoted(const QString &cell) const
{
    const bool needsQuotes = std::any_of(cell.cbegin(), cell.cend(), [this](QChar character) {
        return character == m_style.delimiter || character == u'"' || character == u'\n' || character == u'\r';
    });
    const bool hasEdgeBlanks = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!needsQuotes && !hasEdgeBlanks)
        return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<void> CsvWriter::write(QString line)
{
    const QByteArray bytes = line.toUtf8();
    if (m_file.write(bytes) != bytes.size())
        return cannotWrite();
    return {};
}

tl::unexpected<Error> CsvWriter::cannotWrite() const
{
    return failure(ErrorCode::Io, QStringLiteral("cannot-write"), {m_file.fileName(), m_file.errorString()});
}

} // namespace leadline

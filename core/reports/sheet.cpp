// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sheet.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The columns of all tables, each once, in the order in which they come.
QStringList columnsOf(const Report &report)
{
    QStringList keys;
    for (const ReportTable &table : report.tables) {
        for (const ReportColumn &column : table.columns) {
            if (!keys.contains(column.key))
                keys.append(column.key);
        }
    }
    return keys;
}

Cell numberCell(const Value &value, ReportUnit unit)
{
    if (!value.isValid())
        return QString();
    constexpr double hundredthOfAnHour = 36'000;
    const double number = value.toDouble();
    return unit == ReportUnit::Duration ? static_cast<double>(qRound64(number / hundredthOfAnHour)) / 100 : number;
}

std::vector<Cell> cellsOf(const ReportTable &table, const ReportRow &row, const QStringList &keys,
                          const SheetWording &wording)
{
    std::vector<Cell> cells(static_cast<size_t>(keys.size()) + 1, QString());
    cells.front() = wording.table(table.name);
    const auto labels = row.labels.size();
    for (qsizetype index = 0; index < static_cast<qsizetype>(table.columns.size()); ++index) {
        const ReportColumn &column = table.columns[static_cast<size_t>(index)];
        Cell &cell = cells[static_cast<size_t>(keys.indexOf(column.key)) + 1];
        if (index < labels)
            cell = row.labels.at(index).isEmpty() ? wording.none : row.labels.at(index);
        else
            cell = numberCell(row.cells[static_cast<size_t>(index - labels)].value, column.unit);
    }
    return cells;
}

} // namespace

Result<void> writeSheet(RowSink &sink, const Report &report, const SheetWording &wording)
{
    const QStringList keys = columnsOf(report);
    QStringList header{wording.column(u"table"_s)};
    for (const QString &key : keys)
        header.append(wording.column(key));
    if (const Result<void> headed = sink.header(header); !headed)
        return headed;
    for (const ReportTable &table : report.tables) {
        for (const ReportRow &row : table.rows) {
            if (const Result<void> written = sink.row(cellsOf(table, row, keys, wording)); !written)
                return written;
        }
    }
    return sink.finish();
}

} // namespace leadline

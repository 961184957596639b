// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecastcellsmodel.h"

#include "ui/import/previewmodel.h"
#include "ui/import/targets.h"

namespace leadline {

using namespace Qt::StringLiterals;

void ForecastCellsModel::show(const ForecastRow *row, const Reference &reference)
{
    beginResetModel();
    m_rows.clear();
    if (row) {
        for (const ForecastCell &cell : row->cells)
            m_rows.push_back({cell.label.isEmpty() ? targetLabel(cell.field, reference) : cell.label,
                              cellLine(cell.before), cellLine(cell.after)});
    }
    endResetModel();
}

int ForecastCellsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ForecastCellsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForecastCellsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QStringList &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.at(index.column()).isEmpty() && index.column() == BeforeColumn ? u"—"_s : row.at(index.column());
    if (role == Qt::AccessibleTextRole)
        return tr("%1, before: %2, after: %3").arg(row.at(FieldColumn), row.at(BeforeColumn), row.at(AfterColumn));
    return {};
}

QVariant ForecastCellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case BeforeColumn:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace leadline

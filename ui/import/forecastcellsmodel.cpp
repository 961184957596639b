// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecastcellsmodel.h"

#include "ui/import/previewmodel.h"
#include "ui/import/targets.h"
#include "ui/theme/icon.h"
#include "ui/widgets/label.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool isMended(const ForecastColumn &column)
{
    return column.text != column.original;
}

/// "City", or "Город → City" where the file speaks otherwise than the program.
QString cellLabel(const ForecastColumn &column, const Reference &reference)
{
    const QString target = column.target == ownFieldTarget ? column.header : targetLabel(column.target, reference);
    return column.header == target
        ? target
        : ForecastCellsModel::tr("%1 → %2", "a column of the file and its field").arg(cellLine(column.header), target);
}

} // namespace

void ForecastCellsModel::show(const ForecastRow *row, const Reference &reference)
{
    std::vector<Cell> cells;
    for (const ForecastColumn &column : row ? row->columns : std::vector<ForecastColumn>())
        cells.push_back({cellLabel(column, reference), column});
    const bool isSameRow = row && row->line == m_line
        && std::ranges::equal(
                               cells, m_cells, {}, [](const Cell &cell) { return cell.column.header; },
                               [](const Cell &cell) { return cell.column.header; });
    if (isSameRow)
        return replace(std::move(cells));
    beginResetModel();
    m_line = row ? row->line : 0;
    m_cells = std::move(cells);
    endResetModel();
}

/// An editor takes over what its cell is told to say anew, so only those that say something else are told of.
void ForecastCellsModel::replace(std::vector<Cell> cells)
{
    const std::vector<Cell> before = std::exchange(m_cells, std::move(cells));
    for (int row = 0; row < rowCount(); ++row) {
        const size_t at = static_cast<size_t>(row);
        const bool isAnother = before[at].column.text != m_cells[at].column.text
            || before[at].column.original != m_cells[at].column.original || before[at].label != m_cells[at].label;
        if (isAnother)
            emit dataChanged(index(row, FieldColumn), index(row, TextColumn));
        emit dataChanged(index(row, BeforeColumn), index(row, AfterColumn));
    }
}

bool ForecastCellsModel::hasBefore() const
{
    return std::ranges::any_of(m_cells, [](const Cell &cell) { return !cell.column.before.isEmpty(); });
}

int ForecastCellsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int ForecastCellsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ForecastCellsModel::textAt(const Cell &cell, int column)
{
    switch (column) {
    case FieldColumn:
        return cell.label;
    case TextColumn:
        return cellLine(cell.column.text);
    case BeforeColumn:
        return cell.column.before.isEmpty() ? u"—"_s : cellLine(cell.column.before);
    default:
        return cellLine(cell.column.after);
    }
}

QVariant ForecastCellsModel::decorationOf(const ForecastColumn &column)
{
    if (isMended(column))
        return themedIcon(u"pencil"_s, Ink::Accent);
    return column.fits ? QVariant() : QVariant(themedIcon(u"triangle-alert"_s, Ink::Warning));
}

QString ForecastCellsModel::hintOf(const ForecastColumn &column)
{
    QStringList hints;
    if (isMended(column))
        hints.append(tr("Mended; the file says: %1").arg(cellLine(column.original)));
    if (!column.fits)
        hints.append(tr("It does not fit the field and is kept as text in a field of its own"));
    return hints.join(u'\n');
}

QVariant ForecastCellsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &cell = m_cells[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return textAt(cell, index.column());
    if (role == Qt::EditRole)
        return index.column() == TextColumn ? cell.column.text : textAt(cell, index.column());
    if (role == Qt::DecorationRole && index.column() == TextColumn)
        return decorationOf(cell.column);
    if (role == Qt::ToolTipRole && index.column() == TextColumn)
        return hintOf(cell.column).isEmpty() ? QVariant() : QVariant(plainToolTip(hintOf(cell.column)));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, in the file: %2, before: %3, after: %4")
            .arg(cell.label, textAt(cell, TextColumn), textAt(cell, BeforeColumn), textAt(cell, AfterColumn));
    return role == Qt::AccessibleDescriptionRole ? QVariant(hintOf(cell.column)) : QVariant();
}

bool ForecastCellsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    ForecastColumn &column = m_cells[static_cast<size_t>(index.row())].column;
    column.text = value.toString();
    emit dataChanged(index, index);
    emit mended(m_line, column.header, {column.original, column.text});
    return true;
}

Qt::ItemFlags ForecastCellsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == TextColumn ? usual | Qt::ItemIsEditable : usual;
}

QVariant ForecastCellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case TextColumn:
        return tr("In the file");
    case BeforeColumn:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace leadline

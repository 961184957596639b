// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttablemodel.h"

#include "ui/text/reports.h"
#include "ui/text/reportwords.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

void ReportTableModel::setTable(const ReportTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ReportTableModel::labels() const
{
    return int(std::ranges::count(m_table.columns, ReportUnit::Label, &ReportColumn::unit));
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

const ReportCell *ReportTableModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() < labels())
        return nullptr;
    return &m_table.rows[size_t(index.row())].cells[size_t(index.column() - labels())];
}

std::optional<LeadQuery> ReportTableModel::behind(const QModelIndex &index) const
{
    const ReportCell *cell = cellAt(index);
    return cell ? cell->behind : std::nullopt;
}

QString ReportTableModel::nameOf(const QModelIndex &index) const
{
    QStringList parts;
    for (const QString &label : m_table.rows[size_t(index.row())].labels)
        parts.append(reportLabelText(label));
    parts.append(reportColumnTitle(m_table.columns[size_t(index.column())].key));
    return parts.join(u", "_s);
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportCell *cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell ? reportCellText(cell->value, m_table.columns[size_t(index.column())].unit, QLocale())
                    : reportLabelText(m_table.rows[size_t(index.row())].labels.at(index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (cell ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return cell ? u"%1: %2"_s.arg(nameOf(index), data(index, Qt::DisplayRole).toString())
                    : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section < labels() ? Qt::AlignLeft : Qt::AlignRight));
    return role == Qt::DisplayRole ? QVariant(reportColumnTitle(m_table.columns[size_t(section)].key)) : QVariant();
}

} // namespace leadline

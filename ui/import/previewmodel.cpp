// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewmodel.h"

#include "core/import/importer.h"

namespace leadline {

namespace {

constexpr qsizetype longestLine = 160;

} // namespace

QString cellLine(const QString &text)
{
    return text.left(longestLine).simplified();
}

void PreviewModel::show(const ImportProposal &proposal)
{
    beginResetModel();
    m_headers = proposal.headers;
    m_rows = proposal.sampleRows;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return cellLine(m_rows[static_cast<size_t>(index.row())].value(index.column()));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return cellLine(m_headers.value(section));
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

namespace leadline {

QString PaletteEntry::sentence() const
{
    QStringList parts{title, detail, hint};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const PaletteEntry *entry = entryAt(index.row());
    if (!entry)
        return headingAt(index.row());
    return role == Qt::DisplayRole ? entry->title : entry->sentence();
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return index.isValid() && !entryAt(index.row()) ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_rows.clear();
    for (int entry = 0; entry < int(m_entries.size()); ++entry) {
        const bool isFirst = entry == 0 || m_entries[size_t(entry)].group != m_entries[size_t(entry) - 1].group;
        if (isFirst)
            m_rows.push_back(-1 - entry);
        m_rows.push_back(entry);
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)] < 0)
        return nullptr;
    return &m_entries[size_t(m_rows[size_t(row)])];
}

QString PaletteModel::headingAt(int row) const
{
    switch (m_entries[size_t(-1 - m_rows[size_t(row)])].group) {
    case PaletteEntry::Group::Records:
        return tr("Records");
    case PaletteEntry::Group::Actions:
        return tr("Actions");
    case PaletteEntry::Group::Navigation:
        return tr("Go to");
    case PaletteEntry::Group::Recent:
        break;
    }
    return tr("Recent");
}

int PaletteModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const PaletteEntry *entry = entryAt(row); entry && entry->id == id)
            return row;
    }
    return -1;
}

} // namespace leadline

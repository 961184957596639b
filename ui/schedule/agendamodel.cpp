// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/agendamodel.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

QString agendaHeading(QDate day, const QLocale &locale)
{
    return capitalized(locale.toString(
        day, QCoreApplication::translate("AgendaModel", "dddd, d MMMM", "date format: a day's heading")));
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScheduleBlock *block = blockAt(index.row());
    if (role == Qt::DisplayRole)
        return block ? block->title : agendaHeading(dayAt(index.row()));
    if (role == Qt::AccessibleTextRole)
        return block ? block->sentence() : agendaHeading(dayAt(index.row()));
    return {};
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && !blockAt(index.row());
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

void AgendaModel::show(const ShownDays &days, const std::vector<ScheduleBlock> &blocks)
{
    beginResetModel();
    m_rows.clear();
    for (const ScheduleBlock &block : blocks) {
        const QDate begin = std::max(block.begin.toLocal().date(), days.first);
        if (begin >= days.end())
            continue;
        if (m_rows.empty() || m_rows.back().day != begin)
            m_rows.push_back({begin, std::nullopt});
        m_rows.push_back({begin, block});
    }
    endResetModel();
}

const ScheduleBlock *AgendaModel::blockAt(int row) const
{
    const bool isThere = row >= 0 && row < rowCount() && m_rows[size_t(row)].block;
    return isThere ? &*m_rows[size_t(row)].block : nullptr;
}

int AgendaModel::positionOf(const TaskId &task) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ScheduleBlock *block = blockAt(row);
        if (block && block->task == task)
            return row;
    }
    return -1;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/scheduleblock.h"
#include "ui/schedule/scheduleview.h"

#include <QAbstractListModel>

namespace leadline {

/// The blocks as a list, day by day under headings; days without any are left out.
class AgendaModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Headings can be neither chosen nor current.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void show(const ShownDays &days, const std::vector<ScheduleBlock> &blocks);
    /// nullptr for a heading.
    [[nodiscard]] const ScheduleBlock *blockAt(int row) const;
    [[nodiscard]] QDate dayAt(int row) const { return m_rows[size_t(row)].day; }
    /// The first row of the task; -1 when it is not here.
    [[nodiscard]] int positionOf(const TaskId &task) const;

private:
    struct Row
    {
        QDate day;
        std::optional<ScheduleBlock> block;
    };

    std::vector<Row> m_rows;
};

/// "Monday, 2 March", with "today" where it is.
[[nodiscard]] QString agendaHeading(QDate day, const QLocale &locale = QLocale());

} // namespace leadline

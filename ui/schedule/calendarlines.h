// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/calendarimport.h"

#include <QAbstractTableModel>

namespace leadline {

class WindowContext;

/// The events of a calendar file and what becomes of each: when, what, for whom, and what the import does with it.
class CalendarLines final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Summary, Belongs, Fate, ColumnCount };

    CalendarLines(WindowContext &context, std::vector<CalendarLine> lines, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(size_t row, int column) const;

    WindowContext &m_context;
    std::vector<CalendarLine> m_lines;
};

/// "New", "Is called off".
[[nodiscard]] QString fateName(CalendarFate fate);

/// How many of each there are, without what there is none of: "2 new", "1 of them without a lead".
[[nodiscard]] QStringList calendarCounts(const CalendarReport &report);

} // namespace leadline

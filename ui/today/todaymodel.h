// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/today.h"

#include <QAbstractListModel>

namespace leadline {

class WindowContext;

/// The day as one list: a heading, its lines, and where there are more of them a line that says so, section by section.
class TodayModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Heading, Line, More };

    explicit TodayModel(WindowContext &context, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Headings can be neither chosen nor current.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setDay(Day day, DayScope scope);
    void setCount(DaySection section, qint64 count);
    [[nodiscard]] const Day &day() const { return m_day; }
    [[nodiscard]] DayScope scope() const { return m_scope; }
    /// Words have changed: the language, the process, the time of day.
    void repaintAll();

    [[nodiscard]] RowKind kindAt(int row) const { return m_rows[size_t(row)].kind; }
    /// nullptr for what is no line.
    [[nodiscard]] const DayLine *lineAt(int row) const;
    [[nodiscard]] const DayPart &partAt(int row) const { return m_day.parts[m_rows[size_t(row)].part]; }
    /// The id of the line's task, else of its lead; null for what is no line.
    [[nodiscard]] QUuid keyAt(int row) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int positionOf(const QUuid &key) const;
    /// What stands in the row, in words.
    [[nodiscard]] QString textAt(int row) const;

private:
    struct Row
    {
        RowKind kind = RowKind::Line;
        size_t part = 0;
        size_t line = 0;
    };

    WindowContext &m_context;
    Day m_day;
    DayScope m_scope = DayScope::Mine;
    std::vector<Row> m_rows;
};

} // namespace leadline

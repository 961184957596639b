// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/forecast.h"

#include <QAbstractTableModel>

namespace leadline {

struct Reference;

/// One row of the file, cell by cell: what it says, which can be put right here, and the field before and after.
class ForecastCellsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, TextColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same row forecast again changes only what it says: a cell that is being edited stays open.
    void show(const ForecastRow *row, const Reference &reference);
    /// Whether any field had a value before.
    [[nodiscard]] bool hasBefore() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The cell of this row and column of the file is to say `mend.after`.
    void mended(qint64 line, const QString &column, const leadline::CellMend &mend);

private:
    struct Cell
    {
        QString label;
        ForecastColumn column;
    };

    [[nodiscard]] static QVariant decorationOf(const ForecastColumn &column);
    [[nodiscard]] static QString hintOf(const ForecastColumn &column);
    [[nodiscard]] static QString textAt(const Cell &cell, int column);
    void replace(std::vector<Cell> cells);

    qint64 m_line = 0;
    std::vector<Cell> m_cells;
};

} // namespace leadline

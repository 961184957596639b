// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <memory>

namespace leadline::bench {

/// A million rows of eight columns that are made as they are asked for: no model can be cheaper.
class VirtualRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

/// Qt's own table over them, as large as our window is: what our window is held against.
[[nodiscard]] std::unique_ptr<QTableView> qtTable();

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/qttable.h"

#include <QScreen>

namespace leadline::bench {

namespace {

constexpr int rows = 1'000'000;
constexpr int columns = 8;
constexpr QSize windowSize(1440, 900);

} // namespace

int VirtualRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows;
}

int VirtualRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant VirtualRows::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return QStringLiteral("Lead %1, column %2").arg(index.row()).arg(index.column());
}

std::unique_ptr<QTableView> qtTable()
{
    auto table = std::make_unique<QTableView>();
    table->setModel(new VirtualRows(table.get()));
    table->resize(windowSize.boundedTo(table->screen()->availableSize()));
    return table;
}

} // namespace leadline::bench

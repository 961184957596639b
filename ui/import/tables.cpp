// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/tables.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QHeaderView>
#include <QTableView>

namespace leadline {

namespace {

constexpr int columnPadding = 28;
constexpr int choiceWidth = 320;
constexpr int narrowest = 80;
constexpr int widest = 260;
constexpr int measuredRows = 15;
constexpr int measuredColumns = 40;

} // namespace

void stretchColumn(QTableView &table, int column)
{
    QHeaderView &header = *table.horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(column, QHeaderView::Stretch);
    header.setSectionResizeMode(header.count() - 1, QHeaderView::Fixed);
    header.resizeSection(header.count() - 1, choiceWidth);
}

void fitColumns(QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    const int rows = qMin(model.rowCount(), measuredRows);
    for (int column = 0; column < qMin(model.columnCount(), measuredColumns); ++column) {
        int width = textWidth(table.font(), model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row)
            width = qMax(width, textWidth(table.font(), model.index(row, column).data().toString()));
        if (table.horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
            table.setColumnWidth(column, qBound(narrowest, width + columnPadding, widest));
    }
}

} // namespace leadline

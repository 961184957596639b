// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/forecastview.h"

#include "ui/import/celldelegate.h"
#include "ui/import/importdraft.h"
#include "ui/import/tables.h"
#include "ui/shell/windowcontext.h"
#include "ui/text/errors.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plaintable.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr int rowsWidth = 620;
constexpr int cellsWidth = 440;

} // namespace

ForecastView::ForecastView(WindowContext &context, ImportDraft &draft, QWidget *parent)
    : QWidget(parent), m_context(context), m_draft(draft), m_table(new QTableView), m_cells(new QTableView),
      m_title(new Label(TextRole::Title)), m_hint(new Label(TextRole::Caption))
{
    prepareTable(*m_table);
    m_table->setModel(&m_model);
    prepareTable(*m_cells);
    m_cells->setModel(&m_cellsModel);
    m_cells->setItemDelegateForColumn(ForecastCellsModel::TextColumn, new CellDelegate(m_cells));
    m_cells->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::DoubleClicked);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(Metric::cardPadding, Metric::innerPadding, 0, 0);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(Metric::cardPadding, 0, 0, 0);

    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_cells, 1);
    column->addWidget(m_hint);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({rowsWidth, cellsWidth});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(splitter);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ForecastView::showRow);
    connect(&m_draft, &ImportDraft::forecastChanged, this, &ForecastView::showForecast);
    connect(&m_cellsModel, &ForecastCellsModel::mended, &m_draft, &ImportDraft::mend);
    connect(m_table, &QAbstractItemView::activated, this, &ForecastView::mend);
    connect(new QShortcut(QKeySequence(Qt::Key_F2), m_table, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &ForecastView::mend);
    connect(m_cells, &QAbstractItemView::activated, m_cells,
            [this](const QModelIndex &index) { m_cells->edit(index.siblingAtColumn(ForecastCellsModel::TextColumn)); });
    retranslate();
}

void ForecastView::retranslate()
{
    m_table->setAccessibleName(tr("What happens to the first rows"));
    m_cells->setAccessibleName(tr("The row cell by cell"));
    m_hint->setText(tr("F2 or Enter mends what the file says; the row is tried again and imported so."));
    showForecast();
}

void ForecastView::showForecast()
{
    const int row = qMax(0, m_table->currentIndex().row());
    m_model.show(m_draft.forecast().rows, m_context.reference());
    fitColumns(*m_table);
    m_table->setCurrentIndex(m_model.index(qMin(row, m_model.rowCount() - 1), 0));
    showRow();
}

void ForecastView::showRow()
{
    const ForecastRow *row = m_model.rowAt(m_table->currentIndex().row());
    m_cellsModel.show(row, m_context.reference());
    m_cells->setColumnHidden(ForecastCellsModel::BeforeColumn, !m_cellsModel.hasBefore());
    fitColumns(*m_cells);
    if (!m_cells->currentIndex().isValid() && m_cellsModel.rowCount() > 0)
        m_cells->setCurrentIndex(m_cellsModel.index(0, ForecastCellsModel::TextColumn));
    m_title->setText(row && row->error ? describe(*row->error) : row ? row->lead : QString());
    m_cells->setVisible(m_cellsModel.rowCount() > 0);
    m_hint->setVisible(m_cellsModel.rowCount() > 0);
}

/// From the row to its cells: the first of them is at hand.
void ForecastView::mend()
{
    if (m_cellsModel.rowCount() > 0)
        m_cells->setFocus(Qt::ShortcutFocusReason);
}

} // namespace leadline

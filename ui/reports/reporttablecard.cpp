// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttablecard.h"

#include "ui/text/reports.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace leadline {

ReportTableCard::ReportTableCard(QWidget *parent)
    : QWidget(parent), m_card(new Card), m_title(new Label(TextRole::Title)), m_view(new QTableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    column->addStretch(1);
    m_card->body()->addWidget(m_title);
    m_card->body()->addWidget(m_view);
    m_view->setModel(&m_model);
    m_view->verticalHeader()->hide();
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsClickable(false);
    connect(m_view, &QTableView::activated, this, &ReportTableCard::open);
    connect(m_view, &QTableView::clicked, this, &ReportTableCard::open);
}

void ReportTableCard::show(const ReportTable &table)
{
    const QModelIndex before = m_view->currentIndex();
    m_model.setTable(table);
    m_title->setText(reportTableTitle(table.name));
    m_view->setAccessibleName(m_title->text());
    m_view->setAccessibleDescription(tr("Enter on a number opens the leads behind it"));
    if (before.isValid() && before.row() < m_model.rowCount() && before.column() < m_model.columnCount())
        m_view->setCurrentIndex(m_model.index(before.row(), before.column()));
    fit();
}

void ReportTableCard::fit()
{
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < m_model.columnCount(); ++column)
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    const int rowHeight = m_view->fontMetrics().height() + 10;
    m_view->verticalHeader()->setMinimumSectionSize(1);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->setFixedHeight(header->sizeHint().height() + m_model.rowCount() * rowHeight + 4);
}

void ReportTableCard::open(const QModelIndex &index)
{
    if (const std::optional<LeadQuery> leads = m_model.behind(index))
        emit leadsRequested(*leads, m_model.nameOf(index));
}

void ReportTableCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace leadline

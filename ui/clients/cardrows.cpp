// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/cardrows.h"

#include "ui/leads/keymodel.h"
#include "ui/leads/leadlistview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/rowpainting.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

CardRows::CardRows(KeyModel &model, QStyledItemDelegate *delegate, int lines, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new LeadListView(this)), m_lines(lines)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metric::innerPadding, 0, 0);
    column->addWidget(m_view);
    column->addStretch();
    delegate->setParent(m_view);
    m_view->setItemDelegate(delegate);
    m_view->setModel(&m_model);
    connect(m_view, &LeadListView::rowsShown, this, [this](int first, int last) {
        if (const std::vector<qint64> keys = m_model.missing(first, last); !keys.empty())
            emit wanted(keys);
    });
    connect(m_view, &LeadListView::clicked, this, [this](const QModelIndex &index) { emit opened(index.row()); });
    connect(m_view, &LeadListView::activated, this, [this](const QModelIndex &index) { emit opened(index.row()); });
}

/// What is there stays on the screen until its new state comes.
void CardRows::show(const std::vector<qint64> &keys)
{
    if (std::vector<quint32>(keys.begin(), keys.end()) != m_model.keys())
        m_model.refresh(keys);
    constexpr size_t inView = 20;
    const auto first = size_t(std::max(m_view->currentIndex().row() - int(inView) / 2, 0));
    if (first < keys.size())
        emit wanted({keys.begin() + qint64(first), keys.begin() + qint64(std::min(first + inView, keys.size()))});
    fitHeight();
}

void CardRows::setName(const QString &name)
{
    m_view->setAccessibleName(name);
}

void CardRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void CardRows::fitHeight()
{
    constexpr int mostInView = 12;
    const int row = RowMetric::heightOf(m_lines, m_view->font());
    m_view->setRowHeight(row);
    m_view->setFixedHeight(std::min(m_model.rowCount(), mostInView) * row);
    m_view->setVisible(m_model.rowCount() > 0);
}

} // namespace leadline

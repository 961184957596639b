// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadlistview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace leadline {

LeadListView::LeadListView(QWidget *parent) : QAbstractItemView(parent)
{
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
}

void LeadListView::setRowHeight(int height)
{
    if (height == m_rowHeight)
        return; // what is in sight stays there
    const int top = verticalOffset() / m_rowHeight;
    m_rowHeight = std::max(height, 1);
    updateGeometries();
    verticalScrollBar()->setValue(top * m_rowHeight);
    viewport()->update();
}

void LeadListView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    const auto measure = [this] {
        updateGeometries();
        viewport()->update();
    };
    connect(model, &QAbstractItemModel::rowsRemoved, this, measure);
    connect(model, &QAbstractItemModel::modelReset, this, measure);
}

QRect LeadListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight};
}

void LeadListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    if (!rect.isValid() || (hint == EnsureVisible && rect.top() >= 0 && rect.bottom() < height))
        return;
    const int top = index.row() * m_rowHeight;
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (height - m_rowHeight) / 2);
    else if (hint == PositionAtTop || rect.top() < 0)
        verticalScrollBar()->setValue(top);
    else
        verticalScrollBar()->setValue(top + m_rowHeight - height);
}

QModelIndex LeadListView::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / m_rowHeight;
    return point.y() + verticalOffset() >= 0 && row < rowCount() ? model()->index(row, 0) : QModelIndex();
}

void LeadListView::keyboardSearch(const QString &search)
{
    emit typed(search);
}

QModelIndex LeadListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int current = currentIndex().row();
    const int page = std::max(viewport()->height() / m_rowHeight - 1, 1);
    int wanted = current;
    switch (action) {
    case MoveHome:
        wanted = 0;
        break;
    case MoveEnd:
        wanted = last;
        break;
    case MovePageUp:
        wanted = current - page;
        break;
    case MovePageDown:
        wanted = current + page;
        break;
    case MoveUp:
    case MovePrevious:
        wanted = current - 1;
        break;
    case MoveDown:
    case MoveNext:
        wanted = current + 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return selectableFrom(std::clamp(wanted, 0, last), wanted < current ? -1 : 1);
}

/// Headings between the rows are passed over; at an end the nearest row on the other side is meant.
QModelIndex LeadListView::selectableFrom(int row, int step) const
{
    for (const int direction : {step, -step}) {
        for (int place = row; place >= 0 && place < rowCount(); place += direction) {
            const QModelIndex index = model()->index(place, 0);
            if (index.flags().testFlag(Qt::ItemIsSelectable))
                return index;
        }
    }
    return {};
}

int LeadListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void LeadListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex top = indexAt(rect.topLeft());
    const QModelIndex bottom = indexAt(rect.bottomLeft());
    if (top.isValid())
        selectionModel()->select(QItemSelection(top, bottom.isValid() ? bottom : top), command);
}

QRegion LeadListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
    return region;
}

void LeadListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    updateGeometries();
    holdStill(first, last - first + 1);
    QAbstractItemView::rowsInserted(parent, first, last);
    // A long list comes in many parts, nearly all of them below what is looked at.
    if (first * m_rowHeight < verticalOffset() + viewport()->height())
        viewport()->update();
}

void LeadListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    if (currentIndex().row() >= first && currentIndex().row() <= last)
        emit currentLeaving();
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    holdStill(first, first - last - 1);
    viewport()->update();
}

/// What the user looks at stays where it is when rows come or go above it; at the very top new ones are seen coming.
void LeadListView::holdStill(int insertedAt, int count)
{
    const int offset = verticalOffset();
    if (offset > 0 && insertedAt * m_rowHeight < offset)
        verticalScrollBar()->setValue(offset + count * m_rowHeight);
}

void LeadListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_rowHeight / 2);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rowCount() * m_rowHeight - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

/// Of the rows in view alone: Qt asks each of a million where it stands.
void LeadListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = std::max(topLeft.row(), verticalOffset() / m_rowHeight);
    const int last = std::min(bottomRight.row(), (verticalOffset() + viewport()->height()) / m_rowHeight);
    if (first <= last)
        QAbstractItemView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last), roles);
}

void LeadListView::paintEvent(QPaintEvent *event)
{
    if (rowCount() == 0)
        return;
    const int first = (event->rect().top() + verticalOffset()) / m_rowHeight;
    const int last = std::min((event->rect().bottom() + verticalOffset()) / m_rowHeight, rowCount() - 1);
    emit rowsShown(first, last);

    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex hovered =
        viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    const QStyle::State state = option.state & ~QStyle::State_HasFocus;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

void LeadListView::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseMoveEvent(event);
    viewport()->update();
}

int LeadListView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

} // namespace leadline

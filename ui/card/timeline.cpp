// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/timeline.h"

#include "ui/card/timelinedelegate.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QScrollArea>
#include <QWheelEvent>

namespace leadline {

QString TimelineRow::sentence() const
{
    QStringList parts;
    for (const QString &part : {title, summary, body, exact.isEmpty() ? when : exact}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

void TimelineModel::setRows(std::vector<TimelineRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.sentence();
    case Qt::ToolTipRole:
        return plainToolTip(row.exact);
    case Qt::UserRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Timeline::Timeline(QWidget *parent) : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new TimelineDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::setRows(std::vector<TimelineRow> rows)
{
    const int current = currentIndex().row();
    m_model.setRows(std::move(rows));
    if (current >= 0 && current < m_model.rowCount())
        setCurrentIndex(m_model.index(current));
    fitHeight();
}

void Timeline::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

/// The page that holds the timeline scrolls to the row.
void Timeline::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    for (QWidget *holder = parentWidget(); holder && current.isValid() && hasFocus(); holder = holder->parentWidget()) {
        auto *page = qobject_cast<QScrollArea *>(holder);
        if (!page)
            continue;
        const QRect row = visualRect(current);
        const QPoint place = mapTo(page->widget(), row.center());
        page->ensureVisible(place.x(), place.y(), 0, row.height() / 2 + Metric::innerPadding);
    }
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void Timeline::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void Timeline::fitHeight()
{
    doItemsLayout();
    const int last = m_model.rowCount() - 1;
    setFixedHeight(last < 0 ? 0 : visualRect(m_model.index(last)).bottom() + verticalOffset() + 1);
    setVisible(last >= 0);
}

} // namespace leadline

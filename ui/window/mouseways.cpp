// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mouseways.h"

#include "ui/leads/leadmodel.h"
#include "ui/today/todaymodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>

namespace leadline {

namespace {

LeadId leadOf(const QModelIndex &index)
{
    if (const auto *today = qobject_cast<const TodayModel *>(index.model())) {
        const DayLine *line = today->lineAt(index.row());
        return line ? line->lead.id : LeadId();
    }
    const auto *leads = qobject_cast<const LeadModel *>(index.model());
    return leads ? LeadId(index.data(LeadModel::idRole).toUuid()) : LeadId();
}

} // namespace

LeadId currentLead(const QAbstractItemView *view)
{
    return view ? leadOf(view->currentIndex()) : LeadId();
}

MouseWays::MouseWays(QWidget &window) : m_window(&window)
{
    qApp->installEventFilter(this);
}

/// A list takes every button for its own, so nothing of it would come up to the window.
bool MouseWays::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress || !watched->isWidgetType())
        return false;
    const auto *under = static_cast<const QWidget *>(watched);
    return under->window() == m_window && take(*under, *static_cast<QMouseEvent *>(event));
}

bool MouseWays::take(const QWidget &under, const QMouseEvent &event)
{
    if (event.button() == Qt::BackButton) {
        emit backRequested();
        return true;
    }
    if (event.button() == Qt::ForwardButton) {
        emit forwardRequested();
        return true;
    }
    if (event.button() != Qt::MiddleButton)
        return false;
    const auto *view = qobject_cast<const QAbstractItemView *>(under.parentWidget());
    const LeadId lead = view ? leadOf(view->indexAt(event.position().toPoint())) : LeadId();
    if (lead.isNull())
        return false;
    emit leadRequested(lead);
    return true;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusorder.h"

#include <QWidget>

namespace leadline {

namespace {

/// In the order of the tree, which our widgets keep to be that of reading.
void collectFocusable(const QWidget &parent, QList<QWidget *> &found)
{
    for (QObject *object : parent.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (!child || child->isWindow())
            continue;
        if (child->focusPolicy() != Qt::NoFocus && !child->focusProxy())
            found.append(child);
        collectFocusable(*child, found);
    }
}

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isVisible() && widget.isEnabled();
}

/// The next in the window's order that is not in the area; nullptr when the area is alone.
QWidget *neighbour(const QWidget &area, bool next)
{
    QWidget *const start = area.window()->focusWidget();
    for (QWidget *widget = start; widget;) {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (widget == start)
            break;
        if (!area.isAncestorOf(widget) && widget->window() == area.window() && takesTab(*widget))
            return widget;
    }
    return nullptr;
}

} // namespace

void orderFocus(QWidget &area)
{
    QList<QWidget *> order;
    collectFocusable(area, order);
    for (qsizetype next = 1; next < order.size(); ++next)
        QWidget::setTabOrder(order[next - 1], order[next]);
}

bool moveFocus(QWidget &area, bool next)
{
    QList<QWidget *> order;
    collectFocusable(area, order);
    order.removeIf([](const QWidget *widget) { return !takesTab(*widget); });
    const qsizetype place = order.indexOf(area.window()->focusWidget()) + (next ? 1 : -1);
    const bool isInside = place >= 0 && place < order.size();
    QWidget *target = isInside ? order[place] : neighbour(area, next);
    if (!target && !order.isEmpty())
        target = next ? order.first() : order.last();
    if (target)
        target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return target;
}

} // namespace leadline

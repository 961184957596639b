// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace leadline {

void placeInTabOrder(QWidget &container, QWidget &child)
{
    const Qt::FocusPolicy policy = container.focusPolicy();
    container.setFocusPolicy(Qt::TabFocus); // setTabOrder passes over what takes no focus
    QWidget *last = &container;
    for (QWidget *next = container.nextInFocusChain(); container.isAncestorOf(next) && next != &child;
         next = next->nextInFocusChain()) {
        if (next->focusPolicy() != Qt::NoFocus)
            last = next;
    }
    QWidget::setTabOrder(last, &child);
    container.setFocusPolicy(policy);
}

} // namespace leadline

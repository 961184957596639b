// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconbutton.h"

#include "ui/theme/icon.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>

namespace leadline {

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent) : QToolButton(parent)
{
    setIcon(themedIcon(iconName));
    setIconSize({Metric::iconSize, Metric::iconSize});
    setFocusPolicy(Qt::StrongFocus);
    setName(name);
}

void IconButton::setName(const QString &name)
{
    setToolTip(plainToolTip(name));
    setAccessibleName(name);
}

QSize IconButton::sizeHint() const
{
    return QSize(Metric::targetSize, Metric::targetSize).expandedTo(QToolButton::sizeHint());
}

void IconButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/followfocus.h"

#include "ui/widgets/layoutnow.h"

#include <QApplication>
#include <QScrollArea>

namespace leadline {

namespace {

constexpr int clearance = 96; ///< of what lies over the window's lower corner

/// Queued: what takes the focus has often been shown a moment ago, and has no place yet.
void showFocused(QScrollArea &area)
{
    const QWidget *content = area.widget();
    QWidget *focused = QApplication::focusWidget();
    if (!content || !focused || !content->isAncestorOf(focused) || !area.isVisible())
        return;
    layOutNow(*area.widget());
    if (focused->height() > area.viewport()->height()) // its own current row counts
        return;
    area.ensureWidgetVisible(focused);
    const QPoint end = focused->mapTo(content, QPoint(0, focused->height()));
    area.ensureVisible(end.x(), end.y(), 0, clearance);
}

} // namespace

void followFocus(QScrollArea &area)
{
    const auto follow = [&area](const QWidget *, const QWidget *now) {
        const bool isByMouse = QGuiApplication::mouseButtons() != Qt::NoButton; // the eye is there already
        if (now && !isByMouse && area.isAncestorOf(now))
            QMetaObject::invokeMethod(
                &area, [&area] { showFocused(area); }, Qt::QueuedConnection);
    };
    QObject::connect(qApp, &QApplication::focusChanged, &area, follow);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/onscreen.h"

#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

namespace leadline {

namespace {

qint64 area(const QRect &rect)
{
    return rect.isValid() ? qint64(rect.width()) * rect.height() : 0;
}

QPoint within(QRect place, const QRect &room)
{
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
    return place.topLeft();
}

} // namespace

/// It may well stand on two screens.
QPoint onScreen(const QRect &place)
{
    QRect most = QGuiApplication::primaryScreen()->availableGeometry();
    qint64 seen = 0;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect room = screen->availableGeometry();
        seen += area(room.intersected(place));
        if (area(room.intersected(place)) > area(most.intersected(place)))
            most = room;
    }
    return seen == area(place) ? place.topLeft() : within(place, most);
}

} // namespace leadline

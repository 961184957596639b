// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layoutnow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>

namespace leadline {

void layOutNow(QWidget &area)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // Its bars come and go by a queued call.
    for (QScrollArea *scrolled : area.findChildren<QScrollArea *>())
        QCoreApplication::sendPostedEvents(scrolled, QEvent::MetaCall);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

} // namespace leadline

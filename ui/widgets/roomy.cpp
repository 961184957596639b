// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/roomy.h"

#include "ui/theme/fonts.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace leadline {

QSize roomy(const QWidget &window, const QSize &usual)
{
    const QSize title(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight));
    const QSize most = window.screen()->availableSize() - title;
    return (usual * roomFor(window.font()) / 100).boundedTo(most.expandedTo(usual));
}

int roomy(const QWidget &window, int usualWidth)
{
    return roomy(window, QSize(usualWidth, 0)).width();
}

} // namespace leadline

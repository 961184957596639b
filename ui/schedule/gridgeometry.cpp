// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/gridgeometry.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

namespace leadline {

using namespace Qt::StringLiterals;

GridGeometry::GridGeometry(const QFont &font, QSize viewport, int columns, int wholeDayRows)
    : m_viewport(viewport), m_columns(std::max(columns, 1)), m_rows(wholeDayRows)
{
    const int line = QFontMetrics(font).height();
    m_rowHeight = std::max(line + Metric::gap, int(Metric::smallestTarget));
    m_headHeight = line + 2 * Metric::innerPadding;
    m_hourHeight = 2 * std::max(line + Metric::gap, int(Metric::smallestTarget));
    m_gutter = textWidth(small(font), u"00:00 AM"_s) + 2 * Metric::gap;
}

int GridGeometry::leastMinutes() const
{
    return (Metric::smallestTarget * 60 + m_hourHeight - 1) / m_hourHeight;
}

qreal GridGeometry::columnWidth() const
{
    return qreal(std::max(m_viewport.width() - m_gutter, m_columns)) / m_columns;
}

qreal GridGeometry::left(size_t column) const
{
    return m_gutter + qreal(column) * columnWidth();
}

QRectF GridGeometry::head(size_t column) const
{
    return {left(column), 0, columnWidth(), qreal(m_headHeight)};
}

QRectF GridGeometry::wholeDay(size_t column, int row) const
{
    return {left(column) + 1, qreal(m_headHeight + row * m_rowHeight), columnWidth() - 4, qreal(m_rowHeight - 2)};
}

qreal GridGeometry::top(int minute) const
{
    return hoursTop() + minute * m_hourHeight / 60.0 - m_scrolled;
}

QRectF GridGeometry::span(size_t column, int from, int until) const
{
    return {left(column), top(from), columnWidth(), top(until) - top(from)};
}

int GridGeometry::columnAt(qreal x) const
{
    const int column = int(std::floor((x - m_gutter) / columnWidth()));
    return column >= 0 && column < m_columns ? column : -1;
}

int GridGeometry::minuteAt(qreal y) const
{
    return int(std::floor((y - hoursTop() + m_scrolled) * 60 / m_hourHeight));
}

} // namespace leadline

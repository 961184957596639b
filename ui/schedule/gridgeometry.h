// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSize>

class QFont;

namespace leadline {

/// Where hours and columns stand in the grid, in pixels of its viewport. Head and whole days stay on top while the hours
/// are scrolled under them.
class GridGeometry
{
public:
    GridGeometry() = default;
    GridGeometry(const QFont &font, QSize viewport, int columns, int wholeDayRows);

    void setScrolled(int pixels) { m_scrolled = pixels; }
    [[nodiscard]] int hoursTop() const { return m_headHeight + m_rows * m_rowHeight; }
    [[nodiscard]] int hoursHeight() const { return 24 * m_hourHeight; }
    [[nodiscard]] int hourHeight() const { return m_hourHeight; }
    [[nodiscard]] int gutter() const { return m_gutter; }
    /// A block shorter than this could not be hit by a pointer.
    [[nodiscard]] int leastMinutes() const;
    [[nodiscard]] QRectF head(size_t column) const;
    [[nodiscard]] QRectF wholeDay(size_t column, int row) const;
    /// The hours from one minute of the day to another.
    [[nodiscard]] QRectF span(size_t column, int from, int until) const;
    [[nodiscard]] qreal top(int minute) const;
    /// -1 outside the columns.
    [[nodiscard]] int columnAt(qreal x) const;
    [[nodiscard]] int minuteAt(qreal y) const;

private:
    [[nodiscard]] qreal left(size_t column) const;
    [[nodiscard]] qreal columnWidth() const;

    QSize m_viewport;
    int m_columns = 1;
    int m_rows = 0;
    int m_rowHeight = 1;
    int m_headHeight = 1;
    int m_hourHeight = 1;
    int m_gutter = 0;
    int m_scrolled = 0;
};

} // namespace leadline

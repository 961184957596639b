// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>

class QStyleOptionViewItem;

namespace leadline {

// What the rows of our lists have in common: margins, the mark of the current one, lines that give way.

struct RowMetric
{
    static constexpr int outerMargin = 8; ///< of the selection, from the pane's edge
    static constexpr int textMargin = 14; ///< of the text, inside the selection
    static constexpr int gap = 4;         ///< between two selections
    static constexpr int verticalPadding = 8;

    [[nodiscard]] static int lineHeight(const QFont &font);
    [[nodiscard]] static int heightOf(int lines, const QFont &font);
};

/// One line of a row: what stands at its end takes its room first, the beginning is shortened.
class RowLine
{
public:
    RowLine(QPainter &painter, QRect rect, Qt::LayoutDirection direction)
        : m_painter(painter), m_rect(rect), m_direction(direction)
    {
    }

    void atEnd(const QString &text, const QFont &font, const QColor &color);
    void atStart(const QString &text, const QFont &font, const QColor &color);
    /// The same, and what comes next stands behind it.
    void then(const QString &text, const QFont &font, const QColor &color);
    void skip(int width) { m_rect.setLeft(m_rect.left() + width); }
    [[nodiscard]] const QRect &rect() const { return m_rect; }

private:
    void draw(const QString &text, const QFont &font, const QColor &color, Qt::Alignment alignment);

    QPainter &m_painter;
    QRect m_rect;
    Qt::LayoutDirection m_direction;
};

/// Marks a row that is selected, pointed at or focused; gives the room for its text.
[[nodiscard]] QRect paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace leadline

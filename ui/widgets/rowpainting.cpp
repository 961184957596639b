// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowpainting.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QStyleOptionViewItem>

namespace leadline {

int RowMetric::lineHeight(const QFont &font)
{
    constexpr int lineGap = 3;
    return QFontMetrics(font).height() + lineGap;
}

int RowMetric::heightOf(int lines, const QFont &font)
{
    return lines * lineHeight(font) + 2 * verticalPadding + gap;
}

void RowLine::atEnd(const QString &text, const QFont &font, const QColor &color)
{
    draw(text, font, color, Qt::AlignRight);
    if (!text.isEmpty())
        m_rect.setRight(m_rect.right() - textWidth(font, text) - RowMetric::outerMargin);
}

void RowLine::atStart(const QString &text, const QFont &font, const QColor &color)
{
    draw(text, font, color, Qt::AlignLeft);
}

void RowLine::then(const QString &text, const QFont &font, const QColor &color)
{
    atStart(text, font, color);
    if (!text.isEmpty())
        skip(textWidth(font, text) + RowMetric::outerMargin);
}

void RowLine::draw(const QString &text, const QFont &font, const QColor &color, Qt::Alignment alignment)
{
    m_painter.setFont(font);
    m_painter.setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, m_rect.width());
    m_painter.setLayoutDirection(m_direction);
    m_painter.drawText(m_rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QRect paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect row = option.rect.adjusted(RowMetric::outerMargin, 0, -RowMetric::outerMargin, -RowMetric::gap);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isSelected ? tokens.accentTone.soft : tokens.sunken);
        painter.drawRoundedRect(row, Metric::innerPadding, Metric::innerPadding);
    }
    if (isSelected) {
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(row.left(), row.top() + 10, 3, row.height() - 20), 1.5, 1.5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, row, Metric::innerPadding, tokens.focus);
    return row.adjusted(RowMetric::textMargin, RowMetric::verticalPadding, -RowMetric::textMargin,
                        -RowMetric::verticalPadding);
}

} // namespace leadline

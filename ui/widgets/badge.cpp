// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace leadline {

namespace {

constexpr int sidePadding = 10;

QFont badgeFont(const QWidget &widget)
{
    return strong(small(widget.font()));
}

} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : Label(TextRole::Body, text, parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Badge::setBadgeTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Badge::sizeHint() const
{
    const QFont font = badgeFont(*this);
    return {textWidth(font, text()) + 2 * sidePadding, QFontMetrics(font).height() + Metric::gap};
}

QSize Badge::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 2 * sidePadding + 3 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

void Badge::paintEvent(QPaintEvent *)
{
    const ColorPair colors = tokensFor(palette()).tone(m_tone);
    QPainter painter(this);
    paintPill(painter, rect(), colors.soft, colors.soft);
    painter.setFont(badgeFont(*this));
    painter.setPen(colors.text);
    const QRect inner = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width() + 1));
}

} // namespace leadline

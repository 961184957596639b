// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/iconlabel.h"

#include <QPainter>

namespace leadline {

IconLabel::IconLabel(const QString &iconName, QWidget *parent) : Label(TextRole::Body, {}, parent), m_iconName(iconName)
{
    setTone(TextTone::Muted);
    setContentsMargins(Metric::smallIconSize + 6, 0, 0, 0);
}

void IconLabel::setIcon(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconLabel::setIconTone(Tone tone)
{
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = tokensFor(palette());
    if (wordWrap())
        Label::paintEvent(event);
    else
        paintElided();
    const int top =
        wordWrap() ? (fontMetrics().height() - Metric::smallIconSize) / 2 : (height() - Metric::smallIconSize) / 2;
    const int left = layoutDirection() == Qt::RightToLeft ? width() - Metric::smallIconSize : 0;
    QPainter painter(this);
    paintIcon(painter, QRect(left, top, Metric::smallIconSize, Metric::smallIconSize), m_iconName,
              m_tone == Tone::Neutral ? tokens.muted : tokens.tone(m_tone).text);
}

void IconLabel::paintElided()
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width() + 1);
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
}

} // namespace leadline

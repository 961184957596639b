// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace leadline {

Card::Card(Level level, QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setProperty("role", level == Level::Page ? QStringLiteral("card") : QStringLiteral("inner"));
    m_body->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    m_body->setSpacing(Metric::innerPadding);
}

void Card::setAccented(bool accented)
{
    m_accented = accented;
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_accented)
        return;
    constexpr int barWidth = 3;
    QRect bar = rect();
    bar.setWidth(barWidth);
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveRight(rect().right());
    QPainterPath shape;
    shape.addRoundedRect(rect(), Metric::innerPadding, Metric::innerPadding);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(bar);
    painter.fillPath(shape, tokensFor(palette()).accent);
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/foldedcolumn.h"

#include "ui/board/columnheader.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowpainting.h"

#include <QKeyEvent>

namespace leadline {

FoldedColumn::FoldedColumn(Stage::Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void FoldedColumn::setTexts(const QString &name, const QString &count)
{
    m_name = name;
    m_count = count;
    const QString said = count.isEmpty() ? name : tr("%1, %2", "stage, how many leads").arg(name, count);
    setAccessibleName(said);
    setToolTip(plainToolTip(tr("%1: press to unfold", "stage, how many leads").arg(said)));
    update();
}

void FoldedColumn::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FoldedColumn::paintEvent(QPaintEvent *)
{
    constexpr int topStripe = 3;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(underMouse() ? tokens.sunken : tokens.surface);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, Metric::controlRadius, Metric::controlRadius);
    painter.fillRect(0, 0, width(), topStripe, stageColor(m_kind, palette()));
    if (hasFocus())
        paintFocusRing(painter, rect(), Metric::controlRadius, tokens.focus);
    painter.translate(width(), 0);
    painter.rotate(90);
    RowLine line(painter, QRect(Metric::cardPadding, 0, height() - 2 * Metric::cardPadding, width()), Qt::LeftToRight);
    line.then(m_name, strong(font()), tokens.text);
    line.atStart(m_count, font(), tokens.muted);
}

} // namespace leadline

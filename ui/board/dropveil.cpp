// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/dropveil.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace leadline {

DropVeil::DropVeil(QWidget *column, const QWidget *header) : QWidget(column), m_header(header)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    column->installEventFilter(this);
    hide();
}

void DropVeil::invite()
{
    m_reason.clear();
    lie();
}

void DropVeil::refuse(const QString &reason)
{
    m_reason = reason;
    lie();
}

void DropVeil::lie()
{
    const int top = m_header->isVisible() ? m_header->height() + Metric::gap : 0;
    setGeometry(parentWidget()->rect().adjusted(0, top, 0, 0));
    show();
    raise();
    update();
}

void DropVeil::clear()
{
    m_reason.clear();
    hide();
}

bool DropVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        lie();
    return QWidget::eventFilter(watched, event);
}

void DropVeil::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_reason.isEmpty()) {
        painter.setPen(QPen(tokens.accent, Metric::focusWidth));
        painter.drawRoundedRect(frame, Metric::cardRadius, Metric::cardRadius);
        return;
    }
    constexpr int nearlyOpaque = 245;
    QColor veil = tokens.window;
    veil.setAlpha(nearlyOpaque);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(frame, Metric::cardRadius, Metric::cardRadius);
    painter.setPen(tokens.muted);
    constexpr int narrow = 80;
    if (width() > narrow)
        painter.drawText(rect().adjusted(Metric::innerPadding, Metric::pagePadding, -Metric::innerPadding, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_reason);
}

} // namespace leadline

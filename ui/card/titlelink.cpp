// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/titlelink.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace leadline {

namespace {

constexpr int padding = 3;
constexpr int wrapping = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

} // namespace

TitleLink::TitleLink(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TitleLink::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    fitHeight();
    update();
}

QSize TitleLink::sizeHint() const
{
    return {300, height()};
}

void TitleLink::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void TitleLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void TitleLink::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    QFont font = strong(this->font());
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(underMouse() || hasFocus() ? tokens.link : tokens.text);
    painter.drawText(rect().adjusted(padding, padding, -padding, -padding), wrapping, m_title);
    if (hasFocus())
        paintFocusRing(painter, rect(), Metric::gap, tokens.focus);
}

void TitleLink::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void TitleLink::fitHeight()
{
    const QRect room(0, 0, qMax(80, width()) - 2 * padding, 10'000);
    const int text = QFontMetrics(strong(font())).boundingRect(room, wrapping, m_title).height();
    setFixedHeight(qMax(Metric::smallestTarget, text + 2 * padding));
}

} // namespace leadline

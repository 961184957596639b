// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/funnelview.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace leadline {

FunnelView::FunnelView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void FunnelView::setBands(std::vector<FunnelBand> bands)
{
    m_bands = std::move(bands);
    m_current = std::clamp(m_current, 0, std::max(0, int(m_bands.size()) - 1));
    describe();
    updateGeometry();
    update();
}

QSize FunnelView::sizeHint() const
{
    return {420, std::max(1, int(m_bands.size())) * FunnelShape::rowHeight(font())};
}

QSize FunnelView::minimumSizeHint() const
{
    return {260, sizeHint().height()};
}

FunnelShape FunnelView::shape() const
{
    constexpr int edge = 4;
    return {m_bands, QRectF(rect()).adjusted(edge, edge, -edge, -edge), font()};
}

bool FunnelView::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int band = shape().bandAt(help->pos());
        if (band >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(bandText(m_bands[size_t(band)], QLocale())), this);
        return true;
    }
    return QWidget::event(event);
}

void FunnelView::paintEvent(QPaintEvent *)
{
    if (m_bands.empty())
        return;
    QPainter painter(this);
    const FunnelShape drawn = shape();
    const Tokens &tokens = tokensFor(palette());
    drawn.paint(painter, tokens);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, drawn.rowOf(size_t(m_current)), Metric::controlRadius, tokens.focus);
    }
}

void FunnelView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrent(m_current + 1);
        break;
    case Qt::Key_Up:
        setCurrent(m_current - 1);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(int(m_bands.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FunnelView::mousePressEvent(QMouseEvent *event)
{
    const int band = shape().bandAt(event->position());
    if (event->button() != Qt::LeftButton || band < 0)
        return;
    setCurrent(band);
    activate();
}

void FunnelView::setCurrent(int band)
{
    m_current = std::clamp(band, 0, std::max(0, int(m_bands.size()) - 1));
    describe();
    update();
}

void FunnelView::activate()
{
    if (!m_bands.empty())
        emit activated(m_bands[size_t(m_current)].code);
}

void FunnelView::describe()
{
    setAccessibleName(tr("Funnel"));
    if (m_bands.empty())
        return setAccessibleDescription({});
    setAccessibleDescription(bandText(m_bands[size_t(m_current)], QLocale()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace leadline

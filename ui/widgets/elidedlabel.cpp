// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace leadline {

ElidedLabel::ElidedLabel(TextRole role, const QString &text, QWidget *parent) : Label(role, text, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().averageCharWidth() * 4;
    return {qMin(few, Label::minimumSizeHint().width()), Label::minimumSizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return textWidth(font(), shownText()) > textPlace().width() + 1;
}

/// Beside a buddy an ampersand is written twice, lest it marks a key.
QString ElidedLabel::shownText() const
{
    return buddy() ? text().replace(QStringLiteral("&&"), QStringLiteral("&")) : text();
}

QRect ElidedLabel::textPlace() const
{
    return contentsRect().adjusted(qMax(0, indent()), 0, 0, 0);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(shownText()), this);
        return true;
    }
    return Label::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QString shown = fontMetrics().elidedText(shownText(), Qt::ElideRight, textPlace().width());
    painter.drawText(textPlace(), int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     shown);
}

} // namespace leadline

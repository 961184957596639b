// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagebutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace leadline {

namespace {

constexpr int pointDepth = 10; // of the notch and of the point
constexpr int stagePadding = pointDepth + 6;
constexpr int corner = 5;
constexpr int iconGap = 4;

struct StageColors
{
    QColor fill;
    QColor text;
};

StageColors colorsOf(const StageStep &step, const Tokens &tokens)
{
    switch (step.state) {
    case StageState::Passed:
        return {tokens.accentTone.soft, tokens.accentTone.text};
    case StageState::Current:
        return {tokens.accent, tokens.onAccent};
    case StageState::Lost:
        return {tokens.dangerTone.soft, tokens.dangerTone.text};
    case StageState::Future:
        break;
    }
    return {tokens.sunken, tokens.muted};
}

QString iconOf(StageState state)
{
    switch (state) {
    case StageState::Passed:
        return QStringLiteral("check");
    case StageState::Lost:
        return QStringLiteral("x");
    case StageState::Current:
    case StageState::Future:
        break;
    }
    return {};
}

} // namespace

StageButton::StageButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void StageButton::setStep(const StageStep &step, bool isFirst, bool isLast)
{
    m_step = step;
    m_isFirst = isFirst;
    m_isLast = isLast;
    setCursor(step.enabled ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    update();
}

int StageButton::heightFor(const QFont &font)
{
    return QFontMetrics(font).height() + 16;
}

QSize StageButton::sizeHint() const
{
    const int iconWidth = iconOf(m_step.state).isEmpty() ? 0 : Metric::smallIconSize + iconGap;
    return {textWidth(strong(font()), m_step.label) + iconWidth + 2 * stagePadding, heightFor(font())};
}

void StageButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

void StageButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

void StageButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const StageColors colors = colorsOf(m_step, tokens);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() && m_step.enabled && m_step.state == StageState::Future;
    painter.fillPath(shape(0), isHovered ? tokens.hairline : colors.fill);
    if (hasFocus())
        painter.strokePath(shape(1),
                           QPen(tokens.focus, Metric::focusWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paintLabel(painter, m_step.enabled || m_step.state != StageState::Future ? colors.text : tokens.faint);
}

bool StageButton::hitButton(const QPoint &position) const
{
    return shape(0).contains(position);
}

/// Clockwise from the upper leading corner; mirrored where the language runs from right to left.
QPainterPath StageButton::shape(qreal inset) const
{
    const QRectF box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const qreal middle = box.center().y();
    QPainterPath path;
    if (m_isFirst) {
        path.moveTo(box.left(), box.top() + corner);
        path.quadTo(box.topLeft(), {box.left() + corner, box.top()});
    } else {
        path.moveTo(box.left(), box.top());
    }
    if (m_isLast) {
        path.lineTo(box.right() - corner, box.top());
        path.quadTo(box.topRight(), {box.right(), box.top() + corner});
        path.lineTo(box.right(), box.bottom() - corner);
        path.quadTo(box.bottomRight(), {box.right() - corner, box.bottom()});
    } else {
        path.lineTo(box.right() - pointDepth, box.top());
        path.lineTo(box.right(), middle);
        path.lineTo(box.right() - pointDepth, box.bottom());
    }
    if (m_isFirst) {
        path.lineTo(box.left() + corner, box.bottom());
        path.quadTo(box.bottomLeft(), {box.left(), box.bottom() - corner});
    } else {
        path.lineTo(box.left(), box.bottom());
        path.lineTo(box.left() + pointDepth, middle);
    }
    path.closeSubpath();
    return layoutDirection() == Qt::RightToLeft ? QTransform(-1, 0, 0, 1, width(), 0).map(path) : path;
}

void StageButton::paintLabel(QPainter &painter, const QColor &color)
{
    const QString iconName = iconOf(m_step.state);
    const int iconWidth = iconName.isEmpty() ? 0 : Metric::smallIconSize + iconGap;
    const QRect room = rect().adjusted(stagePadding, 0, -stagePadding, 0);
    painter.setFont(m_step.state == StageState::Future ? font() : strong(font()));
    painter.setPen(color);
    const QString shown =
        painter.fontMetrics().elidedText(m_step.label, Qt::ElideRight, qMax(0, room.width() - iconWidth + 2));
    const int used = iconWidth + textWidth(painter.font(), shown);
    QRect place(room.x() + qMax(0, (room.width() - used) / 2), 0, qMin(used, room.width() + 4), height());
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    if (iconWidth > 0) {
        QRect iconPlace(place.x(), (height() - Metric::smallIconSize) / 2, Metric::smallIconSize,
                        Metric::smallIconSize);
        paintIcon(painter, QStyle::visualRect(layoutDirection(), place, iconPlace), iconName, color);
    }
    const QRect textPlace = QStyle::visualRect(layoutDirection(), place, place.adjusted(iconWidth, 0, 0, 0));
    painter.drawText(textPlace, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void StageButton::describe()
{
    const QString missing = m_step.missing.isEmpty() ? QString() : tr("Not filled in: %1").arg(m_step.missing);
    const QString details = QString(m_step.toolTip + u'\n' + missing).trimmed();
    setToolTip(plainToolTip(QString(m_step.label + u'\n' + details).trimmed()));
    setAccessibleDescription(details);
    switch (m_step.state) {
    case StageState::Passed:
        setAccessibleName(tr("%1, passed", "stage").arg(m_step.label));
        break;
    case StageState::Current:
        setAccessibleName(tr("%1, current", "stage").arg(m_step.label));
        break;
    case StageState::Future:
        setAccessibleName(tr("%1, ahead", "stage").arg(m_step.label));
        break;
    case StageState::Lost:
        setAccessibleName(tr("%1, lost", "stage").arg(m_step.label));
        break;
    }
}

} // namespace leadline

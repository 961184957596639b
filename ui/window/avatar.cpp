// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/avatar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace leadline {

namespace {

constexpr int diameter = 28;
constexpr int ring = 3; ///< room for the focus around it

} // namespace

Avatar::Avatar(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &name)
{
    m_name = name;
    m_initials.clear();
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.mid(0, 2))
        m_initials += word.at(0).toUpper();
    describe();
    update();
}

void Avatar::setNameShown(bool shown)
{
    m_isNameShown = shown;
    updateGeometry();
    update();
}

QSize Avatar::sizeHint() const
{
    const int nameWidth = m_isNameShown ? Metric::innerPadding + textWidth(strong(font()), m_name) : 0;
    return minimumSizeHint() + QSize(nameWidth, 0);
}

QSize Avatar::minimumSizeHint() const
{
    return {diameter + 2 * ring, diameter + 2 * ring};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        paintPill(painter, rect(), tokens.sunken, tokens.sunken);
    if (hasFocus())
        paintFocusRing(painter, rect(), height() / 2.0, tokens.focus);
    const QRect badge(ring, ring, diameter, diameter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentTone.soft);
    painter.drawEllipse(badge);
    QFont font = strong(small(this->font()));
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    painter.setPen(tokens.accentTone.text);
    painter.drawText(badge, Qt::AlignCenter, m_initials);
    if (m_isNameShown)
        paintName(painter);
}

void Avatar::paintName(QPainter &painter) const
{
    const QRect place = rect().adjusted(diameter + 2 * ring + Metric::gap, 0, -Metric::innerPadding, 0);
    painter.setFont(strong(font()));
    painter.setPen(tokensFor(palette()).text);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, place.width()));
}

void Avatar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Avatar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

void Avatar::setChangeable(bool changeable)
{
    if (std::exchange(m_isChangeable, changeable) != changeable)
        describe();
}

void Avatar::describe()
{
    const QString tip = m_isChangeable ? tr("%1: press to work as somebody else", "user's name")
                                       : tr("%1 is logged in at the shared server", "user's name");
    setToolTip(plainToolTip(tip.arg(m_name)));
    setAccessibleName(tr("%1 works here", "user's name").arg(m_name));
    setAccessibleDescription(m_isChangeable ? tr("Press to work as somebody else")
                                            : tr("Press for the shared server's page"));
}

} // namespace leadline

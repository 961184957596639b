// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace leadline {

namespace {

constexpr int chipPadding = 12;

} // namespace

Chip::Chip(const QString &label, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLabel(label);
}

void Chip::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void Chip::setCount(std::optional<qint64> count)
{
    if (count == m_count)
        return;
    m_count = count;
    describe();
}

QSize Chip::sizeHint() const
{
    const int height = qMax(Metric::targetSize - 2, fontMetrics().height() + 10);
    return {textWidth(strong(font()), shownText()) + 2 * chipPadding, height};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 2 * chipPadding + 4 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const QColor hover = underMouse() && isEnabled() ? tokens.sunken : tokens.surface;
    paintPill(painter, rect(), isChecked() ? tokens.accentTone.soft : hover,
              isChecked() ? tokens.accentTone.soft : tokens.hairline);
    if (hasFocus())
        paintFocusRing(painter, rect(), rect().height() / 2.0, tokens.focus);
    painter.setFont(isChecked() ? strong(font()) : font());
    painter.setPen(!isEnabled() ? tokens.faint : isChecked() ? tokens.accentTone.text : tokens.muted);
    const QRect inner = rect().adjusted(chipPadding, 0, -chipPadding, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, inner.width() + 1));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

QString Chip::shownText() const
{
    return m_count ? m_label + QChar::Nbsp + QLocale().toString(*m_count) : m_label;
}

void Chip::describe()
{
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/avatar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace leadline {

namespace {

constexpr int diameter = 28;

} // namespace

Avatar::Avatar(QWidget *parent) : QWidget(parent)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setPerson(const QString &name)
{
    m_initials.clear();
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.mid(0, 2))
        m_initials += word.at(0).toUpper();
    setToolTip(name.toHtmlEscaped());
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    const ColorPair &tone = tokensFor(palette()).accentTone;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.soft);
    painter.drawEllipse(rect());
    QFont font = strong(small(this->font()));
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    painter.setPen(tone.text);
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icon.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace leadline {

namespace {

constexpr int iconColumn = 12 + Metric::iconSize + Metric::innerPadding;

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return QStringLiteral("circle-alert");
    case Tone::Warning:
        return QStringLiteral("triangle-alert");
    case Tone::Success:
        return QStringLiteral("circle-check");
    default:
        return QStringLiteral("info");
    }
}

} // namespace

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_label(new Label), m_actionButton(makeButton({}, {}, ButtonKind::Flat))
{
    installAccessibleRoles();
    m_label->setWordWrap(true);
    m_actionButton->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(iconColumn, Metric::innerPadding, Metric::innerPadding, Metric::innerPadding);
    row->addWidget(m_label, 1);
    row->addWidget(m_actionButton);
    setMinimumHeight(40);
    connect(m_actionButton, &QPushButton::clicked, this, &Banner::actionTriggered);
}

void Banner::setText(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const
{
    return m_label->text();
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Banner::setActionText(const QString &text)
{
    m_actionButton->setText(text);
    m_actionButton->setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent *)
{
    const ColorPair colors = tokensFor(palette()).tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(rect(), Metric::controlRadius, Metric::controlRadius);
    const QRect place(12, (height() - Metric::iconSize) / 2, Metric::iconSize, Metric::iconSize);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), iconOf(m_tone), colors.text);
}

} // namespace leadline

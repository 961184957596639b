// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/dropzone.h"

#include "ui/theme/icon.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 36;
constexpr int padding = 28;

} // namespace

DropZone::DropZone(QWidget *parent)
    : QFrame(parent), m_icon(new Label), m_title(new Label(TextRole::Title)), m_text(new Label)
{
    m_text->setTone(TextTone::Muted);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(Metric::innerPadding);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text);
    showIcon();
}

void DropZone::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void DropZone::addButton(QWidget *button)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addSpacing(Metric::innerPadding);
    column->addWidget(button, 0, Qt::AlignHCenter);
}

void DropZone::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QFrame::changeEvent(event);
}

void DropZone::showIcon()
{
    m_icon->setPixmap(themedIcon(u"upload"_s).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.border, 1, Qt::DashLine));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::cardRadius, Metric::cardRadius);
}

} // namespace leadline

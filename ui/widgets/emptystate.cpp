// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/icon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr int pictureSize = 40;
constexpr int textWidthLimit = 420;

} // namespace

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new Label), m_title(new Label(TextRole::Title)), m_text(new Label),
      m_buttons(new QHBoxLayout)
{
    m_text->setTone(TextTone::Muted);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(textWidthLimit / 2);
    m_text->setMaximumWidth(textWidthLimit);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Metric::innerPadding);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_text, 1000);
    middle->addStretch();
    column->addLayout(middle);
    column->addSpacing(Metric::innerPadding);
    m_buttons->addStretch();
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    column->addStretch();
    showIcon();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

QPushButton *EmptyState::addButton(const QString &text, bool isPrimary)
{
    QPushButton *button = makeButton(text, {}, isPrimary ? ButtonKind::Primary : ButtonKind::Normal, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

bool EmptyState::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeButtons();
    return handled;
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

/// Side by side, or one below the other where the words are too long for that.
void EmptyState::placeButtons()
{
    const int room = contentsRect().width() - 2 * Metric::cardPadding;
    int needed = 0;
    for (int index = 0; index < m_buttons->count(); ++index) {
        if (const QWidget *button = m_buttons->itemAt(index)->widget(); button && !button->isHidden())
            needed += button->sizeHint().width() + Metric::innerPadding;
    }
    const bool fits = needed <= room;
    m_buttons->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

} // namespace leadline

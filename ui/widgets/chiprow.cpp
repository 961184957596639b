// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chiprow.h"

#include "ui/widgets/flowlayout.h"

#include <QEvent>

namespace leadline {

namespace {

constexpr const char *codeProperty = "code";

QString codeOf(const QAbstractButton *button)
{
    return button ? button->property(codeProperty).toString() : QString();
}

} // namespace

ChipRow::ChipRow(Choice choice, QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group.setExclusive(choice == Choice::One);
    connect(&m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) { emit chosen(codeOf(button)); });
}

Chip *ChipRow::addChip(const QString &code, const QString &label)
{
    auto *chip = new Chip(label, this);
    chip->setProperty(codeProperty, code);
    m_group.addButton(chip);
    addWidget(chip);
    return chip;
}

void ChipRow::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

void ChipRow::clear()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (auto *button = qobject_cast<QAbstractButton *>(item->widget()))
            m_group.removeButton(button);
        item->widget()->hide();
        item->widget()->deleteLater(); // a click on it may be the reason
        delete item;
    }
    fitHeight();
}

Chip *ChipRow::chip(const QString &code) const
{
    for (QAbstractButton *button : m_group.buttons()) {
        if (codeOf(button) == code)
            return qobject_cast<Chip *>(button);
    }
    return nullptr;
}

void ChipRow::setChosenCode(const QString &code)
{
    if (Chip *wanted = chip(code)) {
        wanted->setChecked(true);
        return;
    }
    const bool exclusive = m_group.exclusive();
    m_group.setExclusive(false);
    for (QAbstractButton *button : m_group.buttons())
        button->setChecked(false);
    m_group.setExclusive(exclusive);
}

QString ChipRow::chosenCode() const
{
    return codeOf(m_group.checkedButton());
}

QSize ChipRow::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), layout()->heightForWidth(width())};
}

bool ChipRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void ChipRow::fitHeight()
{
    setFixedHeight(qMax(1, layout()->heightForWidth(width())));
}

} // namespace leadline

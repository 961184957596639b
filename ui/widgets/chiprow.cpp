// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chiprow.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/taborder.h"

#include <QEvent>
#include <algorithm>

namespace leadline {

namespace {

constexpr const char *codeProperty = "code";

QString codeOf(const QAbstractButton *button)
{
    return button ? button->property(codeProperty).toString() : QString();
}

} // namespace

ChipRow::ChipRow(Choice choice, QWidget *parent) : QWidget(parent), m_choice(choice)
{
    new FlowLayout(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Only where one excludes the others is there a group: a group is one stop of the Tab key.
Chip *ChipRow::addChip(const QString &code, const QString &label)
{
    auto *chip = new Chip(label, this);
    chip->setProperty(codeProperty, code);
    if (m_choice == Choice::One)
        m_group.addButton(chip);
    connect(chip, &Chip::clicked, this, [this, code] { emit chosen(code); });
    addWidget(chip);
    return chip;
}

void ChipRow::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
    placeInTabOrder(*this, *widget);
}

void ChipRow::clear()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (auto *chip = qobject_cast<Chip *>(item->widget()))
            m_group.removeButton(chip);
        item->widget()->hide();
        item->widget()->deleteLater(); // a click on it may be the reason
        delete item;
    }
    fitHeight();
}

Chip *ChipRow::chip(const QString &code) const
{
    const QList<Chip *> all = chips();
    const auto found = std::find_if(all.begin(), all.end(), [&code](const Chip *chip) { return codeOf(chip) == code; });
    return found == all.end() ? nullptr : *found;
}

void ChipRow::setChosenCode(const QString &code)
{
    m_group.setExclusive(false);
    for (Chip *chip : chips())
        chip->setChecked(!code.isEmpty() && codeOf(chip) == code);
    m_group.setExclusive(true);
}

QString ChipRow::chosenCode() const
{
    const QList<Chip *> all = chips();
    const auto chosen = std::find_if(all.begin(), all.end(), [](const Chip *chip) { return chip->isChecked(); });
    return chosen == all.end() ? QString() : codeOf(*chosen);
}

QList<Chip *> ChipRow::chips() const
{
    QList<Chip *> found;
    for (int index = 0; index < layout()->count(); ++index) {
        if (auto *chip = qobject_cast<Chip *>(layout()->itemAt(index)->widget()))
            found.append(chip);
    }
    return found;
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

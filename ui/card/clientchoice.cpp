// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/clientchoice.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

namespace {

// Ids in the group: those found are their places in the list.
constexpr int createId = 10'000;
constexpr int noneId = 10'001;

} // namespace

ClientChoiceBox::ClientChoiceBox(QWidget *parent)
    : QWidget(parent), m_title(new Label(TextRole::Section)), m_choices(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::gap);
    column->addWidget(m_title);
    column->addLayout(m_choices);
    connect(&m_group, &QButtonGroup::idClicked, this, &ClientChoiceBox::chosen);
}

void ClientChoiceBox::show(const QString &title, const QString &name, const std::vector<SimilarClient> &found)
{
    m_title->setText(title);
    for (QAbstractButton *button : m_group.buttons())
        delete button;
    m_found.clear();
    for (const SimilarClient &client : found) {
        addChoice(tr("Link to %1").arg(client.text), int(m_found.size()));
        m_found.push_back(client.id);
    }
    QRadioButton *create = addChoice(
        name.isEmpty() ? tr("Create a new one (the lead names none)") : tr("Create “%1”").arg(name), createId);
    create->setEnabled(!name.isEmpty());
    addChoice(tr("Do not link"), noneId);
    m_group.button(noneId)->setChecked(true);
}

void ClientChoiceBox::choose(What what, const QUuid &existing)
{
    const auto place = std::ranges::find(m_found, existing);
    if (what == What::Existing && place != m_found.end())
        m_group.button(int(place - m_found.begin()))->setChecked(true);
    else if (what == What::New && m_group.button(createId)->isEnabled())
        m_group.button(createId)->setChecked(true);
    else
        m_group.button(noneId)->setChecked(true);
}

ClientChoiceBox::What ClientChoiceBox::what() const
{
    switch (m_group.checkedId()) {
    case createId:
        return What::New;
    case noneId:
        return What::None;
    default:
        return What::Existing;
    }
}

QUuid ClientChoiceBox::existing() const
{
    return what() == What::Existing ? m_found[size_t(m_group.checkedId())] : QUuid();
}

QWidget *ClientChoiceBox::checked() const
{
    return m_group.checkedButton();
}

QRadioButton *ClientChoiceBox::addChoice(const QString &text, int id)
{
    QString shown = text;
    shown.replace(u'&', QStringLiteral("&&"));
    auto *button = new QRadioButton(shown);
    button->setObjectName(QStringLiteral("choice.%1").arg(id));
    button->setAccessibleName(text);
    m_choices->addWidget(button);
    m_group.addButton(button, id);
    return button;
}

} // namespace leadline

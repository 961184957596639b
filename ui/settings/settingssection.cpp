// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr int choiceWidth = 280;

} // namespace

SettingsSection::SettingsSection(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(Metric::innerPadding);
}

QComboBox *SettingsSection::addChoice(const QString &name, const QString &label)
{
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(label);
    choice->setMinimumWidth(choiceWidth);
    auto *title = new Label(TextRole::Body, label);
    title->setBuddy(choice);
    m_column->addWidget(title);
    m_column->addWidget(choice, 0, Qt::AlignLeft);
    m_column->addSpacing(Metric::innerPadding);
    return choice;
}

Label *SettingsSection::addHint(const QString &text)
{
    auto *hint = new Label(TextRole::Body, text);
    hint->setTone(TextTone::Muted);
    hint->setWordWrap(true);
    m_column->addWidget(hint);
    return hint;
}

} // namespace leadline

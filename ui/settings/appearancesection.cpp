// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancesection.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

AppearanceSection::AppearanceSection(ActionRegistry &actions, Theme &theme, QWidget *parent)
    : SettingsSection(parent), m_actions(actions), m_theme(theme),
      m_language(addChoice(u"settings.language"_s, tr("Language"))),
      m_scheme(addChoice(u"settings.theme"_s, tr("Theme"))), m_zoom(addChoice(u"settings.zoom"_s, tr("Text size"))),
      m_density(addChoice(u"settings.density"_s, tr("Rows of lists")))
{
    fill();
    column().addStretch();
    const auto triggers = [this](QComboBox *choice) {
        connect(choice, &QComboBox::activated, this,
                [this, choice] { m_actions.action(choice->currentData().toString())->trigger(); });
    };
    triggers(m_language);
    triggers(m_scheme);
    connect(m_zoom, &QComboBox::activated, this, [this] { emit zoomChosen(m_zoom->currentData().toInt()); });
    connect(m_density, &QComboBox::activated, this, [this] { emit densityChosen(m_density->currentData().toBool()); });
    connect(&m_theme, &Theme::changed, this, &AppearanceSection::showTheme);
    showTheme();
}

void AppearanceSection::fill()
{
    m_language->addItem(u"Русский"_s, u"language.ru"_s);
    m_language->addItem(u"English"_s, u"language.en"_s);
    m_language->setCurrentIndex(QLocale().language() == QLocale::Russian ? 0 : 1);
    m_scheme->addItem(tr("As the system"), u"theme.system"_s);
    m_scheme->addItem(tr("Light"), u"theme.light"_s);
    m_scheme->addItem(tr("Dark"), u"theme.dark"_s);
    for (int percent = 80; percent <= 150; percent += 10)
        m_zoom->addItem(tr("%1%", "text size").arg(percent), percent);
    m_density->addItem(tr("Wide"), false);
    m_density->addItem(tr("Close"), true);
}

QWidget *AppearanceSection::firstFocus()
{
    return m_language;
}

void AppearanceSection::showHabits(const Habits &habits)
{
    m_density->setCurrentIndex(m_density->findData(habits.isCompact));
}

void AppearanceSection::showTheme()
{
    const QString scheme = m_theme.scheme() == Scheme::Light ? u"theme.light"_s
        : m_theme.scheme() == Scheme::Dark                   ? u"theme.dark"_s
                                                             : u"theme.system"_s;
    m_scheme->setCurrentIndex(m_scheme->findData(scheme));
    m_zoom->setCurrentIndex(m_zoom->findData(m_theme.zoom()));
}

} // namespace leadline

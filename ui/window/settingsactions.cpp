// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncsession.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/settings/settingswindow.h"
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"

#include <QApplication>

// The settings: a window of their own beside this one, which does what is chosen there.

namespace leadline {

using namespace Qt::StringLiterals;

void MainWindow::connectSettings()
{
    m_actions.connectTo(u"settings.open"_s, this, [this] { showSettings({}); });
    m_actions.connectTo(
        u"settings.process"_s, this, [this] { showSettings(u"process"_s); }, [this] { return m_desk != nullptr; });
}

/// Those that were closed a moment ago are on their way out.
void MainWindow::showSettings(const QString &section)
{
    if (m_settings && m_settings->isHidden())
        delete m_settings;
    if (!m_settings)
        m_settings = makeSettings();
    m_settings->setHabits(habits());
    if (!section.isEmpty())
        m_settings->showSection(section);
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

/// A copy is put in the file's place once nobody is in the settings any more: they go with the file.
SettingsWindow *MainWindow::makeSettings()
{
    const auto file =
        m_desk ? std::optional<SettingsFile>(SettingsFile{m_desk->context(), m_desk->sync()}) : std::nullopt;
    auto *settings = new SettingsWindow(m_theme, m_actions, file, this);
    for (const QString &id : {u"help.page"_s, u"edit.undo"_s, u"edit.redo"_s, u"view.zoomIn"_s, u"view.zoomOut"_s,
                              u"view.zoomReset"_s, u"settings.open"_s})
        settings->addAction(m_actions.action(id));
    connect(settings, &SettingsWindow::zoomChosen, this, &MainWindow::zoom);
    connect(settings, &SettingsWindow::densityChosen, this, &MainWindow::setCompact);
    connect(settings, &SettingsWindow::restoreRequested, this, &MainWindow::restoreFrom, Qt::QueuedConnection);
    return settings;
}

Habits MainWindow::habits() const
{
    const LeadListHabit list = m_desk ? m_desk->listHabit() : m_preferences.listHabit();
    return {list.isCompact, m_preferences.quietHours()};
}

void MainWindow::setCompact(bool isCompact)
{
    LeadListHabit habit = m_desk ? m_desk->listHabit() : m_preferences.listHabit();
    habit.isCompact = isCompact;
    m_preferences.setListHabit(habit);
    if (m_desk)
        m_desk->leads().list().setHabit(habit);
}

QWidget &MainWindow::asker()
{
    if (m_settings && QApplication::activeWindow() == m_settings)
        return *m_settings;
    return *this;
}

} // namespace leadline

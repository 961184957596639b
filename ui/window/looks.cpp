// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"
#include "ui/reminders/quiethoursdialog.h"
#include "ui/reminders/reminderpanel.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/toast.h"
#include "ui/window/about.h"
#include "ui/window/desk.h"
#include "ui/window/helpplaces.h"
#include "ui/window/mainwindow.h"
#include "ui/window/railplace.h"
#include "ui/window/shortcutsheet.h"

#include <QApplication>

// How the window looks and speaks, chosen by the user and kept on this device.

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoomStep = 10;

} // namespace

void MainWindow::connectLooks()
{
    const auto choose = [this](const QString &id, auto run) { m_actions.connectTo(id, this, run); };
    choose(u"theme.light"_s, [this] { showScheme(Scheme::Light); });
    choose(u"theme.dark"_s, [this] { showScheme(Scheme::Dark); });
    choose(u"theme.system"_s, [this] { showScheme(Scheme::System); });
    choose(u"view.theme"_s, [this] { showScheme(m_theme.isDark() ? Scheme::Light : Scheme::Dark); });
    choose(u"language.ru"_s, [this] { speak(QLocale::Russian); });
    choose(u"language.en"_s, [this] { speak(QLocale::English); });
    choose(u"view.language"_s,
           [this] { speak(m_speech.language() == QLocale::Russian ? QLocale::English : QLocale::Russian); });
    choose(u"view.zoomIn"_s, [this] { zoom(m_theme.zoom() + zoomStep); });
    choose(u"view.zoomOut"_s, [this] { zoom(m_theme.zoom() - zoomStep); });
    choose(u"view.zoomReset"_s, [this] { zoom(100); });
    choose(u"view.rail"_s, [this] {
        if (isNarrow())
            return m_railPlace->toggleNames();
        m_preferences.setRailFolded(!m_preferences.isRailFolded());
        narrowRail();
    });
    choose(u"help.page"_s, [this] { showHelp(); });
    choose(u"help.shortcuts"_s, [this] {
        auto *sheet = new ShortcutSheet(m_actions, &asker());
        sheet->addAction(m_actions.action(u"help.page"_s));
        sheet->open();
    });
    choose(u"reminders.quiet"_s, [this] { chooseQuietHours(); });
    m_actions.customize(m_preferences.shortcuts());
    connect(&m_actions, &ActionRegistry::shortcutsChanged, this, [this] {
        m_preferences.setShortcuts(m_actions.customized());
        shareShortcuts();
        retranslate();
    });
    choose(u"help.about"_s, [this] { showAbout(m_theme, this); });
    const QString scheme = m_theme.scheme() == Scheme::Light ? u"light"_s
        : m_theme.scheme() == Scheme::Dark                   ? u"dark"_s
                                                             : u"system"_s;
    m_actions.action(u"theme."_s + scheme)->setChecked(true);
    m_actions.action(m_speech.language() == QLocale::Russian ? u"language.ru"_s : u"language.en"_s)->setChecked(true);
}

/// Beside the dialog that is in front: one that stands behind a modal one could not be used.
void MainWindow::showHelp()
{
    QWidget *front = QApplication::activeWindow() ? QApplication::activeWindow() : this;
    if (qobject_cast<HelpWindow *>(front))
        return;
    const QString page = helpPageAt(front->focusWidget() ? front->focusWidget() : front);
    delete m_help;
    m_help = new HelpWindow(page, front);
    m_help->show();
}

void MainWindow::chooseQuietHours()
{
    auto *dialog = new QuietHoursDialog(m_preferences.quietHours(), &asker());
    dialog->addAction(m_actions.action(u"help.page"_s));
    connect(dialog, &QuietHoursDialog::chosen, this, [this](const std::optional<QuietHours> &hours) {
        m_preferences.setQuietHours(hours);
        if (m_desk)
            m_desk->reminders().watch().setQuietHours(hours);
        if (m_settings)
            m_settings->setHabits(habits());
    });
    dialog->open();
}

void MainWindow::showScheme(Scheme scheme)
{
    m_theme.apply(scheme);
    m_preferences.setScheme(scheme);
}

void MainWindow::speak(QLocale::Language language)
{
    m_speech.speak(language);
    m_preferences.setLanguage(language);
    m_actions.action(language == QLocale::Russian ? u"language.ru"_s : u"language.en"_s)->setChecked(true);
}

void MainWindow::zoom(int percent)
{
    m_theme.setZoom(percent);
    m_preferences.setZoom(m_theme.zoom());
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/onscreen.h"

#include <QApplication>
#include <algorithm>

// Several windows on one file: each goes its own way through it, all of them work on the same.

namespace leadline {

namespace {

constexpr QPoint aside(40, 40);

} // namespace

MainWindow *MainWindow::openBeside()
{
    if (!m_desk)
        return nullptr;
    auto *window = new MainWindow(m_theme, m_speech, m_preferences, m_folder, m_clock);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->m_first = &first();
    window->m_first->m_beside.emplace_back(window);
    window->resize(size());
    window->move(onScreen(frameGeometry().translated(aside)));
    window->m_path = m_path;
    window->showDesk(m_desk->file(), m_desk->context().reference());
    return window;
}

/// The window that shows its card already comes forward instead.
void MainWindow::openLeadBeside(const LeadId &lead)
{
    MainWindow &main = first();
    std::vector<QPointer<MainWindow>> others = main.m_beside;
    others.emplace_back(&main);
    const auto shows = [&](const QPointer<MainWindow> &window) {
        return window && window != this && window->m_path == m_path && window->m_desk
            && window->m_desk->leadInFront() == lead;
    };
    const auto shown = std::ranges::find_if(others, shows);
    if (shown != others.end())
        (*shown)->comeForward();
    else if (MainWindow *window = openBeside())
        window->m_desk->showLead(lead);
}

/// The one that the program came up with: it outlives the others.
MainWindow &MainWindow::first()
{
    return m_first ? *m_first : *this;
}

/// Keys are the person's and no window's: the others have them at once.
void MainWindow::shareShortcuts()
{
    MainWindow &main = first();
    std::vector<QPointer<MainWindow>> all = main.m_beside;
    all.emplace_back(&main);
    for (const QPointer<MainWindow> &window : all) {
        if (window && window->m_actions.customized() != m_actions.customized())
            window->m_actions.customize(m_actions.customized());
    }
}

/// For what wants the file to itself.
void MainWindow::closeOthers()
{
    MainWindow &main = first();
    std::vector<QPointer<MainWindow>> all = main.m_beside;
    all.emplace_back(&main);
    for (const QPointer<MainWindow> &window : all) {
        if (window && window != this && window->m_path == m_path)
            window->close();
    }
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testfile.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadspage.h"
#include "ui/window/desk.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTest>

namespace leadline::test {

using namespace Qt::StringLiterals;

/// The whole window on a folder of its own.
class Program
{
public:
    explicit Program(const TestClock &clock, const QString &home = {})
        : m_preferences(QDir(home.isEmpty() ? m_home.path() : home).filePath(u"leadline.ini"_s)), m_theme(*qApp),
          m_window(dressed(), spoken(), m_preferences, home.isEmpty() ? m_home.path() : home, clock.clock())
    {
        m_window.resize(1280, 720);
    }

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] QString home() const { return m_home.path(); }

    /// Opens the file and goes to its leads.
    [[nodiscard]] bool open(const QString &path)
    {
        m_window.open(path);
        m_window.show();
        const bool isOpen =
            QTest::qWaitForWindowActive(&m_window) && QTest::qWaitFor([this] { return m_window.desk() != nullptr; });
        if (isOpen)
            run(u"section.leads"_s);
        return isOpen;
    }
    [[nodiscard]] LeadListView &list() { return *m_window.desk()->leads().list().findChild<LeadListView *>(); }
    [[nodiscard]] bool lists(int leads)
    {
        return QTest::qWaitFor([&] { return list().model()->rowCount() == leads; });
    }
    void run(const QString &action) { m_window.actions().action(action)->trigger(); }

private:
    Theme &dressed()
    {
        m_theme.apply(Scheme::Light);
        return m_theme;
    }
    Speech &spoken()
    {
        m_speech.speak(QLocale::English);
        return m_speech;
    }

    QTemporaryDir m_home;
    Preferences m_preferences;
    Theme m_theme;
    Speech m_speech;
    MainWindow m_window;
};

} // namespace leadline::test

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mainwindow.h"

namespace leadline {

/// The window with all it stands on, put together in one place. Needs a QApplication.
struct Composition
{
    /// Preferences and new files lie in `folder`; without a language that of the preferences, else of the surroundings.
    Composition(QApplication &application, const QString &folder, const Clock &clock,
                std::optional<QLocale::Language> language = {});

    Preferences preferences;
    Theme theme;
    Speech speech;
    MainWindow window;
};

/// Where this person's files lie: LEADLINE_DATA_DIR, else the system's place for them.
[[nodiscard]] QString dataFolder();

/// The INI file of the preferences, for who has to read it before the window is there.
[[nodiscard]] QString preferencesPath(const QString &folder);

} // namespace leadline

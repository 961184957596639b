// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace leadline {

class ActionRegistry;
class Theme;

/// Language, theme, text size and density; each takes effect at once (C-19, C-80, C-83, C-88).
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT

public:
    AppearanceSection(ActionRegistry &actions, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void showHabits(const Habits &habits) override;

signals:
    void zoomChosen(int percent);
    void densityChosen(bool isCompact);

private:
    void fill();
    void showTheme();

    ActionRegistry &m_actions;
    Theme &m_theme;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_zoom;
    QComboBox *m_density;
};

} // namespace leadline

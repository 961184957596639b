// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace leadline {

class ActionRegistry;
class Label;
class WindowContext;

/// Quiet hours, the country of phone numbers, the keys: how each stands, and the way to change it.
class HabitsSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// `context` is null while no file is open: then there is no country of phone numbers.
    HabitsSection(ActionRegistry &actions, WindowContext *context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void showHabits(const Habits &habits) override;

private:
    [[nodiscard]] Label *addHabit(const QString &title, const QString &action);
    void showRegion();
    void showKeys();

    ActionRegistry &m_actions;
    WindowContext *m_context;
    QWidget *m_first = nullptr;
    Label *m_quiet;
    Label *m_region = nullptr;
    Label *m_keys;
};

} // namespace leadline

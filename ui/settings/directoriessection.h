// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace leadline {

class DirectoriesPane;
class WindowContext;

/// The directories among the settings (S4-25).
class DirectoriesSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit DirectoriesSection(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;

private:
    DirectoriesPane *m_pane;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QTabBar;
class QTextBrowser;

namespace leadline {

class ProcessMap;
class WindowContext;

/// The file's process as a map, and beside it in words: the stage that is chosen, or all of them.
class ProcessSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit ProcessSection(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;

private:
    void layOut();
    void showWords();

    WindowContext &m_context;
    ProcessMap *m_map;
    QTabBar *m_tabs;
    QTextBrowser *m_words;
};

} // namespace leadline

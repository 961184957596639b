// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

#include <QDialog>
#include <vector>

class QListWidget;
class QScrollArea;

namespace leadline {

class ActionRegistry;
class Label;
class SyncSession;
class Theme;
class WindowContext;

/// What the settings of an open file stand on; it outlives the window.
struct SettingsFile
{
    WindowContext &context;
    SyncSession &sync;
};

/// All settings: sections in a list at the left, the one that is chosen beside it. Whatever is chosen takes effect at
/// once. Without a file it has what belongs to the device.
class SettingsWindow final : public QDialog
{
    Q_OBJECT

public:
    SettingsWindow(Theme &theme, ActionRegistry &actions, const std::optional<SettingsFile> &file, QWidget *parent);

    /// "appearance", "team", "fields", "directories", "process", "backup" or "habits".
    void showSection(const QString &code);
    [[nodiscard]] QString sectionInFront() const;
    void setHabits(const Habits &habits);

signals:
    void zoomChosen(int percent);
    void densityChosen(bool isCompact);
    void restoreRequested(const QString &copy);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void fillList();
    void fitList();
    void build();
    void retranslate();
    [[nodiscard]] SettingsSection *make(const QString &code);
    [[nodiscard]] SettingsSection *makeOfFile(const QString &code);

    Theme &m_theme;
    ActionRegistry &m_actions;
    std::optional<SettingsFile> m_file;
    Habits m_habits;
    QListWidget *m_list;
    Label *m_title;
    QScrollArea *m_scroll;
    SettingsSection *m_section = nullptr;
};

} // namespace leadline

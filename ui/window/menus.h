// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

class QMenu;
class QWidget;

namespace leadline {

class ActionRegistry;

/// The actions that are the window's own, beside the standard ones.
void addWindowActions(ActionRegistry &actions);

/// File, Edit, View, Help out of the registry: a menu bar where the system has one of its own, else under the rail's button.
class Menus final : public QObject
{
    Q_OBJECT

public:
    Menus(ActionRegistry &actions, QWidget *window);

    [[nodiscard]] const std::vector<QMenu *> &menus() const { return m_menus; }
    /// All of them in one.
    [[nodiscard]] QMenu *whole() const { return m_whole; }
    void retranslate();

private:
    void addFile();
    void addView();
    [[nodiscard]] QMenu &add();
    void fill(QMenu &menu, const QStringList &ids);

    ActionRegistry &m_actions;
    QMenu *m_whole;
    QMenu *m_report;
    QMenu *m_theme;
    QMenu *m_language;
    std::vector<QMenu *> m_menus;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;

namespace leadline {

class ActionRegistry;
class Label;

/// Every action that can be done, with its keys, out of the registry; keys are changed there and set back (C-35).
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(ActionRegistry &actions, QWidget *parent);

private:
    void layOut();
    void fill();
    void showChosen();
    void check();
    void apply();
    void resetChosen();
    [[nodiscard]] QString chosen() const;

    ActionRegistry &m_actions;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    Label *m_complaint;
    QPushButton *m_set;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
};

} // namespace leadline

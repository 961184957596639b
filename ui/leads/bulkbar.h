// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace leadline {

class ActionRegistry;
class ElidedLabel;
class IconButton;

/// Under the list while leads are chosen: how many, and what can be done with them at once (C-15).
class BulkBar final : public QFrame
{
    Q_OBJECT

public:
    explicit BulkBar(ActionRegistry &actions, QWidget *parent = nullptr);

    /// `isArchive`: archived leads are among them, which come back or go for good instead of being archived.
    void showCount(qint64 chosen, qint64 all, bool isArchive);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ActionRegistry &m_actions;
    ElidedLabel *m_text;
    std::vector<std::pair<QString, IconButton *>> m_buttons; ///< by the ids of their actions
    qint64 m_chosen = 0;
    qint64 m_all = 0;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

#include <QWidget>

namespace leadline {

class ActionRegistry;
class IconButton;
class IconLabel;
class Label;

/// The first five things worth doing, each with its key, which tick themselves once they were done (C-97). It can be
/// sent away, and goes by itself with the last tick.
class PracticeList final : public QWidget
{
    Q_OBJECT

public:
    /// `done` are the codes of those that were ticked before.
    PracticeList(ActionRegistry &actions, Workspace &workspace, const QStringList &done, QWidget *parent = nullptr);

    [[nodiscard]] static QStringList steps();

signals:
    void ticked(const QStringList &done);
    /// Nothing is left to do, or nobody wants to.
    void ended(bool allDone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tick(const QString &step);
    void retranslate();

    ActionRegistry &m_actions;
    QStringList m_done;
    Label *m_title;
    std::vector<IconLabel *> m_lines; ///< as the steps
    IconButton *m_skip;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/participants.h"
#include "ui/card/cardscope.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace leadline {

class ChipRow;
class IconLabel;

/// Who takes part in a task beside its owner: what each answered, the answer of the one who was asked, and more colleagues
/// to ask (S1-29, S1-30).
class TaskPeople final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPeople(CardScope &scope, QWidget *parent = nullptr);

    /// `all` are the participants of all the lead's tasks.
    void show(const Task &task, const std::vector<Participant> &all);
    /// Colleagues are offered only where the task is open; without them there may be nothing to show.
    void setOffering(bool offering);
    /// The acting user was asked to take part.
    [[nodiscard]] bool isAsked() const { return !m_answer.isEmpty(); }
    void reply(Reply reply);

private:
    [[nodiscard]] QPushButton *addButton(const QString &name, const QString &iconName);
    void showParts();
    void offer();

    CardScope &m_scope;
    Task m_task;
    std::vector<Participant> m_participants;
    QString m_answer; ///< mine; empty when nobody asked me
    bool m_isOffering = false;
    IconLabel *m_names;
    ChipRow *m_buttons;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QPushButton *m_invite;
    QMenu *m_menu;
};

} // namespace leadline

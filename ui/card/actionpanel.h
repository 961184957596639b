// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/preview.h"
#include "core/services/leadcard.h"
#include "core/services/participants.h"
#include "ui/card/cardscope.h"
#include "ui/card/cardstep.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadline {

class Badge;
class Card;
class Checklist;
class ChipRow;
class IconButton;
class Label;
class NewTaskForm;
class NextStepQuestion;
class TaskPanel;
class TaskPeople;

/// What to do next: the open tasks, and the steps that the process offers besides (панель действий, B7).
class ActionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionPanel(CardScope &scope, QWidget *parent = nullptr);

    void show(const LeadCard &card);
    /// Opens this task, else puts the focus on what is next.
    void begin(const TaskId &task);
    /// Opens the first task, or completes the one that is open.
    void completeTask();
    /// Opens the first task where its start is changed.
    void rescheduleTask();
    [[nodiscard]] bool hasTask() const { return !m_open.empty(); }
    void addTask(const QString &category);
    /// Nothing can be planned for a closed lead (G-18).
    [[nodiscard]] bool canPlan() const;
    /// The steps that the process offers now, and the results of the first open task.
    [[nodiscard]] std::vector<CardStep> steps();
    /// Takes up a dormant lead again, if the process offers it.
    void resume();
    [[nodiscard]] bool canResume() const;
    /// Puts the focus on what the stage's checklist still wants (S2-32).
    void focusChecklist();
    [[nodiscard]] bool hasChecklist() const;
    /// Answers the first invitation to an open task that waits for the acting user (S1-29).
    void reply(Reply reply);
    [[nodiscard]] bool isAsked() const;

signals:
    void qualifyRequested();
    void noteRequested();

private:
    [[nodiscard]] QWidget *makeHeading();
    void showTexts();
    void showTasks();
    void showQuestion();
    void showSteps();
    void addStep(const ProcessAction &action, bool isFirst);
    void run(const ProcessAction &action, QWidget &anchor);
    [[nodiscard]] TaskPanel *panelFor(const TaskId &task);
    void takeUp(const ChangeSet &changeset);
    [[nodiscard]] TaskPeople *invitation() const;
    [[nodiscard]] bool leavesNothing(const ChangeSet &changeset) const;
    void focusNextStep();

    CardScope &m_scope;
    LeadCard m_card;
    QStringList m_stepLabels;
    Label *m_title;
    Badge *m_count;
    IconButton *m_call;
    IconButton *m_meeting;
    IconButton *m_note;
    IconButton *m_task;
    QVBoxLayout *m_tasks;
    QWidget *m_taskList;
    Label *m_empty;
    NextStepQuestion *m_question;
    NewTaskForm *m_newTask;
    Checklist *m_checklist;
    ChipRow *m_steps;
    QPushButton *m_firstStep = nullptr;
    QHash<TaskId, TaskPanel *> m_panels;
    std::vector<TaskId> m_open;
    TaskId m_followUp;
    bool m_asksNextStep = false;
    bool m_hasLostFocus = false;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/actionpanel.h"

#include "core/process/wording.h"
#include "core/services/leads.h"
#include "ui/card/checklist.h"
#include "ui/card/newtaskform.h"
#include "ui/card/nextstep.h"
#include "ui/card/stagemove.h"
#include "ui/card/taskpanel.h"
#include "ui/card/taskpeople.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

bool holdsFocus(const QWidget &widget)
{
    const QWidget *focused = widget.window()->focusWidget();
    return focused && widget.isAncestorOf(focused);
}

/// In both languages; a step on is also known by the stage that it leads to.
QStringList stepNames(const ProcessDefinition &process, const Lead &lead, const ProcessAction &step)
{
    QStringList names;
    for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
        for (const ProcessAction &each : actionsFor(process, lead, language)) {
            if (each.kind == step.kind && each.toStage == step.toStage)
                names.append(each.label);
        }
        if (!step.fails)
            names.append(stageLabel(process, step.toStage, language));
    }
    return names;
}

} // namespace

ActionPanel::ActionPanel(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_title(new Label(TextRole::Title)), m_count(new Badge({}, Tone::Accent)),
      m_call(new IconButton(u"phone"_s, {})), m_meeting(new IconButton(u"calendar-plus"_s, {})),
      m_note(new IconButton(u"message-square"_s, {})), m_task(new IconButton(u"square-check"_s, {})), m_tasks(nullptr),
      m_taskList(new QWidget), m_empty(new Label), m_question(new NextStepQuestion(scope)),
      m_newTask(new NewTaskForm(scope)), m_checklist(new Checklist(scope)), m_steps(new ChipRow(ChipRow::Choice::Any))
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    around->addWidget(card);
    card->body()->addWidget(makeHeading());
    card->body()->addWidget(m_taskList);
    card->body()->addWidget(m_empty);
    card->body()->addWidget(m_question);
    card->body()->addWidget(m_newTask);
    card->body()->addWidget(m_checklist);
    card->body()->addWidget(m_steps);
    m_tasks = new QVBoxLayout(m_taskList);
    m_tasks->setContentsMargins(0, 0, 0, 0);
    m_empty->setTone(TextTone::Muted);
    m_empty->setWordWrap(true);
    connect(m_call, &QToolButton::clicked, this, [this] { addTask(u"call"_s); });
    connect(m_meeting, &QToolButton::clicked, this, [this] { addTask(u"meeting"_s); });
    connect(m_task, &QToolButton::clicked, this, [this] { addTask(u"to-do"_s); });
    connect(m_note, &QToolButton::clicked, this, &ActionPanel::noteRequested);
    connect(m_newTask, &NewTaskForm::closed, this,
            [this] { m_question->isVisible() ? m_question->focusFirst() : m_task->setFocus(Qt::OtherFocusReason); });
    connect(m_question, &NextStepQuestion::taskWanted, this, &ActionPanel::addTask);
    connect(m_question, &NextStepQuestion::settled, this, [this] {
        m_asksNextStep = false;
        showQuestion();
        focusNextStep();
    });
}

void ActionPanel::show(const LeadCard &card)
{
    m_asksNextStep = m_asksNextStep && card.lead.id == m_card.lead.id;
    m_card = card;
    showTexts();
    showTasks();
    showQuestion();
    m_checklist->show(card);
    showSteps();
    m_newTask->show(card.lead);
    if (m_hasLostFocus || m_panels.contains(m_followUp))
        focusNextStep();
}

void ActionPanel::begin(const TaskId &task)
{
    m_panels.contains(task) ? m_panels[task]->open() : focusNextStep();
}

void ActionPanel::completeTask()
{
    if (holdsFocus(*m_newTask))
        return m_newTask->save();
    const auto open = std::ranges::find_if(m_open, [this](const TaskId &id) { return m_panels[id]->isOpen(); });
    if (open != m_open.end())
        m_panels[*open]->complete();
    else if (!m_open.empty())
        m_panels[m_open.front()]->open();
}

void ActionPanel::rescheduleTask()
{
    if (hasTask())
        m_panels[m_open.front()]->reschedule();
}

void ActionPanel::addTask(const QString &category)
{
    m_newTask->open(category);
}

void ActionPanel::resume()
{
    for (const ProcessAction &action : actionsFor(m_scope.process(), m_card.lead, CardScope::language())) {
        if (action.kind == ProcessAction::Kind::Resume && action.gate.canBeOffered())
            return run(action, *this);
    }
}

bool ActionPanel::canResume() const
{
    return !m_card.lead.id.isNull() && resumptionGate(m_scope.process(), m_card.lead).canBeOffered();
}

bool ActionPanel::canPlan() const
{
    return !m_card.lead.id.isNull() && editGate(m_scope.process(), m_card.lead).isOpen();
}

void ActionPanel::focusChecklist()
{
    m_checklist->focusFirst();
}

bool ActionPanel::hasChecklist() const
{
    return !m_card.lead.id.isNull() && !m_checklist->isEmpty();
}

void ActionPanel::reply(Reply reply)
{
    if (TaskPeople *asked = invitation())
        asked->reply(reply);
}

bool ActionPanel::isAsked() const
{
    return invitation();
}

TaskPeople *ActionPanel::invitation() const
{
    const auto asked =
        std::ranges::find_if(m_open, [this](const TaskId &id) { return m_panels[id]->people().isAsked(); });
    return asked == m_open.end() ? nullptr : &m_panels[*asked]->people();
}

QWidget *ActionPanel::makeHeading()
{
    auto *heading = new QWidget;
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch();
    for (IconButton *button : {m_call, m_meeting, m_note, m_task})
        row->addWidget(button);
    return heading;
}

void ActionPanel::showTexts()
{
    m_title->setText(tr("Next step"));
    m_call->setName(tr("Plan a call"));
    m_meeting->setName(tr("Plan a meeting"));
    m_note->setName(tr("Write a note"));
    m_task->setName(tr("Add a task"));
    for (IconButton *button : {m_call, m_meeting, m_task})
        button->setVisible(canPlan());
    m_note->setVisible(!m_card.lead.id.isNull());
}

void ActionPanel::showTasks()
{
    std::vector<TaskId> open;
    for (const Task &task : m_card.tasks) {
        if (!task.isOpen())
            continue;
        open.push_back(task.id);
        TaskPanel *panel = panelFor(task.id);
        panel->show(m_card, task);
        m_tasks->removeWidget(panel);
        m_tasks->addWidget(panel);
        panel->raise(); // the order of children is the order of the Tab key
        panel->setVisible(true);
    }
    for (const TaskId &id : m_open) {
        if (std::ranges::count(open, id))
            continue;
        TaskPanel *done = m_panels.take(id);
        m_hasLostFocus = m_hasLostFocus || holdsFocus(*done);
        done->setVisible(false);
        done->deleteLater();
    }
    if (m_open.empty() && !open.empty())
        m_asksNextStep = false;
    m_open = std::move(open);
    const auto count = int(m_open.size());
    m_taskList->setVisible(count > 0);
    m_count->setText(tr("%n task(s)", nullptr, count));
    m_count->setVisible(count > 0);
}

/// What stands in the place of tasks when there are none.
void ActionPanel::showQuestion()
{
    const bool asks = m_asksNextStep && m_open.empty() && canPlan();
    m_hasLostFocus = m_hasLostFocus || (!asks && holdsFocus(*m_question));
    m_question->show(m_card.lead);
    m_question->setVisible(asks);
    m_empty->setText(m_card.lead.id.isNull() ? tr("It is done.")
                         : !canPlan()
                         ? tr("This lead is closed. Notes can be added; all else starts with taking it up.")
                         : canResume() ? tr("Work on this lead rests. Take it up again, or plan something.")
                                       : tr("No next step. Plan a call or a meeting, or choose a step."));
    m_empty->setVisible(m_open.empty() && !asks);
}

/// Made anew only when something changed, so that the focus stays on a button.
void ActionPanel::showSteps()
{
    std::vector<ProcessAction> steps;
    for (ProcessAction &action : actionsFor(m_scope.process(), m_card.lead, CardScope::language())) {
        if (!action.fails || action.gate.directory.isEmpty())
            steps.push_back(std::move(action));
    }
    QStringList labels{m_card.lead.id.toString(), m_open.empty() ? u"first"_s : QString()};
    for (const ProcessAction &step : steps)
        labels.append(step.label);
    m_steps->setVisible(!steps.empty());
    if (labels == m_stepLabels)
        return;
    m_stepLabels = labels;
    m_hasLostFocus = m_hasLostFocus || holdsFocus(*m_steps);
    m_steps->clear();
    m_firstStep = nullptr;
    for (size_t index = 0; index < steps.size(); ++index)
        addStep(steps[index], index == 0 && m_open.empty());
}

void ActionPanel::addStep(const ProcessAction &action, bool isFirst)
{
    QPushButton *button = makeButton(action.label, {}, isFirst ? ButtonKind::Primary : ButtonKind::Normal, m_steps);
    button->setObjectName(u"step."_s + action.toStage);
    connect(button, &QPushButton::clicked, this, [this, action, button] { run(action, *button); });
    m_steps->addWidget(button);
    button->show();
    if (!m_firstStep)
        m_firstStep = button;
}

std::vector<CardStep> ActionPanel::steps()
{
    std::vector<CardStep> steps;
    for (const ProcessAction &action : actionsFor(m_scope.process(), m_card.lead, CardScope::language()))
        steps.push_back({action.label, stepNames(m_scope.process(), m_card.lead, action), u"arrow-right"_s,
                         [panel = QPointer(this), action] {
                             if (panel)
                                 panel->run(action, *panel);
                         }});
    const auto task = m_open.empty() ? m_card.tasks.end() : std::ranges::find(m_card.tasks, m_open.front(), &Task::id);
    const ProcessTask *kind = task == m_card.tasks.end() ? nullptr : m_scope.process().task(task->code);
    for (size_t index = 0; kind && index < kind->results.size(); ++index) {
        const BilingualText &label = kind->results[index].label;
        steps.push_back({label.text(CardScope::language()),
                         {label.text(QLocale::Russian), label.text(QLocale::English)},
                         u"check"_s,
                         [panel = QPointer(m_panels[task->id]), number = int(index) + 1] {
                             if (panel)
                                 panel->choose(number);
                         }});
    }
    return steps;
}

void ActionPanel::run(const ProcessAction &action, QWidget &anchor)
{
    switch (action.kind) {
    case ProcessAction::Kind::Qualify:
        emit qualifyRequested();
        break;
    case ProcessAction::Kind::Resume:
        m_scope.perform(this, [id = m_card.lead.id](Session &session) { return resumeLead(session, id); });
        break;
    case ProcessAction::Kind::Move:
        if (!action.gate.canBeOffered())
            return m_scope.window.report(action.gate.error());
        // The button may be gone before the answer comes.
        askAndMove(m_scope, action.gate.directory.isEmpty() ? *this : anchor, {m_card}, action.toStage, action.gate);
        break;
    }
}

TaskPanel *ActionPanel::panelFor(const TaskId &task)
{
    TaskPanel *&panel = m_panels[task];
    if (!panel) {
        panel = new TaskPanel(m_scope, m_taskList);
        connect(panel, &TaskPanel::completed, this, &ActionPanel::takeUp);
    }
    return panel;
}

/// The task that follows with a form opens by itself (F5), else the focus goes to what is next.
void ActionPanel::takeUp(const ChangeSet &changeset)
{
    m_followUp = {};
    for (const RecordChange &change : changeset.changes) {
        if (change.kind != Kind::Task || change.action != RecordChange::Action::Create)
            continue;
        const auto code = std::ranges::find(change.fields, u"code"_s, &FieldChange::field);
        const ProcessTask *kind =
            code == change.fields.end() ? nullptr : m_scope.process().task(code->after.toString());
        if (kind && !kind->form.isEmpty())
            m_followUp = TaskId(change.record);
    }
    m_asksNextStep = leavesNothing(changeset);
    showQuestion();
    if (m_panels.contains(m_followUp) || m_question->isVisible())
        focusNextStep();
}

/// Whether the change ended the last open task and made no new one. The card may show it already, or not yet.
bool ActionPanel::leavesNothing(const ChangeSet &changeset) const
{
    const auto isOfTask = [](const RecordChange &change) {
        return change.kind == Kind::Task && change.action == RecordChange::Action::Create;
    };
    const auto isEnded = [&](const TaskId &task) {
        return std::ranges::count(changeset.changes, task.uuid(), &RecordChange::record) > 0;
    };
    return std::ranges::none_of(changeset.changes, isOfTask) && std::ranges::all_of(m_open, isEnded);
}

void ActionPanel::focusNextStep()
{
    m_hasLostFocus = false;
    if (m_question->isVisible() && m_open.empty())
        return m_question->focusFirst();
    if (m_panels.contains(m_followUp))
        m_panels[std::exchange(m_followUp, {})]->open();
    else if (!m_open.empty())
        m_panels[m_open.front()]->focusTitle();
    else if (m_firstStep)
        m_firstStep->setFocus(Qt::OtherFocusReason);
    else
        m_task->setFocus(Qt::OtherFocusReason);
}

} // namespace leadline

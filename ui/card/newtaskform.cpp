// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/newtaskform.h"

#include "core/services/tasks.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

NewTaskForm::NewTaskForm(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_categories(new ChipRow), m_subject(makeEditor(scope, InputType::Text)),
      m_start(makeEditor(scope, InputType::DateTime)), m_owner(makeEditor(scope, InputType::Choice)),
      m_repeat(makeEditor(scope, InputType::Choice)), m_remind(makeEditor(scope, InputType::DateTime)),
      m_add(makeButton({}, u"plus"_s)), m_cancel(makeButton({}, {}, ButtonKind::Flat))
{
    setObjectName(u"newTask"_s);
    m_categories->setObjectName(u"newTask.categories"_s);
    m_subject->setObjectName(u"newTask.subject"_s);
    m_start->setObjectName(u"newTask.start"_s);
    m_owner->setObjectName(u"newTask.owner"_s);
    m_repeat->setObjectName(u"newTask.repeat"_s);
    m_remind->setObjectName(u"newTask.remind"_s);
    layOut();
    connect(m_categories, &ChipRow::chosen, this, &NewTaskForm::changeCategory);
    for (FieldEditor *editor : editors())
        connect(editor, &FieldEditor::touched, this, &NewTaskForm::keepDraft);
    connect(m_add, &QPushButton::clicked, this, &NewTaskForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &NewTaskForm::close);
    hide();
}

void NewTaskForm::layOut()
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(Card::Level::Inner);
    around->addWidget(card);
    card->body()->addWidget(m_categories);
    card->body()->addWidget(m_subject);
    for (const auto &[left, right] : {std::pair(m_start, m_owner), std::pair(m_repeat, m_remind)}) {
        auto *row = new QHBoxLayout;
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        card->body()->addLayout(row);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    card->body()->addLayout(buttons);
}

void NewTaskForm::show(const Lead &lead)
{
    const bool isAnother = lead.id != m_lead.id;
    if (isAnother)
        hide();
    m_lead = lead;
    m_subject->setLabel(fieldLabel(Kind::Task, u"subject"_s));
    m_start->setLabel(fieldLabel(Kind::Task, u"start"_s));
    m_start->setPlaceholder(QCoreApplication::translate("Format", "now")); // what a task without a start gets
    m_owner->setLabel(fieldLabel(Kind::Task, u"owner"_s));
    m_repeat->setLabel(fieldLabel(Kind::Task, u"repeat"_s));
    m_remind->setLabel(fieldLabel(Kind::Task, u"remindAt"_s));
    m_remind->setPlaceholder(tr("at the start"));
    m_add->setText(tr("Add the task"));
    m_cancel->setText(tr("Cancel"));
    showChoices();
    if (isAnother)
        takeDraft();
}

void NewTaskForm::keepDraft()
{
    QJsonObject draft{{u"category"_s, m_category}};
    for (const FieldEditor *editor : editors())
        draft.insert(editor->objectName(), QJsonValue::fromVariant(editor->typed().value_or(editor->value())));
    m_scope.drafts.keep(newTaskDraft(m_lead.id), draft);
}

void NewTaskForm::takeDraft()
{
    const QJsonObject draft = m_scope.drafts.draft(newTaskDraft(m_lead.id));
    if (draft.isEmpty())
        return;
    fill(draft.value(u"category"_s).toString());
    for (FieldEditor *editor : editors())
        editor->setValue(draft.value(editor->objectName()).toVariant());
}

void NewTaskForm::showChoices()
{
    for (const Choice &choice : m_scope.reference().lookups.choices(u"category"_s, CardScope::language())) {
        if (Chip *chip = m_categories->chip(choice.code))
            chip->setLabel(choice.label);
        else
            m_categories->addChip(choice.code, choice.label)->setObjectName(u"category."_s + choice.code);
    }
    if (!m_owner->isTouched())
        m_owner->setChoices(choicesFor(m_scope, *recordType(Kind::Task).find(u"owner"_s), {}));
    if (m_repeat->isTouched())
        return;
    std::vector<FieldChoice> turns = choicesFor(m_scope, *recordType(Kind::Task).find(u"repeat"_s), {});
    turns.front().second = tr("once", "how often a task is to be done");
    m_repeat->setChoices(turns);
    m_repeat->setPlaceholder(turns.front().second);
}

void NewTaskForm::open(const QString &category)
{
    fill(category);
    m_subject->setFocus(Qt::OtherFocusReason);
}

void NewTaskForm::fill(const QString &category)
{
    const QDate tomorrow = m_scope.window.now().toLocal().date().addDays(1);
    for (FieldEditor *editor : editors()) {
        editor->restore();
        editor->setError({});
        editor->setValue({});
    }
    m_category = category;
    m_categories->setChosenCode(category);
    m_subject->setValue(subjectFor(category));
    m_start->setValue(timestampFrom(QDateTime(tomorrow, QTime(10, 0))).milliseconds);
    const UserId owner = m_lead.owner.isNull() ? m_scope.reference().me.id : m_lead.owner;
    m_owner->setValue(owner.toString());
    setVisible(true);
}

/// What was proposed goes with the category; what was typed stays.
void NewTaskForm::changeCategory(const QString &category)
{
    if (!m_subject->isTouched() && m_subject->value().toString() == subjectFor(m_category))
        m_subject->setValue(subjectFor(category));
    m_category = category;
    keepDraft();
}

std::vector<FieldEditor *> NewTaskForm::editors() const
{
    return {m_subject, m_start, m_owner, m_repeat, m_remind};
}

Task NewTaskForm::task() const
{
    Task task;
    task.lead = m_lead.id;
    task.subject = m_subject->value().toString();
    task.start = {m_start->value().toLongLong()};
    task.owner = UserId(QUuid::fromString(m_owner->value().toString()));
    task.category = m_category;
    task.repeat = m_repeat->value().toString();
    task.remindAt = {m_remind->value().toLongLong()};
    return task;
}

void NewTaskForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else
        QWidget::keyPressEvent(event);
}

void NewTaskForm::save()
{
    for (FieldEditor *editor : editors()) {
        editor->commit();
        if (!editor->error().isEmpty())
            return editor->setFocus(Qt::OtherFocusReason);
    }
    m_scope.perform(
        this, [task = task()](Session &session) { return addTask(session, task); },
        [this](const ChangeSet &) { close(); },
        [this](const Error &error) {
            m_subject->setError(describe(error));
            m_subject->setFocus(Qt::OtherFocusReason);
        });
}

void NewTaskForm::close()
{
    setVisible(false);
    m_scope.drafts.keep(newTaskDraft(m_lead.id), {});
    emit closed();
}

QString NewTaskForm::subjectFor(const QString &category) const
{
    if (category == "call"_L1)
        return tr("Call the client");
    if (category == "meeting"_L1)
        return tr("Meet the client");
    if (category == "e-mail"_L1)
        return tr("Write to the client");
    if (category == "paperwork"_L1)
        return tr("Prepare the papers");
    return {};
}

} // namespace leadline

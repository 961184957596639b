// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/newtaskform.h"

#include "core/services/tasks.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

NewTaskForm::NewTaskForm(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_subject(makeEditor(scope, InputType::Text)),
      m_start(makeEditor(scope, InputType::DateTime)), m_owner(makeEditor(scope, InputType::Choice)),
      m_add(makeButton({}, u"plus"_s)), m_cancel(makeButton({}, {}, ButtonKind::Flat))
{
    setObjectName(u"newTask"_s);
    m_subject->setObjectName(u"newTask.subject"_s);
    m_start->setObjectName(u"newTask.start"_s);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(Card::Level::Inner);
    around->addWidget(card);
    card->body()->addWidget(m_subject);
    auto *second = new QHBoxLayout;
    second->addWidget(m_start, 1);
    second->addWidget(m_owner, 1);
    card->body()->addLayout(second);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    card->body()->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &NewTaskForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &NewTaskForm::close);
    hide();
}

void NewTaskForm::show(const Lead &lead)
{
    if (lead.id != m_lead.id)
        hide();
    m_lead = lead;
    m_subject->setLabel(fieldLabel(Kind::Task, u"subject"_s));
    m_start->setLabel(fieldLabel(Kind::Task, u"start"_s));
    m_start->setPlaceholder(QCoreApplication::translate("Format", "now")); // what a task without a start gets
    m_owner->setLabel(fieldLabel(Kind::Task, u"owner"_s));
    const Field *owner = recordType(Kind::Task).find(u"owner"_s);
    if (!m_owner->isTouched())
        m_owner->setChoices(choicesFor(m_scope, *owner, {}));
    m_add->setText(tr("Add the task"));
    m_cancel->setText(tr("Cancel"));
}

void NewTaskForm::open(const QString &category)
{
    const QDate tomorrow = m_scope.window.now().toLocal().date().addDays(1);
    m_category = category;
    m_subject->setValue(subjectFor(category));
    m_subject->restore();
    m_start->restore();
    m_start->setValue(timestampFrom(QDateTime(tomorrow, QTime(10, 0))).milliseconds);
    const UserId owner = m_lead.owner.isNull() ? m_scope.reference().me.id : m_lead.owner;
    m_owner->setValue(owner.toString());
    setVisible(true);
    m_subject->setFocus(Qt::OtherFocusReason);
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
    for (FieldEditor *editor : {m_subject, m_start, m_owner}) {
        editor->commit();
        if (!editor->error().isEmpty())
            return editor->setFocus(Qt::OtherFocusReason);
    }
    Task task;
    task.lead = m_lead.id;
    task.subject = m_subject->value().toString();
    task.start = {m_start->value().toLongLong()};
    task.owner = UserId(QUuid::fromString(m_owner->value().toString()));
    task.category = m_category;
    m_scope.perform(
        this, [task](Session &session) { return addTask(session, task); }, [this](const ChangeSet &) { close(); },
        [this](const Error &error) {
            m_subject->setError(describe(error));
            m_subject->setFocus(Qt::OtherFocusReason);
        });
}

void NewTaskForm::close()
{
    setVisible(false);
    emit closed();
}

QString NewTaskForm::subjectFor(const QString &category) const
{
    if (category == "call"_L1)
        return tr("Call the client");
    if (category == "meeting"_L1)
        return tr("Meet the client");
    return {};
}

} // namespace leadline

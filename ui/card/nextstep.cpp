// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/nextstep.h"

#include "core/process/preview.h"
#include "core/services/leads.h"
#include "core/services/tasks.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

NextStepQuestion::NextStepQuestion(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_question(new Label(TextRole::Section)),
      m_choices(new ChipRow(ChipRow::Choice::Any)), m_review(makeEditor(scope, InputType::DateTime)),
      m_reason(makeEditor(scope, InputType::Text)), m_save(makeButton({}, u"check"_s)),
      m_back(makeButton({}, {}, ButtonKind::Flat))
{
    setObjectName(u"next"_s);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(Card::Level::Inner);
    card->setAccented(true);
    around->addWidget(card);
    card->body()->addWidget(m_question);
    card->body()->addWidget(m_choices);
    card->body()->addLayout(makeAnswer());
    const auto want = [this](const QString &category) { return [this, category] { emit taskWanted(category); }; };
    m_reviewChoice = addChoice(u"next.review"_s, [this] { openAnswer(*m_review); });
    m_call = addChoice(u"next.call"_s, want(u"call"_s));
    m_meeting = addChoice(u"next.meeting"_s, want(u"meeting"_s));
    m_task = addChoice(u"next.task"_s, want(u"to-do"_s));
    m_none = addChoice(u"next.none"_s, [this] { openAnswer(*m_reason); });
    m_later = addChoice(u"next.later"_s, [this] { emit settled(); });
    closeAnswer();
}

QPushButton *NextStepQuestion::addChoice(const QString &name, std::function<void()> run)
{
    QPushButton *button = makeButton({}, {}, ButtonKind::Normal, m_choices);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_choices->addWidget(button);
    return button;
}

QLayout *NextStepQuestion::makeAnswer()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::innerPadding);
    m_review->setObjectName(u"next.reviewAt"_s);
    m_reason->setObjectName(u"next.reason"_s);
    m_save->setObjectName(u"next.save"_s);
    for (FieldEditor *editor : {m_review, m_reason}) {
        row->addWidget(editor, 1);
        editor->input()->installEventFilter(this);
    }
    row->addWidget(m_save, 0, Qt::AlignBottom);
    row->addWidget(m_back, 0, Qt::AlignBottom);
    connect(m_save, &QPushButton::clicked, this, &NextStepQuestion::save);
    connect(m_back, &QPushButton::clicked, this, [this] {
        closeAnswer();
        focusFirst();
    });
    return row;
}

void NextStepQuestion::show(const Lead &lead)
{
    if (lead.id != m_lead.id)
        closeAnswer();
    m_lead = lead;
    m_question->setText(tr("What is the next step?"));
    m_reviewChoice->setText(tr("Review on a day…"));
    m_reviewChoice->setVisible(isUninterested(m_scope.process(), lead));
    m_call->setText(tr("Call"));
    m_meeting->setText(tr("Meeting"));
    m_task->setText(tr("Task"));
    m_none->setText(tr("Nothing…"));
    m_later->setText(tr("Later"));
    m_review->setLabel(fieldLabel(Kind::Lead, u"nextReviewAt"_s));
    m_reason->setLabel(tr("Why is there no next step?"));
    m_save->setText(tr("Save"));
    m_back->setText(tr("Cancel"));
}

void NextStepQuestion::focusFirst()
{
    (m_reviewChoice->isHidden() ? m_call : m_reviewChoice)->setFocus(Qt::OtherFocusReason);
}

void NextStepQuestion::openAnswer(FieldEditor &editor)
{
    closeAnswer();
    const QDate inAMonth = m_scope.window.now().toLocal().date().addMonths(1);
    m_review->setValue(timestampFrom(QDateTime(inAMonth, QTime(10, 0))).milliseconds);
    for (QWidget *part :
         {static_cast<QWidget *>(&editor), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_back)})
        part->setVisible(true);
    editor.setFocus(Qt::OtherFocusReason);
}

void NextStepQuestion::closeAnswer()
{
    for (FieldEditor *editor : {m_review, m_reason}) {
        editor->restore();
        editor->setValue({});
        editor->hide();
    }
    m_save->hide();
    m_back->hide();
}

void NextStepQuestion::save()
{
    FieldEditor *editor = m_review->isHidden() ? m_reason : m_review;
    editor->commit();
    if (!editor->error().isEmpty())
        return editor->setFocus(Qt::OtherFocusReason);
    if (editor == m_reason)
        return settle([id = m_lead.id, reason = m_reason->value().toString()](Session &session) {
            return leaveWithoutNextStep(session, id, reason);
        });
    const FieldValues values{{u"nextReviewAt"_s, m_review->value()}};
    settle([id = m_lead.id, values](Session &session) { return editLead(session, id, values); });
}

template<typename Work>
void NextStepQuestion::settle(Work work)
{
    m_scope.perform(
        this, std::move(work),
        [this](const ChangeSet &) {
            closeAnswer();
            emit settled();
        },
        [this](const Error &error) {
            FieldEditor *editor = m_review->isHidden() ? m_reason : m_review;
            editor->setError(describe(error));
            editor->setFocus(Qt::OtherFocusReason);
        });
}

void NextStepQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_save->isHidden())
        return emit settled();
    closeAnswer();
    focusFirst();
}

/// Enter in the only field is the answer.
bool NextStepQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadline

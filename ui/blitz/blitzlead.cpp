// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blitz/blitzlead.h"

#include "core/base/phone.h"
#include "core/process/wording.h"
#include "ui/card/resultform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/growingedit.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

BlitzLead::BlitzLead(CardScope &scope, QWidget *parent)
    : QFrame(parent), m_scope(scope), m_title(new Label(TextRole::PageTitle)), m_client(new ElidedLabel),
      m_phone(new Label), m_phones(new Label(TextRole::Caption)), m_subject(new Label(TextRole::Title)),
      m_hint(new Label), m_plain(new ChipRow(ChipRow::Choice::Any)), m_results(new QVBoxLayout),
      m_note(new GrowingEdit(2, 8))
{
    m_title->setObjectName(u"blitz.lead"_s);
    m_phone->setObjectName(u"blitz.phone"_s);
    m_phone->setProperty("role", u"phone"_s);
    m_plain->setObjectName(u"blitz.plain"_s);
    m_client->setTone(TextTone::Muted);
    m_hint->setTone(TextTone::Muted);
    for (Label *label : {m_title, m_phone, m_phones, m_subject, m_hint})
        label->setWordWrap(true);
    m_note->setObjectName(u"blitz.note"_s);
    m_note->installEventFilter(this);
    connect(m_note, &GrowingEdit::confirmed, this, &BlitzLead::confirmed);
    connect(m_note, &GrowingEdit::textChanged, this, [this] {
        const QString text = m_note->toPlainText();
        m_scope.drafts.keep(noteDraft(m_lead.id), text.isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, text}});
    });
    layOut();
    m_plain->addChip(u"done"_s, {})->setObjectName(u"blitz.done"_s);
}

void BlitzLead::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::cardPadding);
    auto *who = new Card;
    for (QWidget *label : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_client),
                           static_cast<QWidget *>(m_phone), static_cast<QWidget *>(m_phones)})
        who->body()->addWidget(label);
    column->addWidget(who);
    auto *work = new Card;
    work->setAccented(true);
    work->body()->addWidget(m_subject);
    work->body()->addWidget(m_hint);
    work->body()->addWidget(m_plain);
    work->body()->addLayout(m_results);
    work->body()->addWidget(m_note);
    column->addWidget(work);
    column->addStretch();
}

void BlitzLead::show(const LeadCard &card)
{
    m_lead = card.lead;
    // The process's own task comes first, else the one that begins first.
    const auto isCurrent = [this](const Task &task) { return task.isOpen() && task.id == m_lead.processTask; };
    auto task = std::ranges::find_if(card.tasks, isCurrent);
    if (task == card.tasks.end())
        task = std::ranges::find_if(card.tasks, &Task::isOpen);
    const bool isSame = m_task && task != card.tasks.end() && m_task->id == task->id;
    m_task = task == card.tasks.end() ? std::nullopt : std::optional(*task);
    if (!isSame) {
        delete m_result;
        m_result = nullptr;
        m_plain->setChosenCode({});
    }
    showWho();
    showTask();
    showNote();
}

/// The same draft as on the lead's card: what is not written down here waits there.
void BlitzLead::showNote()
{
    const QString text = m_scope.drafts.draft(noteDraft(m_lead.id)).value(u"text"_s).toString();
    const QSignalBlocker quiet(m_note);
    if (m_note->toPlainText() != text)
        m_note->resume(text);
    m_note->setAccessibleName(tr("What was said"));
    m_note->setPlaceholderText(tr("What was said; it becomes a note on the lead"));
    m_note->setVisible(!m_result);
}

QString BlitzLead::note() const
{
    return m_note->isVisibleTo(this) ? m_note->toPlainText().trimmed() : QString();
}

void BlitzLead::showWho()
{
    m_title->setText(m_lead.title);
    QStringList parts{m_lead.contactName, m_lead.jobTitle, m_lead.companyName,
                      stageLabel(m_scope.process(), m_lead.stage, CardScope::language())};
    parts.removeAll(QString());
    m_client->setText(parts.join(u" · "_s));
    const auto shown = [this](const QString &phone) { return phoneForDisplay(phone, m_scope.reference().phoneRegion); };
    m_phone->setText(m_lead.doNotPhone             ? tr("Do not call")
                         : m_lead.phones.isEmpty() ? tr("No phone number")
                                                   : shown(m_lead.phones.constFirst()));
    QStringList others;
    for (const QString &phone : m_lead.phones.mid(1))
        others.append(shown(phone));
    m_phones->setText(others.join(u"   "_s));
    m_phones->setVisible(!others.isEmpty() && !m_lead.doNotPhone);
}

void BlitzLead::showTask()
{
    const ProcessTask *kind = m_task ? m_scope.process().task(m_task->code) : nullptr;
    const bool needsForm = kind && !kind->form.isEmpty();
    m_subject->setText(m_task ? subjectOf(m_scope.process(), *m_task, CardScope::language())
                              : tr("This lead has no task. The call and what was said can be written down."));
    m_hint->setText(needsForm    ? tr("This task has a form: it is completed on the lead's card.")
                        : m_task ? hintOf(m_scope.process(), *m_task, CardScope::language())
                                 : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_plain->chip(u"done"_s)->setLabel(tr("1  Done"));
    m_plain->setVisible(m_task && !needsForm && (!kind || kind->results.empty()));
    if (!m_task || needsForm)
        return;
    if (!m_result) {
        m_result = new ResultForm(m_scope);
        m_results->addWidget(m_result);
        connect(m_result, &ResultForm::confirmed, this, &BlitzLead::confirmed);
        for (QWidget *input : {static_cast<QWidget *>(m_result->findChild<GrowingEdit *>(u"details"_s)),
                               m_result->findChild<FieldEditor *>(u"start"_s)->input()})
            input->installEventFilter(this);
    }
    m_result->show(m_lead, *m_task);
    m_result->setNumbered(true);
    m_result->setOpen(true);
}

bool BlitzLead::choose(int number)
{
    if (m_plain->isVisibleTo(this)) {
        const bool isDone = number == 1;
        if (isDone)
            m_plain->setChosenCode(m_plain->chosenCode().isEmpty() ? u"done"_s : QString());
        return isDone;
    }
    if (!m_result || !m_result->choose(number))
        return false;
    if (m_result->chosen() && m_result->chosen()->asksStart)
        m_result->findChild<FieldEditor *>(u"start"_s)->setFocus(Qt::OtherFocusReason);
    return true;
}

bool BlitzLead::hasAnswer() const
{
    return m_plain->isVisibleTo(this) ? !m_plain->chosenCode().isEmpty() : m_result && m_result->chosen();
}

std::optional<Completion> BlitzLead::completion()
{
    return m_result ? m_result->completion() : std::nullopt;
}

void BlitzLead::setError(const QString &text)
{
    if (m_result)
        m_result->setError(text);
}

void BlitzLead::focusDetails()
{
    if (auto *details = m_result ? m_result->findChild<GrowingEdit *>(u"details"_s) : nullptr;
        details && details->isVisibleTo(this))
        details->setFocus(Qt::ShortcutFocusReason);
    else if (m_note->isVisibleTo(this))
        m_note->setFocus(Qt::ShortcutFocusReason);
}

QString BlitzLead::phone() const
{
    return m_lead.doNotPhone ? QString() : m_lead.phones.value(0);
}

bool BlitzLead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isDetails = qobject_cast<GrowingEdit *>(watched) != nullptr;
    if (key == Qt::Key_Escape) {
        emit left();
        return true;
    }
    if (!isDetails && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit confirmed();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace leadline

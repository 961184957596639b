// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/taskpanel.h"

#include "core/process/wording.h"
#include "core/services/tasks.h"
#include "ui/card/handoffform.h"
#include "ui/card/iconlabel.h"
#include "ui/card/resultform.h"
#include "ui/card/taskfields.h"
#include "ui/card/taskpeople.h"
#include "ui/card/titlelink.h"
#include "ui/text/errors.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

TaskPanel::TaskPanel(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_card(new Card(Card::Level::Inner, this)), m_title(new TitleLink(m_card)),
      m_priority(new Badge({}, Tone::Neutral, m_card)), m_due(new IconLabel(u"clock"_s, m_card)),
      m_owner(new IconLabel(u"user"_s, m_card)), m_calendar(new IconLabel(u"calendar"_s, m_card)),
      m_repeat(new IconLabel(u"refresh-cw"_s, m_card)), m_hint(new Label(TextRole::Body, {}, m_card)),
      m_links(new Label(TextRole::Caption, {}, m_card)), m_fields(new TaskFields(scope, m_card)),
      m_people(new TaskPeople(scope, m_card)), m_result(new ResultForm(scope, m_card)),
      m_form(new HandoffForm(scope, m_card)), m_complete(makeButton({}, u"check"_s, ButtonKind::Primary, m_card))
{
    layOut();
    m_card->setAccented(true);
    m_hint->setTone(TextTone::Muted);
    m_hint->setWordWrap(true);
    m_links->setWordWrap(true);
    m_title->setObjectName(u"task.title"_s);
    m_complete->setObjectName(u"task.complete"_s);
    connect(m_title, &TitleLink::clicked, this, [this] { m_isOpen ? close() : open(); });
    connect(m_complete, &QPushButton::clicked, this, &TaskPanel::complete);
    connect(m_result, &ResultForm::resultChosen, this, [this] {
        m_isOpen = true;
        showParts();
    });
    connect(m_result, &ResultForm::confirmed, this, &TaskPanel::complete);
    connect(m_form, &HandoffForm::saved, this, &TaskPanel::completed);
    connect(m_form, &HandoffForm::postponed, this, &TaskPanel::close);
    connect(m_form, &HandoffForm::cancelled, this, &TaskPanel::close);
}

void TaskPanel::layOut()
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_card);
    QVBoxLayout *column = m_card->body();
    column->setContentsMargins(Metric::cardPadding + 2, 12, 12, 12);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_priority, 0, Qt::AlignTop);
    column->addLayout(first);
    auto *meta = new QHBoxLayout;
    meta->setContentsMargins(3, 0, 0, 0);
    meta->setSpacing(Metric::cardPadding);
    for (IconLabel *label : {m_due, m_owner, m_calendar, m_repeat})
        meta->addWidget(label);
    meta->addStretch();
    column->addLayout(meta);
    column->addWidget(m_hint);
    column->addWidget(m_people);
    column->addWidget(m_fields);
    column->addWidget(m_links);
    column->addWidget(m_form);
    auto *last = new QHBoxLayout;
    last->addWidget(m_result, 1);
    last->addWidget(m_complete, 0, Qt::AlignBottom | Qt::AlignRight);
    column->addLayout(last);
}

void TaskPanel::show(const LeadCard &card, const Task &task)
{
    const Lead &lead = card.lead;
    m_lead = lead;
    m_task = task;
    const QLocale::Language language = CardScope::language();
    m_title->setTitle(subjectOf(m_scope.process(), task, language));
    m_hint->setText(hintOf(m_scope.process(), task, language));
    m_priority->setText(tr("%1 priority").arg(m_scope.label(u"priority"_s, task.priority)));
    m_priority->setBadgeTone(task.priority == "high"_L1 ? Tone::Warning : Tone::Neutral);
    m_priority->setVisible(!task.priority.isEmpty());
    m_complete->setText(tr("Complete"));
    showMeta();
    m_fields->show(lead, task);
    m_people->show(task, card.participants);
    const ProcessTask *kind = m_scope.process().task(task.code);
    if (kind && !kind->form.isEmpty())
        m_form->show(lead, task);
    m_result->show(lead, task);
    showParts();
}

void TaskPanel::open()
{
    m_isOpen = true;
    showParts();
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    if (kind && !kind->form.isEmpty())
        m_form->focusFirst();
    else
        m_result->focusFirst();
}

void TaskPanel::close()
{
    m_isOpen = false;
    m_result->setError({});
    showParts();
    focusTitle();
}

/// The form of a task that has one asks for its dates itself.
void TaskPanel::reschedule()
{
    open();
    if (m_fields->isVisibleTo(this))
        m_fields->begin(u"start"_s);
}

void TaskPanel::choose(int result)
{
    open();
    m_result->choose(result);
}

void TaskPanel::complete()
{
    if (!m_isOpen)
        return open();
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    if (kind && !kind->form.isEmpty())
        return m_form->save();
    const std::optional<Completion> completion = m_result->completion();
    if (!completion || m_isCompleting)
        return;
    m_isCompleting = true;
    m_scope.perform(
        this, [id = m_task.id, completion](Session &session) { return completeTask(session, id, *completion); },
        [this](const ChangeSet &changeset) {
            m_isCompleting = false;
            m_scope.drafts.keep(taskDraft(m_task.id), {});
            emit completed(changeset);
        },
        [this](const Error &error) {
            m_isCompleting = false;
            m_result->setError(describe(error, m_scope.process()));
        });
}

void TaskPanel::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

void TaskPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isOpen)
        close();
    else
        QWidget::keyPressEvent(event);
}

void TaskPanel::showMeta()
{
    const Timestamp now = m_scope.window.now();
    const DueState state = dueState(m_task.due.isSet() ? m_task.due : m_task.start, now);
    m_due->setText(dueText());
    m_due->setIconTone(state == DueState::Overdue     ? Tone::Danger
                           : state == DueState::Today ? Tone::Success
                                                      : Tone::Neutral);
    m_due->setTone(state == DueState::Overdue ? TextTone::Danger : TextTone::Muted);
    m_due->setToolTip(plainToolTip(tr("Start: %1").arg(formatDateTime(m_task.start))));
    const QString owner = m_scope.userName(m_task.owner);
    m_owner->setText(owner);
    m_owner->setVisible(!owner.isEmpty());
    m_calendar->setText(tr("In the calendar"));
    m_calendar->setVisible(m_task.showInCalendar);
    m_repeat->setText(m_scope.label(u"taskRepeat"_s, m_task.repeat));
    m_repeat->setVisible(!m_task.repeat.isEmpty());
    QStringList links{tr("Author: %1").arg(m_scope.userName(m_task.author))};
    if (!m_lead.id.isNull())
        links.append(tr("Lead: %1").arg(m_lead.title));
    if (!m_task.contact.isNull())
        links.append(tr("Contact: %1").arg(m_lead.contactName));
    if (!m_task.company.isNull())
        links.append(tr("Company: %1").arg(m_lead.companyName));
    m_links->setText(links.join(u" · "_s));
}

void TaskPanel::showParts()
{
    const ProcessTask *kind = m_scope.process().task(m_task.code);
    const bool hasForm = kind && !kind->form.isEmpty();
    m_hint->setVisible(m_isOpen && !m_hint->text().isEmpty());
    m_fields->setVisible(m_isOpen && !hasForm);
    m_links->setVisible(m_isOpen);
    m_people->setOffering(m_isOpen);
    m_form->setVisible(m_isOpen && hasForm);
    m_result->setVisible(!hasForm);
    m_result->setOpen(m_isOpen);
    m_complete->setVisible(!(m_isOpen && hasForm));
}

QString TaskPanel::dueText() const
{
    const Timestamp now = m_scope.window.now();
    const QString start = formatMoment(m_task.start, now);
    if (!m_task.due.isSet() || (m_task.due == m_task.start && dueState(m_task.due, now) != DueState::Overdue))
        return start;
    const QString due = formatDue(m_task.due, now);
    if (dueState(m_task.due, now) == DueState::Overdue)
        return due;
    const QDateTime end = m_task.due.toLocal();
    const bool isSameDay = m_task.start.isSet() && m_task.start.toLocal().date() == end.date();
    return tr("%1, until %2", "start, due")
        .arg(start, isSameDay ? QLocale().toString(end.time(), QLocale::ShortFormat) : due);
}

} // namespace leadline

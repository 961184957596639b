// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/reminderrow.h"

#include "core/process/wording.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace leadline {

using namespace Qt::StringLiterals;

ReminderRow::ReminderRow(QWidget *parent)
    : QFrame(parent), m_answers(new ChipRow(ChipRow::Choice::Any)),
      m_open(addAnswer(u"reminder.open"_s, u"external-link"_s, ButtonKind::Normal)),
      m_what(new ElidedLabel(TextRole::Title)), m_whose(new ElidedLabel(TextRole::Caption)),
      m_tenMinutes(addSnooze(u"reminder.tenMinutes"_s, Snooze::TenMinutes)),
      m_hour(addSnooze(u"reminder.hour"_s, Snooze::Hour)),
      m_tomorrow(addSnooze(u"reminder.tomorrow"_s, Snooze::Tomorrow)), m_dismiss(new IconButton(u"x"_s, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metric::gap, 0, Metric::gap);
    column->setSpacing(Metric::gap);
    auto *first = new QHBoxLayout;
    first->addWidget(m_what, 1);
    first->addWidget(m_dismiss);
    column->addLayout(first);
    column->addWidget(m_whose);
    column->addWidget(m_answers);
    m_dismiss->setObjectName(u"reminder.dismiss"_s);
    connect(m_open, &QPushButton::clicked, this, &ReminderRow::openRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &ReminderRow::dismissed);
}

QPushButton *ReminderRow::addAnswer(const QString &name, const QString &iconName, ButtonKind kind)
{
    QPushButton *button = makeButton({}, iconName, kind, m_answers);
    button->setObjectName(name);
    m_answers->addWidget(button);
    return button;
}

QPushButton *ReminderRow::addSnooze(const QString &name, Snooze snooze)
{
    QPushButton *button = addAnswer(name, {}, ButtonKind::Flat);
    connect(button, &QPushButton::clicked, this, [this, snooze] { emit snoozed(snooze); });
    return button;
}

void ReminderRow::show(const WindowContext &context, const Reminder &reminder)
{
    m_reminder = reminder;
    const QString what = subjectOf(context.reference().process, reminder.task, QLocale().language());
    m_what->setText(what);
    QStringList whose{reminder.lead.title, formatMoment(reminder.task.start, context.now())};
    if (!reminder.answer.isEmpty())
        whose.append(context.reference().lookups.label(u"participantAnswer"_s, reminder.answer, QLocale().language()));
    whose.removeAll(QString());
    m_whose->setText(whose.join(u" · "_s));
    const auto label = [&what](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setAccessibleDescription(what);
    };
    label(m_open, tr("Open"));
    label(m_tenMinutes, tr("10 min", "put off by"));
    label(m_hour, tr("1 hour", "put off by"));
    label(m_tomorrow, tr("Tomorrow", "put off until"));
    m_dismiss->setName(tr("Do not remind again"));
    m_dismiss->setAccessibleDescription(what);
}

void ReminderRow::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

/// The numbers of the menu on «Today».
void ReminderRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_1:
        return emit snoozed(Snooze::TenMinutes);
    case Qt::Key_2:
        return emit snoozed(Snooze::Hour);
    case Qt::Key_3:
        return emit snoozed(Snooze::Tomorrow);
    case Qt::Key_Delete:
        return emit dismissed();
    default:
        QFrame::keyPressEvent(event);
    }
}

QString reminderSentence(const WindowContext &context, const Reminder &reminder)
{
    const QString what = subjectOf(context.reference().process, reminder.task, QLocale().language());
    return reminder.lead.id.isNull()
        ? what
        : ReminderRow::tr("%1, %2", "what is to be done, for which lead").arg(what, reminder.lead.title);
}

} // namespace leadline

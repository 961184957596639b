// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/taskpeople.h"

#include "ui/card/colleagues.h"
#include "ui/card/iconlabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chiprow.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

TaskPeople::TaskPeople(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_names(new IconLabel(u"users"_s, this)),
      m_buttons(new ChipRow(ChipRow::Choice::Any, this)), m_accept(addButton(u"people.accept"_s, u"check"_s)),
      m_decline(addButton(u"people.decline"_s, u"x"_s)), m_invite(addButton(u"people.invite"_s, u"user-plus"_s)),
      m_menu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3, 0, 0, 0);
    column->setSpacing(Metric::gap);
    column->addWidget(m_names);
    column->addWidget(m_buttons);
    m_names->setWordWrap(true);
    m_names->setObjectName(u"people"_s);
    m_menu->setObjectName(u"colleagues"_s);
    connect(m_accept, &QPushButton::clicked, this, [this] { reply(Reply::Accepted); });
    connect(m_decline, &QPushButton::clicked, this, [this] { reply(Reply::Declined); });
    connect(m_invite, &QPushButton::clicked, this, &TaskPeople::offer);
}

QPushButton *TaskPeople::addButton(const QString &name, const QString &iconName)
{
    QPushButton *button = makeButton({}, iconName, ButtonKind::Normal, m_buttons);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void TaskPeople::show(const Task &task, const std::vector<Participant> &all)
{
    m_task = task;
    m_participants.clear();
    std::ranges::copy_if(all, std::back_inserter(m_participants),
                         [&task](const Participant &each) { return each.task == task.id; });
    const auto mine = std::ranges::find(m_participants, m_scope.reference().me.id, &Participant::user);
    m_answer = mine == m_participants.end() ? QString() : mine->answer;
    m_names->setText(participantNames(m_scope.window, m_participants).join(u", "_s));
    m_accept->setText(tr("Accept"));
    m_decline->setText(tr("Decline"));
    m_invite->setText(tr("Participants…"));
    showParts();
}

void TaskPeople::setOffering(bool offering)
{
    m_isOffering = offering;
    showParts();
}

void TaskPeople::reply(Reply reply)
{
    if (isAsked())
        m_scope.perform(this,
                        [id = m_task.id, reply](Session &session) { return answerInvitation(session, id, reply); });
}

/// One may change one's mind; what was answered already takes the focus, so that it is not lost with the button.
void TaskPeople::showParts()
{
    const bool mayAccept = isAsked() && m_answer != codeOf(Reply::Accepted);
    const bool mayDecline = isAsked() && m_answer != codeOf(Reply::Declined);
    m_names->setVisible(!m_participants.empty());
    const bool wasHere = m_accept->hasFocus() || m_decline->hasFocus();
    m_accept->setVisible(mayAccept);
    m_decline->setVisible(mayDecline);
    if (wasHere && isAsked())
        (mayDecline ? m_decline : m_accept)->setFocus(Qt::OtherFocusReason);
    m_invite->setVisible(m_isOffering);
    m_buttons->setVisible(mayAccept || mayDecline || m_isOffering);
    setVisible(!m_participants.empty() || m_isOffering);
}

void TaskPeople::offer()
{
    offerColleagues(m_scope.window, *m_menu, m_task, m_participants);
    m_menu->popup(m_invite->mapToGlobal(QPoint(0, m_invite->height() + 2)));
}

} // namespace leadline

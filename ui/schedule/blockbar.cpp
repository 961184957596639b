// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/blockbar.h"

#include "core/process/wording.h"
#include "core/services/schedule.h"
#include "ui/card/colleagues.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

BlockBar::BlockBar(WindowContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(new ElidedLabel(TextRole::Title)),
      m_people(new ElidedLabel(TextRole::Caption)), m_open(addButton(u"schedule.open"_s, u"external-link"_s)),
      m_accept(addButton(u"schedule.accept"_s, u"check"_s)), m_decline(addButton(u"schedule.decline"_s, u"x"_s)),
      m_invite(addButton(u"schedule.invite"_s, u"user-plus"_s)), m_menu(new QMenu(this))
{
    setProperty("role", u"pane"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::pagePadding, Metric::innerPadding, Metric::pagePadding, Metric::innerPadding);
    row->setSpacing(Metric::innerPadding);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_people);
    row->addLayout(column, 1);
    for (QPushButton *button : {m_accept, m_decline, m_invite, m_open})
        row->addWidget(button);
    retranslate();
}

QPushButton *BlockBar::addButton(const QString &action, const QString &iconName)
{
    QPushButton *button = makeButton({}, iconName);
    button->setObjectName(action);
    connect(button, &QPushButton::clicked, this, [this, action] { m_context.actions.action(action)->trigger(); });
    return button;
}

bool BlockBar::isAsked() const
{
    return m_entry && m_entry->task.isOpen()
        && std::ranges::find(m_entry->participants, m_context.reference().me.id, &Participant::user)
        != m_entry->participants.end();
}

void BlockBar::show(const std::optional<ScheduleEntry> &entry)
{
    m_entry = entry;
    retranslate();
}

void BlockBar::retranslate()
{
    m_open->setText(tr("Open the card"));
    m_accept->setText(tr("Accept"));
    m_decline->setText(tr("Decline"));
    m_invite->setText(tr("Participants…"));
    const bool isOpen = m_entry && m_entry->task.isOpen();
    m_open->setVisible(m_entry && !m_entry->lead.id.isNull());
    m_accept->setVisible(isAsked());
    m_decline->setVisible(isAsked());
    m_invite->setVisible(isOpen);
    if (!m_entry) {
        m_title->setText(tr("Nothing is chosen"));
        m_people->setText(
            tr("Arrows go from block to block. Alt+arrows move one, Alt+Shift+arrows change its length."));
        return;
    }
    const Reference &reference = m_context.reference();
    const QString subject = subjectOf(reference.process, m_entry->task, QLocale().language());
    m_title->setText(tr("%1, %2", "what, when").arg(subject, formatMoment(blockStart(m_entry->task), m_context.now())));
    m_people->setText(peopleText());
}

/// The lead, then who is there: "Anna, Boris (accepted)".
QString BlockBar::peopleText() const
{
    const Reference &reference = m_context.reference();
    const auto owner = std::ranges::find(reference.users, m_entry->task.owner, &User::id);
    QStringList people{owner == reference.users.end() ? QString() : owner->name};
    people += participantNames(m_context, m_entry->participants);
    const QString names = people.join(u", "_s);
    return m_entry->lead.id.isNull() ? names : QString(m_entry->lead.title + u" · "_s + names);
}

void BlockBar::offerColleagues()
{
    if (!m_entry || !m_entry->task.isOpen())
        return;
    leadline::offerColleagues(m_context, *m_menu, m_entry->task, m_entry->participants);
    m_menu->popup(m_invite->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/teamsection.h"

#include "core/client/syncsession.h"
#include "ui/settings/mycard.h"
#include "ui/settings/teamcard.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

TeamSection::TeamSection(WindowContext &context, SyncSession &sync, QWidget *parent)
    : SettingsSection(parent), m_context(context), m_sync(sync), m_reason(new Banner(Tone::Accent)),
      m_me(new MyCard(context)), m_team(new TeamCard(context)), m_add(makeButton(tr("Add a user…"), u"user-plus"_s))
{
    connect(m_add, &QPushButton::clicked, this, [this] { m_context.actions.action(u"user.add"_s)->trigger(); });
    m_reason->setText(tr("This file belongs to a shared server: who works here, under which name and in which team is "
                         "set by its administrator."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_reason, m_me, m_team})
        column().addWidget(part);
    column().addWidget(m_add, 0, Qt::AlignLeft);
    column().addStretch();
    connect(&m_sync, &SyncSession::changed, this, &TeamSection::showRights);
    connect(&m_context, &WindowContext::referenceRefreshed, this, &TeamSection::showRights);
    showRights();
}

QWidget *TeamSection::firstFocus()
{
    return m_me->firstFocus();
}

void TeamSection::showRights()
{
    const bool isOwn = !m_sync.standing().sharing.state || m_context.reference().me.role == "admin"_L1;
    m_reason->setVisible(!isOwn);
    m_add->setVisible(isOwn);
    m_me->setOwn(isOwn);
    m_team->setOwn(isOwn);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/sharingpage.h"

#include "core/client/syncsession.h"
#include "ui/sharing/attentionpane.h"
#include "ui/sharing/connectform.h"
#include "ui/sharing/outboxpane.h"
#include "ui/sharing/standingcard.h"
#include "ui/sharing/synclogpane.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace leadline {

namespace {

constexpr int formWidth = 560;
constexpr int pageWidth = 1200;

Card *cardWith(QWidget *content)
{
    auto *card = new Card;
    card->body()->addWidget(content);
    return card;
}

} // namespace

SharingPage::SharingPage(WindowContext &context, SyncSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_title(new Label(TextRole::PageTitle)), m_card(new Card),
      m_form(new ConnectForm(session)), m_standing(new StandingCard(context, session)), m_lists(new QWidget),
      m_attention(new AttentionPane(context)), m_outbox(new OutboxPane(context)), m_log(new SyncLogPane(context))
{
    layOut();
    connect(&m_session, &SyncSession::changed, this, &SharingPage::show);
    for (RowsPane *pane : std::initializer_list<RowsPane *>{m_attention, m_outbox, m_log}) {
        connect(&m_session, &SyncSession::changed, pane, &RowsPane::refresh);
        connect(pane, &RowsPane::settled, &m_session, &SyncSession::wake);
    }
    retranslate();
    show(m_session.standing());
}

void SharingPage::layOut()
{
    m_card->body()->addWidget(m_form);
    m_card->body()->addWidget(m_standing);
    auto *lists = new QHBoxLayout(m_lists);
    lists->setContentsMargins({});
    lists->setSpacing(Metric::cardPadding);
    auto *right = new QVBoxLayout;
    right->setSpacing(Metric::cardPadding);
    lists->addWidget(cardWith(m_attention), 1);
    lists->addLayout(right, 1);
    right->addWidget(cardWith(m_outbox), 1);
    right->addWidget(cardWith(m_log), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::pagePadding);
    column->setSpacing(Metric::cardPadding);
    column->addWidget(m_title);
    column->addWidget(m_card);
    column->addWidget(m_lists, 1);
    column->addStretch();
}

QString SharingPage::title() const
{
    return tr("Shared server");
}

QWidget *SharingPage::firstFocus()
{
    return m_session.standing().sharing.state ? m_standing->firstFocus() : m_form->firstFocus();
}

void SharingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SharingPage::retranslate()
{
    m_title->setText(title());
    emit titleChanged();
}

/// Whoever had the keyboard on what goes has it on what comes.
void SharingPage::show(const SyncStanding &standing)
{
    const bool isShared = standing.sharing.state.has_value();
    const bool hadFocus = isAncestorOf(focusWidget());
    const bool isOther = m_standing->isHidden() == isShared;
    m_standing->show(standing);
    m_form->setVisible(!isShared);
    m_standing->setVisible(isShared);
    m_lists->setVisible(isShared);
    m_card->setMaximumWidth(isShared ? pageWidth : formWidth);
    if (isOther && hadFocus)
        firstFocus()->setFocus();
}

} // namespace leadline

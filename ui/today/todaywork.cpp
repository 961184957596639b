// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaywork.h"

#include "core/base/phone.h"
#include "core/process/wording.h"
#include "ui/card/actionpanel.h"
#include "ui/card/contactlinks.h"
#include "ui/card/feedtab.h"
#include "ui/card/qualifydialog.h"
#include "ui/card/titlelink.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/followfocus.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

TodayWork::TodayWork(WindowContext &context, QWidget *parent)
    : QFrame(parent), m_scope(context), m_stack(new QStackedLayout(this)), m_title(new TitleLink),
      m_maturity(new Badge), m_client(new ElidedLabel), m_card(makeButton({}, u"external-link"_s)),
      m_snooze(makeButton({}, u"timer"_s)), m_call(makeButton({}, u"phone"_s)), m_actions(new ActionPanel(m_scope)),
      m_feed(new FeedTab(m_scope))
{
    layOut();
    m_title->setObjectName(u"today.lead"_s);
    m_client->setTone(TextTone::Muted);
    connect(m_title, &TitleLink::clicked, this, &TodayWork::openTitle);
    connect(m_card, &QPushButton::clicked, this, &TodayWork::openCard);
    connect(m_snooze, &QPushButton::clicked, this, &TodayWork::snoozeRequested);
    connect(m_call, &QPushButton::clicked, this, &TodayWork::call);
    connect(m_actions, &ActionPanel::noteRequested, m_feed, &FeedTab::focusComposer);
    connect(m_actions, &ActionPanel::qualifyRequested, this, &TodayWork::qualify);
    connect(&context.actions, &ActionRegistry::shortcutsChanged, this, &TodayWork::showTexts);
    connect(&context, &WindowContext::referenceRefreshed, this, &TodayWork::load);
    connect(&context.workspace, &Workspace::committed, this, [this](const Committed &changeset) {
        if (!isEmpty() && touches(*changeset, m_content.card))
            load();
    });
    showTexts();
}

void TodayWork::layOut()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    column->addLayout(makeHead());
    column->addWidget(m_actions);
    m_feedCard = new Card;
    m_feedCard->body()->addWidget(m_feed);
    m_feedCard->body()->addStretch();
    column->addWidget(m_feedCard, 1);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    followFocus(*scroll);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(scroll);
}

QLayout *TodayWork::makeHead()
{
    auto *head = new QVBoxLayout;
    head->setSpacing(Metric::gap);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_maturity, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::innerPadding);
    for (QPushButton *button : {m_card, m_snooze, m_call})
        buttons->addWidget(button);
    buttons->addStretch();
    head->addLayout(first);
    head->addWidget(m_client);
    head->addSpacing(Metric::gap);
    head->addLayout(buttons);
    return head;
}

void TodayWork::showLine(const DayLine &line)
{
    const TaskId task = line.task ? line.task->id : TaskId();
    const bool isThere = line.lead.id == m_lead && (!m_lead.isNull() || task == m_task);
    m_task = task;
    if (isThere)
        return;
    m_scope.drafts.flush();
    m_lead = line.lead.id;
    load();
}

void TodayWork::clear()
{
    m_scope.drafts.flush();
    m_lead = {};
    m_task = {};
    m_begins = false;
    m_stack->setCurrentIndex(0);
}

void TodayWork::begin()
{
    m_begins = !isShown();
    if (!m_begins && !isEmpty())
        m_actions->begin(m_task);
}

bool TodayWork::isShown() const
{
    const LeadCard &card = m_content.card;
    const bool isSame =
        card.lead.id == m_lead && (!m_lead.isNull() || (!card.tasks.empty() && card.tasks.front().id == m_task));
    return isSame && m_stack->currentIndex() != 0;
}

void TodayWork::complete()
{
    m_actions->completeTask();
}

void TodayWork::call() const
{
    if (canCall())
        m_scope.window.openOutside(telephoneUrl(m_content.card.lead.phones.constFirst()));
}

void TodayWork::openTitle()
{
    m_lead.isNull() ? begin() : openCard();
}

void TodayWork::openCard()
{
    emit m_scope.window.leadRequested(m_lead);
}

void TodayWork::qualify()
{
    auto *dialog = new QualifyDialog(m_scope, m_content.card, this);
    connect(dialog, &QualifyDialog::openLead, &m_scope.window, &WindowContext::leadRequested);
    dialog->open();
}

/// One reading at a time; what happens meanwhile is read after it.
void TodayWork::load()
{
    m_isStale = m_isLoading;
    if (m_isLoading || isEmpty())
        return;
    m_isLoading = true;
    const auto read = [lead = m_lead, task = m_task, locale = QLocale()](Session &session) {
        return lead.isNull() ? readTaskContent(session, task) : readCardContent(session, lead, locale);
    };
    deliver(m_scope.window.workspace.read(read), this,
            [this](Result<CardContent> content) { take(std::move(content)); });
}

void TodayWork::take(Result<CardContent> content)
{
    m_isLoading = false;
    if (m_isStale)
        return load();
    if (!content)
        return content.error().code == ErrorCode::NotFound ? clear() : m_scope.window.report(content.error());
    m_content = std::move(*content);
    m_scope.drafts.load(m_content.drafts);
    m_scope.partner = m_content.card.partner;
    const bool isLoose = m_lead.isNull();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    isLoose ? showTaskHead() : showHead();
    m_actions->show(m_content.card);
    m_feedCard->setVisible(!isLoose);
    if (!isLoose)
        m_feed->show(m_content.card);
    m_stack->setCurrentIndex(1);
    orderFocus(*this);
    m_scope.window.actions.refresh();
    if (std::exchange(m_begins, false))
        m_actions->begin(m_task);
    emit shown();
    if (isLoose && hadFocus && !m_actions->hasTask())
        emit left();
}

void TodayWork::showHead()
{
    const Lead &lead = m_content.card.lead;
    const ProcessDefinition &process = m_scope.process();
    const QLocale::Language language = CardScope::language();
    m_title->setTitle(lead.title);
    const Maturity *maturity = process.maturity(lead.maturity);
    m_maturity->setText(maturityLabel(process, lead.maturity, language));
    m_maturity->setBadgeTone(maturity && maturity->tone == Maturity::Tone::Good      ? Tone::Success
                                 : maturity && maturity->tone == Maturity::Tone::Bad ? Tone::Danger
                                                                                     : Tone::Neutral);
    m_maturity->setVisible(!lead.maturity.isEmpty());
    QStringList parts{stageLabel(process, lead.stage, language), lead.companyName, lead.contactName};
    if (canCall())
        parts.append(phoneForDisplay(lead.phones.constFirst(), m_scope.reference().phoneRegion));
    parts.removeAll(QString());
    m_client->setText(parts.join(u" · "_s));
    m_call->setVisible(canCall());
    m_card->show();
}

void TodayWork::showTaskHead()
{
    const Task &task = m_content.card.tasks.front();
    m_title->setTitle(subjectOf(m_scope.process(), task, CardScope::language()));
    m_client->setText(tr("%1 · without a lead", "category of a task").arg(m_scope.label(u"category"_s, task.category)));
    for (QWidget *ofLead : std::initializer_list<QWidget *>{m_maturity, m_call, m_card})
        ofLead->hide();
}

void TodayWork::showTexts()
{
    const auto label = [this](QPushButton *button, const QString &text, const QString &action) {
        const QAction *known = m_scope.window.actions.action(action);
        const QString keys = known ? known->shortcut().toString(QKeySequence::NativeText) : QString();
        button->setText(keys.isEmpty() ? text : tr("%1  %2", "button, its key").arg(text, keys));
        button->setAccessibleName(text);
    };
    label(m_card, tr("Open the card"), u"today.open"_s);
    label(m_snooze, tr("Put off"), u"today.snooze"_s);
    label(m_call, tr("Call"), u"today.call"_s);
}

void TodayWork::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showTexts();
    load();
}

bool TodayWork::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void TodayWork::hideEvent(QHideEvent *event)
{
    m_scope.drafts.flush();
    QFrame::hideEvent(event);
}

void TodayWork::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientcardview.h"

#include "core/base/phone.h"
#include "ui/card/contactlinks.h"
#include "ui/clients/clientprofile.h"
#include "ui/clients/clientrowtext.h"
#include "ui/clients/clienttabs.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/followfocus.h"
#include "ui/widgets/layoutnow.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ClientCardView::ClientCardView(WindowContext &context, Kind kind, QWidget *parent)
    : QWidget(parent), m_scope(context), m_kind(kind), m_stack(new QStackedLayout(this)),
      m_nobody(new EmptyState(kind == Kind::Contact ? u"contact"_s : u"building-2"_s)),
      m_name(new ElidedLabel(TextRole::PageTitle)), m_about(new ElidedLabel), m_call(makeButton({}, u"phone"_s)),
      m_write(makeButton({}, u"mail"_s)), m_erase(makeButton({}, u"trash-2"_s)), m_similarText(new Label),
      m_merge(makeButton({}, u"link"_s)), m_profile(new ClientProfile(m_scope, kind)),
      m_tabs(new ClientTabs(m_scope, kind))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeBody(), 1);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(page);
    connect(m_profile, &ClientProfile::rearranged, this, [this] { orderFocus(*this); });
    connect(m_call, &QPushButton::clicked, this, &ClientCardView::call);
    connect(m_write, &QPushButton::clicked, this, &ClientCardView::write);
    connect(m_erase, &QPushButton::clicked, this, &ClientCardView::eraseRequested);
    connect(m_merge, &QPushButton::clicked, this, &ClientCardView::mergeRequested);
    connect(&context, &WindowContext::referenceRefreshed, this, &ClientCardView::load);
    connect(&context.workspace, &Workspace::committed, this, [this] {
        if (isVisible())
            load();
    });
    clear();
}

QWidget *ClientCardView::makeHeader()
{
    auto *header = new QFrame;
    header->setProperty("role", u"header"_s);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Metric::pagePadding, Metric::cardPadding - 4, Metric::pagePadding, Metric::cardPadding - 4);
    row->setSpacing(Metric::innerPadding);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    m_about->setTone(TextTone::Muted);
    row->addLayout(names, 1);
    row->addWidget(m_call);
    row->addWidget(m_write);
    row->addWidget(m_erase);
    m_erase->setObjectName(u"client.erase"_s);
    return header;
}

QWidget *ClientCardView::makeSimilar()
{
    auto *card = new Card;
    card->setAccented(true);
    card->body()->setContentsMargins(Metric::cardPadding, Metric::innerPadding, Metric::cardPadding,
                                     Metric::innerPadding);
    auto *row = new QHBoxLayout;
    row->addWidget(m_similarText, 1);
    row->addWidget(m_merge);
    card->body()->addLayout(row);
    m_similarText->setWordWrap(true);
    m_merge->setObjectName(u"client.merge"_s);
    m_similar = card;
    return card;
}

QWidget *ClientCardView::makeBody()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    column->addWidget(makeSimilar());
    auto *profile = new Card;
    profile->body()->setContentsMargins(Metric::cardPadding, Metric::cardPadding, Metric::cardPadding,
                                        Metric::innerPadding);
    profile->body()->addWidget(m_profile);
    column->addWidget(profile);
    auto *work = new Card;
    work->body()->setContentsMargins(Metric::cardPadding, Metric::gap, Metric::cardPadding, Metric::cardPadding);
    work->body()->addWidget(m_tabs);
    work->body()->addStretch();
    column->addWidget(work, 1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    followFocus(*m_scroll);
    return m_scroll;
}

void ClientCardView::showClient(const QUuid &client)
{
    if (client != m_client) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_tabs->setCurrent(u"leads"_s);
    }
    m_client = client;
    load();
}

void ClientCardView::clear()
{
    m_client = {};
    m_content = {};
    const bool isContact = m_kind == Kind::Contact;
    m_nobody->setTitle(isContact ? tr("No contact is chosen") : tr("No company is chosen"));
    m_nobody->setText(tr("Choose one in the list to see everything about them."));
    m_stack->setCurrentIndex(0);
    m_scope.window.actions.refresh();
}

/// One reading at a time; what happens meanwhile is read after it.
void ClientCardView::load()
{
    if (m_client.isNull())
        return clear();
    m_isStale = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const auto read = [kind = m_kind, client = m_client, locale = QLocale()](Session &session) {
        return readClientContent(session, kind, client, locale);
    };
    deliver(m_scope.window.workspace.read(read), this,
            [this](Result<ClientContent> content) { take(std::move(content)); });
}

void ClientCardView::take(Result<ClientContent> content)
{
    m_isLoading = false;
    if (m_isStale)
        return load();
    if (!content) {
        const bool isGone = content.error().code == ErrorCode::NotFound;
        return isGone ? clear() : m_scope.window.report(content.error());
    }
    m_content = std::move(*content);
    m_client = m_content.card.client.id; // of one that was merged, the other
    showHeader();
    showSimilar();
    m_profile->show(m_content.card);
    m_tabs->show(m_content);
    m_stack->setCurrentIndex(1);
    layOutNow(*this);
    orderFocus(*this);
    m_scope.window.actions.refresh();
    emit shown();
}

QString ClientCardView::title() const
{
    if (m_client.isNull())
        return {};
    const Record &client = m_content.card.client;
    if (client.values.empty())
        return {};
    const auto first = [&](const QString &field) { return client.value(field).toStringList().value(0); };
    const QString phone = first(u"phones"_s);
    const QString otherwise = !phone.isEmpty() ? phoneForDisplay(phone, m_scope.reference().phoneRegion)
        : !first(u"emails"_s).isEmpty()        ? first(u"emails"_s)
                                               : client.value(u"inn"_s).toString();
    return clientTitle(client.value(u"name"_s).toString(), otherwise);
}

QString ClientCardView::aboutLine() const
{
    const Record &client = m_content.card.client;
    QStringList parts{m_kind == Kind::Contact ? tr("Contact") : tr("Company"), client.value(u"jobTitle"_s).toString(),
                      m_content.card.company ? m_content.card.company->name : QString(),
                      client.value(u"city"_s).toString()};
    if (const QString inn = client.value(u"inn"_s).toString(); !inn.isEmpty())
        parts.append(tr("INN %1").arg(inn));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void ClientCardView::showHeader()
{
    m_name->setText(title());
    m_about->setText(aboutLine());
    m_call->setText(tr("Call"));
    m_call->setVisible(canCall());
    m_write->setText(tr("Write"));
    m_write->setVisible(canWrite());
    m_erase->setText(tr("Erase…"));
    m_erase->setToolTip(tr("Erase the person for good"));
    m_erase->setVisible(m_kind == Kind::Contact && m_scope.reference().me.role == "admin"_L1);
}

void ClientCardView::showSimilar()
{
    const std::vector<Record> &similar = m_content.card.similar;
    m_similar->setVisible(!similar.empty());
    m_merge->setText(tr("Compare and merge…"));
    if (similar.empty())
        return;
    constexpr size_t mostNamed = 3;
    QStringList names;
    for (const Record &record : similar) {
        if (names.size() < qsizetype(mostNamed))
            names.append(clientTitle(record.value(u"name"_s).toString(), record.value(u"inn"_s).toString()));
    }
    m_similarText->setText(m_kind == Kind::Contact ? tr("Maybe the same person: %1").arg(names.join(u", "_s))
                                                   : tr("Maybe the same company: %1").arg(names.join(u", "_s)));
}

bool ClientCardView::canCall() const
{
    return !m_client.isNull() && !m_content.card.client.values.empty()
        && m_content.card.client.value(u"phones"_s).isValid();
}

bool ClientCardView::canWrite() const
{
    return !m_client.isNull() && !m_content.card.client.values.empty()
        && m_content.card.client.value(u"emails"_s).isValid();
}

void ClientCardView::call() const
{
    if (canCall())
        m_scope.window.openOutside(telephoneUrl(m_content.card.client.value(u"phones"_s).toStringList().constFirst()));
}

void ClientCardView::write() const
{
    if (canWrite())
        m_scope.window.openOutside(mailUrl(m_content.card.client.value(u"emails"_s).toStringList().constFirst()));
}

void ClientCardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        load(); // the history's values are words, too
}

bool ClientCardView::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

/// What was committed while another page was in front.
void ClientCardView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_client.isNull())
        load();
}

} // namespace leadline

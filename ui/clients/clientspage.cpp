// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientspage.h"

#include "ui/clients/clientcardview.h"
#include "ui/clients/clientlistpane.h"
#include "ui/clients/erasedialog.h"
#include "ui/clients/mergedialog.h"
#include "ui/clients/newclientdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int clientListWidth = 347;
constexpr int narrowestClientList = 300;

} // namespace

ClientsPage::ClientsPage(WindowContext &context, Kind kind, QWidget *parent)
    : Page(parent), m_context(context), m_kind(kind), m_list(new ClientListPane(context, kind)),
      m_card(new ClientCardView(context, kind))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    auto *splitter = new QSplitter(this);
    row->addWidget(splitter);
    m_list->setMinimumWidth(narrowestClientList);
    splitter->addWidget(m_list);
    splitter->addWidget(m_card);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setSizes({clientListWidth, 3 * clientListWidth});
    m_cardTimer.setSingleShot(true);
    m_cardTimer.setInterval(40ms);
    connect(&m_cardTimer, &QTimer::timeout, this, &ClientsPage::showChosen);
    connect(m_list, &ClientListPane::clientChosen, this, [this](const QUuid &client) {
        m_chosen = client;
        m_cardTimer.start();
    });
    connect(m_list, &ClientListPane::clientOpened, this, [this](const QUuid &client) {
        m_chosen = client;
        showChosen();
        m_card->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_list, &ClientListPane::newRequested, this, &ClientsPage::create);
    connect(m_list, &ClientListPane::mergeRequested, this, &ClientsPage::merge);
    connect(m_card, &ClientCardView::mergeRequested, this, &ClientsPage::mergeSimilar);
    connect(m_card, &ClientCardView::eraseRequested, this, &ClientsPage::erase);
    connect(m_card, &ClientCardView::shown, this, &Page::titleChanged);
    context.actions.attach(ActionContext::Clients, this);
}

void ClientsPage::showChosen()
{
    m_cardTimer.stop();
    m_card->showClient(m_chosen);
}

QString ClientsPage::title() const
{
    return m_card->title().isEmpty() ? m_list->title() : m_card->title();
}

QWidget *ClientsPage::firstFocus()
{
    return m_list->list();
}

QString ClientsPage::section() const
{
    return m_kind == Kind::Contact ? u"contacts"_s : u"companies"_s;
}

bool ClientsPage::focusSearch()
{
    m_list->focusSearch();
    return true;
}

void ClientsPage::showClient(const QUuid &client)
{
    m_chosen = client;
    showChosen();
    m_list->select(client);
}

void ClientsPage::create()
{
    auto *dialog = new NewClientDialog(m_context, m_kind, this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &NewClientDialog::created, &m_context, &WindowContext::clientRequested);
    dialog->open();
}

/// From the card, where nothing wants the key, back to the list.
void ClientsPage::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focused = window()->focusWidget();
    const bool isOnCard = focused == m_card || m_card->isAncestorOf(focused);
    if (event->key() != Qt::Key_Escape || !isOnCard)
        return Page::keyPressEvent(event);
    m_list->list()->setFocus(Qt::OtherFocusReason);
}

void ClientsPage::merge()
{
    const std::vector<qint64> keys = m_list->selectedKeys();
    if (keys.size() < 2)
        return mergeSimilar();
    const auto read = [kind = m_kind, keys](Session &session) -> Result<std::vector<QUuid>> {
        std::vector<QUuid> ids;
        for (const ClientRow &row : clientRows(session.store().connection(), kind, keys))
            ids.push_back(row.id);
        return ids;
    };
    deliver(m_context.workspace.read(read), this, [this](const Result<std::vector<QUuid>> &ids) {
        if (ids)
            openMerge(*ids);
    });
}

bool ClientsPage::canErase() const
{
    return m_kind == Kind::Contact && !m_card->client().isNull() && m_context.reference().me.role == "admin"_L1;
}

void ClientsPage::erase()
{
    auto *dialog = new EraseDialog(m_context, m_card->client(), this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    dialog->open();
}

void ClientsPage::mergeSimilar()
{
    std::vector<QUuid> ids{m_card->client()};
    if (!m_card->client().isNull()) {
        for (const Record &similar : m_card->content().card.similar)
            ids.push_back(similar.id);
    }
    if (ids.size() < 2)
        return m_context.toast.announce(tr("Nobody is like this one. Select several in the list: hold Shift or Ctrl."));
    openMerge(ids);
}

void ClientsPage::openMerge(const std::vector<QUuid> &ids)
{
    auto *dialog = new MergeDialog(m_context, m_kind, ids, this);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &MergeDialog::merged, &m_context, &WindowContext::clientRequested);
    dialog->open();
}

} // namespace leadline

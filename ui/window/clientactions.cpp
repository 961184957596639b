// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/clientactions.h"

#include "ui/clients/clientcardview.h"
#include "ui/clients/clientlistpane.h"
#include "ui/clients/clientspage.h"
#include "ui/shell/actionregistry.h"
#include "ui/window/desk.h"

#include <functional>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

ClientsPage *clientsInFront(const Desk &desk)
{
    return qobject_cast<ClientsPage *>(desk.inFront());
}

} // namespace

void connectClientActions(Desk &desk)
{
    ActionRegistry &actions = desk.context().actions;
    const auto isOpen = [&desk] { return clientsInFront(desk) != nullptr; };
    const auto onPage = [&](const QString &id, const std::function<void(ClientsPage &)> &act) {
        actions.connectTo(
            id, &desk,
            [&desk, act] {
                if (ClientsPage *page = clientsInFront(desk))
                    act(*page);
            },
            isOpen);
    };
    onPage(u"client.next"_s, [](ClientsPage &page) { page.list().step(1); });
    onPage(u"client.previous"_s, [](ClientsPage &page) { page.list().step(-1); });
    onPage(u"client.new"_s, [](ClientsPage &page) { page.create(); });
    onPage(u"client.merge"_s, [](ClientsPage &page) { page.merge(); });
    onPage(u"client.call"_s, [](ClientsPage &page) { page.card().call(); });
    onPage(u"client.email"_s, [](ClientsPage &page) { page.card().write(); });
    actions.connectTo(
        u"client.erase"_s, &desk, [&desk] { clientsInFront(desk)->erase(); },
        [&desk] { return clientsInFront(desk) && clientsInFront(desk)->canErase(); });
    actions.connectTo(u"contact.new"_s, &desk, [&desk] {
        desk.showContacts();
        desk.clients(Kind::Contact).create();
    });
    actions.connectTo(u"company.new"_s, &desk, [&desk] {
        desk.showCompanies();
        desk.clients(Kind::Company).create();
    });
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mycard.h"

#include "core/services/clients.h"
#include "core/services/users.h"
#include "ui/card/fieldgroup.h"
#include "ui/widgets/fieldeditor.h"

#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldColumns = 2;

} // namespace

MyCard::MyCard(WindowContext &context, QWidget *parent)
    : QWidget(parent), m_scope(context), m_user(new FieldGroup(m_scope, fieldColumns, this)),
      m_contact(new FieldGroup(m_scope, fieldColumns, this))
{
    auto *card = new Card;
    card->body()->addWidget(m_user);
    card->body()->addWidget(m_contact);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(card);
    const QStringList ofUser{u"name"_s, u"login"_s};
    const QStringList ofContact{u"jobTitle"_s, u"phones"_s, u"emails"_s};
    m_user->setTitle(tr("Me"));
    m_user->setFields(ofUser, ofUser);
    m_contact->setTitle({});
    m_contact->setFields(ofContact, ofContact);
    connect(&context, &WindowContext::referenceRefreshed, this, &MyCard::refresh);
    connect(&context.workspace, &Workspace::committed, this, &MyCard::readContact);
    refresh();
}

void MyCard::setOwn(bool isOwn)
{
    m_isOwn = isOwn;
    refresh();
}

QWidget *MyCard::firstFocus() const
{
    const FieldEditor *name = m_user->editor(u"name"_s);
    return name ? name->input() : nullptr;
}

void MyCard::refresh()
{
    const User &me = m_scope.reference().me;
    const auto edit = [id = me.id](const Session &session, const FieldValues &values) {
        return editUser(session, id, values);
    };
    m_user->show(toRecord(me), edit, FieldGroup::Empty::All, !m_isOwn);
    readContact();
}

void MyCard::readContact()
{
    const QUuid id = m_scope.reference().me.contact.uuid();
    const auto read = [id](Session &session) { return clientRecord(session, Kind::Contact, id); };
    deliver(m_scope.window.workspace.read(read), this, [this](const Result<Record> &contact) {
        m_contact->setVisible(contact.has_value());
        if (!contact)
            return;
        const auto edit = [shown = contact->id](const Session &session, const FieldValues &values) {
            return editClient(session, Kind::Contact, shown, values);
        };
        m_contact->show(*contact, edit, FieldGroup::Empty::Main, false);
    });
}

} // namespace leadline

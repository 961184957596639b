// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientprofile.h"

#include "core/services/clients.h"
#include "ui/card/titlelink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

ClientProfile::ClientProfile(CardScope &scope, Kind kind, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_company(new TitleLink(this)),
      m_toggle(makeButton({}, {}, ButtonKind::Flat, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::cardPadding);
    if (kind == Kind::Contact) {
        addGroup("",
                 {u"name"_s, u"jobTitle"_s, u"phones"_s, u"emails"_s, u"company"_s, u"decisionRole"_s, u"department"_s,
                  u"website"_s},
                 {u"name"_s, u"jobTitle"_s, u"phones"_s, u"emails"_s, u"company"_s});
        column->addWidget(m_company, 0, Qt::AlignLeft);
    } else {
        addGroup("",
                 {u"name"_s, u"inn"_s, u"phones"_s, u"emails"_s, u"website"_s, u"industry"_s, u"category"_s,
                  u"employees"_s, u"annualRevenue"_s},
                 {u"name"_s, u"inn"_s, u"phones"_s, u"emails"_s});
        addGroup(QT_TR_NOOP("Requisites"), {u"kpp"_s, u"ogrn"_s, u"bankAccount"_s, u"bik"_s, u"ownershipForm"_s}, {});
    }
    addGroup(QT_TR_NOOP("Address"), {u"country"_s, u"region"_s, u"city"_s, u"postalCode"_s, u"address"_s}, {});
    addGroup("", {u"note"_s}, {u"note"_s});
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    setStyleProperty(*m_toggle, "kind", u"link"_s);
    m_company->setObjectName(u"client.company"_s);
    m_company->hide();
    connect(m_company, &QAbstractButton::clicked, this, [this] {
        if (m_card.company)
            emit m_scope.window.clientRequested(Kind::Company, m_card.company->id.uuid());
    });
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        show(m_card);
        emit rearranged();
    });
}

void ClientProfile::addGroup(const char *title, const QStringList &names, const QStringList &main)
{
    constexpr int columns = 2;
    auto *group = new FieldGroup(m_scope, columns, this);
    group->setFields(names, main);
    connect(group, &FieldGroup::rearranged, this, &ClientProfile::rearranged);
    layout()->addWidget(group);
    m_groups.push_back({title, group});
}

void ClientProfile::show(const ClientCard &card)
{
    m_card = card;
    m_scope.partner = card.company; // a field keeps only the id of whom it names
    const auto edit = [kind = card.client.kind, id = card.client.id](const Session &session,
                                                                     const FieldValues &values) {
        return editClient(session, kind, id, values);
    };
    for (const Group &group : m_groups) {
        group.fields->setTitle(*group.title ? tr(group.title) : QString());
        group.fields->show(card.client, edit, m_showsAll ? FieldGroup::Empty::All : FieldGroup::Empty::Main, false);
    }
    showCompany();
    m_toggle->setText(m_showsAll ? tr("Only what is filled in") : tr("Show all fields"));
}

void ClientProfile::showCompany()
{
    m_company->setVisible(m_card.company.has_value());
    m_company->setTitle(m_card.company ? tr("Open company: %1").arg(m_card.company->name) : QString());
}

} // namespace leadline

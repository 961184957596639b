// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/profile.h"

#include "core/process/checklist.h"
#include "core/process/gate.h"
#include "ui/card/personlist.h"
#include "ui/card/titlelink.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

Profile::Profile(CardScope &scope, QWidget *parent)
    : QWidget(parent), m_scope(scope), m_column(new QVBoxLayout(this)), m_contact(new TitleLink(this)),
      m_company(new TitleLink(this)), m_persons(new PersonList(scope, this)),
      m_toggle(makeButton({}, {}, ButtonKind::Flat, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::cardPadding);
    addGroup(
        QT_TR_NOOP("Client"),
        {u"contactName"_s,     u"jobTitle"_s,   u"decisionRole"_s,  u"companyName"_s, u"phones"_s,        u"emails"_s,
         u"website"_s,         u"salutation"_s, u"gender"_s,        u"department"_s,  u"clientType"_s,    u"inn"_s,
         u"companyCategory"_s, u"industry"_s,   u"annualRevenue"_s, u"employees"_s,   u"ownershipForm"_s, u"fax"_s,
         u"doNotEmail"_s,      u"doNotPhone"_s, u"doNotFax"_s,      u"doNotSms"_s,    u"doNotMail"_s},
        {u"contactName"_s, u"companyName"_s, u"phones"_s, u"emails"_s});
    auto *links = new QVBoxLayout;
    links->setContentsMargins(2, 0, 0, 0);
    links->setSpacing(Metric::gap);
    links->addWidget(m_contact);
    links->addWidget(m_company);
    links->addWidget(m_persons);
    m_column->addLayout(links);
    for (QWidget *below :
         {static_cast<QWidget *>(m_contact), static_cast<QWidget *>(m_company), static_cast<QWidget *>(m_persons)})
        below->raise(); // the Tab key comes by the fields above first
    addGroup(QT_TR_NOOP("Need"), {u"needType"_s, u"description"_s, u"nextReviewAt"_s}, {u"needType"_s});
    addGroup(QT_TR_NOOP("Handoff to sales"),
             {u"owner"_s, u"ownerTeam"_s, u"remindOwner"_s, u"budget"_s, u"saleOwner"_s, u"saleDivision"_s,
              u"partner"_s, u"saleType"_s, u"meetingAt"_s, u"decisionAt"_s, u"comment"_s, u"closeDetails"_s},
             {u"owner"_s, u"budget"_s, u"saleOwner"_s, u"saleDivision"_s, u"decisionAt"_s});
    addGroup(QT_TR_NOOP("Address"),
             {u"country"_s, u"region"_s, u"city"_s, u"postalCode"_s, u"address"_s, u"addressType"_s}, {});
    addGroup(QT_TR_NOOP("Where it came from"),
             {u"source"_s, u"channel"_s, u"registrationMethod"_s, u"referrerSite"_s, u"landingPage"_s, u"campaign"_s,
              u"mailing"_s, u"event"_s, u"utmSource"_s, u"utmMedium"_s, u"utmCampaign"_s, u"utmContent"_s,
              u"utmTerm"_s},
             {u"source"_s});
    addGroup(QT_TR_NOOP("Own fields"), {}, {});
    m_column->addWidget(m_toggle, 0, Qt::AlignLeft);
    setStyleProperty(*m_toggle, "kind", u"link"_s);
    m_toggle->raise();
    m_column->addStretch();
    m_contact->setObjectName(u"lead.contact"_s);
    m_company->setObjectName(u"lead.company"_s);
    connect(m_contact, &QAbstractButton::clicked, this, [this] {
        if (m_card.contact)
            emit m_scope.window.clientRequested(Kind::Contact, m_card.contact->id.uuid());
    });
    connect(m_company, &QAbstractButton::clicked, this, [this] {
        if (m_card.company)
            emit m_scope.window.clientRequested(Kind::Company, m_card.company->id.uuid());
    });
    connect(m_persons, &PersonList::rearranged, this, &Profile::rearranged);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        show(m_card, std::vector(m_conflicts));
        emit rearranged();
    });
}

void Profile::addGroup(const char *title, const QStringList &names, const QStringList &main)
{
    auto *group = new FieldGroup(m_scope, 1, this);
    group->setFields(names, main);
    connect(group, &FieldGroup::rearranged, this, &Profile::rearranged);
    m_column->addWidget(group);
    m_groups.push_back({title, group});
}

void Profile::show(const LeadCard &card, const std::vector<FieldConflict> &conflicts)
{
    m_card = card;
    m_conflicts = conflicts;
    QStringList own;
    for (const CustomField &field : m_scope.reference().lookups.customFields())
        own.append(customFieldPrefix + field.code);
    for (auto field = card.lead.fields.begin(); field != card.lead.fields.end(); ++field) {
        if (const QString name = customFieldPrefix + field.key(); !own.contains(name) && itemOfTick(name).isEmpty())
            own.append(name);
    }
    m_groups.back().fields->setFields(own, {}); // the last group is that of own fields
    showGroups();
    showLinks();
    m_toggle->setText(m_showsAll ? tr("Only what is filled in") : tr("Show all fields"));
}

void Profile::showGroups()
{
    const bool isClosed = !editGate(m_scope.process(), m_card.lead).isOpen();
    for (const Group &group : m_groups) {
        group.fields->setTitle(tr(group.title));
        group.fields->setConflicts(m_conflicts);
        group.fields->show(m_card.lead, m_showsAll ? FieldGroup::Empty::All : FieldGroup::Empty::Main, isClosed);
    }
    m_persons->show(m_card, isClosed);
}

void Profile::showLinks()
{
    m_contact->setVisible(m_card.contact.has_value());
    m_contact->setTitle(m_card.contact ? tr("Contact: %1").arg(m_card.contact->name) : QString());
    m_company->setVisible(m_card.company.has_value());
    m_company->setTitle(m_card.company ? tr("Company: %1").arg(m_card.company->name) : QString());
}

} // namespace leadline

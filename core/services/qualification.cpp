// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/qualification.h"

#include "core/services/outcomes.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

using ContactWhat = ClientChoice<Contact>::What;
using CompanyWhat = ClientChoice<Company>::What;

/// Address and communication go to whoever is made (B2, step 6).
template<typename T>
void copyAddress(const Lead &lead, T &client)
{
    client.website = lead.website;
    client.country = lead.country;
    client.region = lead.region;
    client.city = lead.city;
    client.postalCode = lead.postalCode;
    client.address = lead.address;
    client.originLead = lead.id;
}

Contact newContact(const Lead &lead, Timestamp now)
{
    Contact contact;
    contact.id = ContactId(newUuid(now));
    contact.name = lead.contactName;
    contact.jobTitle = lead.jobTitle;
    contact.department = lead.department;
    contact.decisionRole = lead.decisionRole;
    contact.phones = lead.phones;
    contact.emails = lead.emails;
    copyAddress(lead, contact);
    return contact;
}

Company newCompany(const Lead &lead, bool withoutContact, Timestamp now)
{
    Company company;
    company.id = CompanyId(newUuid(now));
    company.name = lead.companyName.isEmpty() ? lead.inn : lead.companyName;
    company.inn = lead.inn;
    company.industry = lead.industry;
    company.category = lead.companyCategory;
    company.ownershipForm = lead.ownershipForm;
    company.annualRevenue = lead.annualRevenue;
    company.employees = lead.employees;
    if (withoutContact) {
        company.phones = lead.phones;
        company.emails = lead.emails;
    }
    copyAddress(lead, company);
    return company;
}

Result<CompanyId> linkCompany(const Session &session, const Lead &lead, const QualificationChoice &choice,
                              ChangeSet &changeset)
{
    switch (choice.company.what) {
    case CompanyWhat::None:
        return CompanyId();
    case CompanyWhat::Existing: {
        const Result<Company> existing = session.store().find(choice.company.existing);
        return existing ? Result<CompanyId>(existing->id) : tl::unexpected(existing.error());
    }
    case CompanyWhat::New:
        break;
    }
    if (lead.companyName.isEmpty() && lead.inn.isEmpty())
        return failure(ErrorCode::Refused, u"fields-missing"_s, {u"companyName"_s});
    const Company company = newCompany(lead, choice.contact.what == ContactWhat::None, session.now());
    changeset.create(company);
    return company.id;
}

Result<ContactId> linkContact(const Session &session, const Lead &lead, const ClientChoice<Contact> &choice,
                              const CompanyId &company, ChangeSet &changeset)
{
    if (choice.what == ContactWhat::None)
        return ContactId();
    if (choice.what == ContactWhat::Existing) {
        const Result<Contact> existing = session.store().find(choice.existing);
        if (!existing)
            return tl::unexpected(existing.error());
        Contact linked = *existing;
        if (linked.company.isNull())
            linked.company = company;
        changeset.update(*existing, linked);
        return linked.id;
    }
    if (lead.contactName.isEmpty())
        return failure(ErrorCode::Refused, u"fields-missing"_s, {u"contactName"_s});
    Contact contact = newContact(lead, session.now());
    contact.company = company;
    changeset.create(contact);
    return contact.id;
}

bool linksExisting(const QualificationChoice &choice)
{
    return choice.contact.what == ContactWhat::Existing || choice.company.what == CompanyWhat::Existing;
}

} // namespace

QualificationChoice proposedChoice(const Lead &lead)
{
    QualificationChoice choice;
    if (!lead.contact.isNull())
        choice.contact = {ContactWhat::Existing, lead.contact};
    else if (!lead.contactName.isEmpty())
        choice.contact.what = ContactWhat::New;
    if (!lead.company.isNull())
        choice.company = {CompanyWhat::Existing, lead.company};
    else if (!lead.companyName.isEmpty())
        choice.company.what = CompanyWhat::New;
    return choice;
}

Result<Lead> linkClient(const Session &session, const Lead &lead, const QualificationChoice &choice,
                        ChangeSet &changeset)
{
    const Result<CompanyId> company = linkCompany(session, lead, choice, changeset);
    if (!company)
        return tl::unexpected(company.error());
    const Result<ContactId> contact = linkContact(session, lead, choice.contact, *company, changeset);
    if (!contact)
        return tl::unexpected(contact.error());
    Lead linked = lead;
    linked.contact = *contact;
    linked.company = *company;
    return linked;
}

Result<ChangeSet> qualifyLead(const Session &session, const LeadId &id, const QualificationChoice &choice)
{
    const Result<Lead> before = session.store().find(id);
    if (!before)
        return tl::unexpected(before.error());
    ChangeSet changeset = session.changeset(u"lead.qualify"_s);
    Result<Lead> linked = linkClient(session, *before, choice, changeset);
    if (!linked)
        return tl::unexpected(linked.error());
    linked->repeatClient = before->repeatClient || linksExisting(choice);
    const Result<Outcome> outcome =
        qualified(session.process(), *linked, processTaskOf(session, *before), actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    addOutcome(session, changeset, *before, *outcome);
    return session.commit(std::move(changeset));
}

} // namespace leadline

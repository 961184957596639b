// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/persons.h"

#include "core/base/folding.h"
#include "core/model/matchkeys.h"
#include "core/services/leads.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// As it is kept: trimmed, phones in one spelling, nothing twice. Refused when nothing tells who it is.
Result<Person> checked(const Session &session, Person person)
{
    person.name = person.name.trimmed();
    for (QString &phone : person.phones)
        phone = storedPhone(phone, session.phoneRegion());
    for (QString &email : person.emails)
        email = email.trimmed();
    for (QStringList *entries : {&person.phones, &person.emails}) {
        entries->removeAll(QString());
        entries->removeDuplicates();
    }
    if (person.name.isEmpty() && person.phones.isEmpty() && person.emails.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    return person;
}

} // namespace

Result<PersonId> personNamed(const Session &session, const LeadId &lead, const QString &idOrName)
{
    std::vector<Person> found = session.store().select<Person>(u"lead = ?"_s, {lead.uuid()});
    std::erase_if(found, [&](const Person &person) {
        return person.id.toString() != idOrName && folded(person.name) != folded(idOrName);
    });
    if (found.size() != 1)
        return failure(ErrorCode::NotFound, u"person-not-found"_s, {idOrName});
    return found.front().id;
}

Result<ChangeSet> addPerson(const Session &session, Person person)
{
    const Result<Lead> lead = editableLead(session, person.lead);
    if (!lead)
        return tl::unexpected(lead.error());
    Result<Person> added = checked(session, std::move(person));
    if (!added)
        return tl::unexpected(added.error());
    added->id = PersonId(newUuid(session.now()));
    ChangeSet changeset = session.changeset(u"person.add"_s);
    changeset.create(*added);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> addPersons(const Session &session, const LeadId &id, std::vector<Person> persons)
{
    const Result<Lead> lead = editableLead(session, id);
    if (!lead)
        return tl::unexpected(lead.error());
    ChangeSet changeset = session.changeset(u"person.add"_s);
    for (Person &person : persons) {
        person.lead = id;
        Result<Person> added = checked(session, std::move(person));
        if (!added)
            return tl::unexpected(added.error());
        added->id = PersonId(newUuid(session.now()));
        changeset.create(*added);
    }
    return session.commit(std::move(changeset));
}

Result<ChangeSet> editPerson(const Session &session, const PersonId &id, const FieldValues &values)
{
    const Result<Person> before = session.store().find(id);
    if (!before)
        return tl::unexpected(before.error());
    if (const Result<Lead> lead = editableLead(session, before->lead); !lead)
        return tl::unexpected(lead.error());
    Record edited = toRecord(*before);
    for (const auto &[field, value] : values)
        edited.set(field, value);
    const Result<Person> after = checked(session, fromRecord<Person>(edited));
    if (!after)
        return tl::unexpected(after.error());
    ChangeSet changeset = session.changeset(u"person.edit"_s);
    changeset.update(*before, *after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> removePerson(const Session &session, const PersonId &id)
{
    const Result<Person> person = session.store().find(id);
    if (!person)
        return tl::unexpected(person.error());
    if (const Result<Lead> lead = editableLead(session, person->lead); !lead)
        return tl::unexpected(lead.error());
    ChangeSet changeset = session.changeset(u"person.remove"_s);
    changeset.remove(*person);
    return session.commit(std::move(changeset));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "app/commandline/assignments.h"
#include "app/commandline/commands.h"
#include "app/commandline/recordjson.h"
#include "app/commandline/recordtext.h"
#include "core/services/leads.h"
#include "core/services/persons.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

Result<ChangeSet> addedPerson(const Session &session, const LeadId &lead, const FieldValues &values)
{
    Person person;
    person.lead = lead;
    Record record = toRecord(person);
    for (const auto &[field, value] : values)
        record.set(field, value);
    return addPerson(session, fromRecord<Person>(record));
}

Result<ChangeSet> changedPerson(const Invocation &typed, const Session &session, const LeadId &lead,
                                const FieldValues &values)
{
    if (!typed.has(u"--person"_s))
        return addedPerson(session, lead, values);
    const Result<PersonId> person = personNamed(session, lead, typed.value(u"--person"_s));
    if (!person)
        return tl::unexpected(person.error());
    return typed.has(u"--remove"_s) ? removePerson(session, *person) : editPerson(session, *person, values);
}

} // namespace

Result<Answer> leadPerson(const Invocation &typed, Session &session)
{
    const bool isRemoved = typed.has(u"--remove"_s);
    if (isRemoved && !typed.has(u"--person"_s))
        return failure(ErrorCode::Usage, u"option-required"_s, {u"--person"_s});
    if (isRemoved == (typed.words.size() > 1))
        return failure(ErrorCode::Usage, u"argument-missing"_s, {commandNamed(u"lead person"_s)->form()});
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    const Result<FieldValues> values = valuesFrom(session, Kind::Person, typed.words.mid(1));
    if (!values)
        return tl::unexpected(values.error());
    const Result<ChangeSet> changeset = changedPerson(typed, session, lead->id, *values);
    if (!changeset)
        return tl::unexpected(changeset.error());
    const Result<LeadCard> card = leadCard(session, lead->id);
    if (!card)
        return tl::unexpected(card.error());
    const Result<Person> person = session.store().find(PersonId(changeset->changes.front().record));
    return Answer{{{u"changeset"_s, changeset->id.toString()},
                   {u"person"_s, person ? QJsonValue(personJson(*person)) : QJsonValue::Null},
                   {u"lead"_s, cardJson(session, *card, typed.language)}},
                  leadSummary(session, lead->id, typed.language) + changeLines(session, *changeset, typed.language),
                  0};
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoplayer.h"

#include "core/model/matchkeys.h"
#include "core/services/fieldtext.h"
#include "core/services/leadcard.h"
#include "core/services/leads.h"
#include "core/services/outcomes.h"
#include "core/services/persons.h"
#include "core/services/qualification.h"
#include "core/services/tasks.h"
#include "core/services/users.h"

namespace leadline {

using namespace Qt::StringLiterals;

Result<void> DemoPlayer::hire(const std::vector<DemoPerson> &people)
{
    for (const DemoPerson &person : people) {
        if (const Result<void> hired = hire(person); !hired)
            return hired;
    }
    return {};
}

Result<void> DemoPlayer::hire(const DemoPerson &person)
{
    QString login = m_session.user().login;
    if (!m_people.empty()) {
        login = person.key;
        const Result<ChangeSet> added = addUser(m_session, login, person.name, person.role);
        if (!added)
            return tl::unexpected(added.error());
    }
    const Result<User> user = userNamed(m_session.store(), login);
    if (!user)
        return tl::unexpected(user.error());
    if (const Result<void> introduced = introduce(person, *user); !introduced)
        return introduced;
    Result<Session> own = Session::open(m_session.store(), login);
    if (!own)
        return tl::unexpected(own.error());
    m_people.emplace(person.key, std::move(*own));
    return {};
}

Result<void> DemoPlayer::introduce(const DemoPerson &person, const User &user)
{
    const Result<Contact> before = m_session.store().find(user.contact);
    if (!before)
        return tl::unexpected(before.error());
    Contact contact = *before;
    contact.name = person.name;
    contact.jobTitle = person.jobTitle;
    contact.phones = {storedPhone(person.phone, m_session.phoneRegion())};
    contact.emails = {person.email};
    User named = user;
    named.name = person.name;
    ChangeSet changeset = m_session.changeset(u"user.edit"_s);
    changeset.update(*before, contact);
    changeset.update(user, named);
    const Result<ChangeSet> committed = m_session.commit(std::move(changeset));
    return committed ? Result<void>() : tl::unexpected(committed.error());
}

Result<ChangeSet> DemoPlayer::play(const DemoStep &step)
{
    static const QHash<QString, Play> plays{
        {u"note"_s, &DemoPlayer::note},         {u"move"_s, &DemoPlayer::move}, {u"qualify"_s, &DemoPlayer::qualify},
        {u"done"_s, &DemoPlayer::finish},       {u"plan"_s, &DemoPlayer::plan}, {u"task"_s, &DemoPlayer::makeTask},
        {u"person"_s, &DemoPlayer::makePerson}, {u"sold"_s, &DemoPlayer::sell},
    };
    const Session session = m_people.at(step.by).at(step.at);
    if (step.what == u"add"_s)
        return makeLead(session, step);
    const Play playIt = plays.value(step.what);
    return playIt ? (this->*playIt)(session, step) : failure(ErrorCode::Format, u"demo-step-unknown"_s, {step.what});
}

/// "@key" names a person, a moment of the story is written out, anything else stands for itself.
QString DemoPlayer::written(const QString &value) const
{
    if (value.startsWith(u'@'))
        return m_people.at(value.mid(1)).user().login;
    const Timestamp moment = demoMoment(value, m_session.now());
    return moment.isSet() ? moment.toIso() : value;
}

Result<ChangeSet> DemoPlayer::makeLead(const Session &session, const DemoStep &step)
{
    Lead lead;
    lead.id = LeadId(newUuid(session.now()));
    for (auto field = step.fields.begin(); field != step.fields.end(); ++field) {
        const Result<void> assigned = assignLeadField(session, lead, field.key(), written(field.value()));
        if (!assigned)
            return tl::unexpected(assigned.error());
    }
    m_leads.insert(step.lead, lead.id);
    return addLead(session, std::move(lead));
}

Result<ChangeSet> DemoPlayer::note(const Session &session, const DemoStep &step) const
{
    return addNote(session, lead(step), step.words[u"text"_s]);
}

Result<ChangeSet> DemoPlayer::move(const Session &session, const DemoStep &step) const
{
    return moveLead(session, lead(step), step.words[u"stage"_s], step.words[u"reason"_s]);
}

Result<ChangeSet> DemoPlayer::qualify(const Session &session, const DemoStep &step) const
{
    const Result<Lead> found = session.store().find(lead(step));
    if (!found)
        return tl::unexpected(found.error());
    return qualifyLead(session, found->id, proposedChoice(*found));
}

Result<TaskId> DemoPlayer::openTask(const Session &session, const DemoStep &step) const
{
    const Result<Lead> found = session.store().find(lead(step));
    return found ? Result<TaskId>(found->processTask) : tl::unexpected(found.error());
}

Result<ChangeSet> DemoPlayer::finish(const Session &session, const DemoStep &step) const
{
    const Result<TaskId> task = openTask(session, step);
    if (!task)
        return tl::unexpected(task.error());
    Completion completion;
    completion.result = step.words[u"result"_s];
    completion.details = step.words[u"details"_s];
    completion.start = demoMoment(step.words[u"start"_s], m_session.now());
    for (auto field = step.fields.begin(); field != step.fields.end(); ++field) {
        const Field *form = recordType(Kind::Lead).find(field.key());
        const Result<Value> value = valueFromText(session, *form, written(field.value()));
        if (!value)
            return tl::unexpected(value.error());
        completion.formValues.emplace_back(field.key(), *value);
    }
    return completeTask(session, *task, completion);
}

Result<ChangeSet> DemoPlayer::plan(const Session &session, const DemoStep &step) const
{
    const Result<TaskId> task = openTask(session, step);
    if (!task)
        return tl::unexpected(task.error());
    const Timestamp start = demoMoment(step.words[u"start"_s], m_session.now());
    FieldValues values{{u"start"_s, Value(start.milliseconds)}};
    if (start < m_session.now())
        values.emplace_back(u"due"_s, Value(start.milliseconds));
    return editTask(session, *task, values);
}

Result<ChangeSet> DemoPlayer::makeTask(const Session &session, const DemoStep &step) const
{
    Task task;
    task.lead = lead(step);
    task.subject = step.words[u"subject"_s];
    task.category = step.words[u"category"_s];
    task.priority = step.words[u"priority"_s];
    task.start = demoMoment(step.words[u"start"_s], m_session.now());
    task.due = task.start;
    task.showInCalendar = task.category == u"meeting"_s;
    return addTask(session, task);
}

Result<ChangeSet> DemoPlayer::makePerson(const Session &session, const DemoStep &step) const
{
    Person person;
    person.lead = lead(step);
    person.name = step.words[u"name"_s];
    person.jobTitle = step.words[u"jobTitle"_s];
    person.decisionRole = step.words[u"decisionRole"_s];
    person.phones = {step.words[u"phone"_s]};
    return addPerson(session, person);
}

/// The end of a sale moves the lead on (B6).
Result<ChangeSet> DemoPlayer::sell(const Session &session, const DemoStep &step) const
{
    const Result<Lead> before = session.store().find(lead(step));
    if (!before)
        return tl::unexpected(before.error());
    const Stage *stage = session.process().stage(before->stage);
    const Result<Outcome> outcome =
        enterByProcess(session.process(), *before, processTaskOf(session, *before), stage->next, {}, actorOf(session));
    if (!outcome)
        return tl::unexpected(outcome.error());
    ChangeSet changeset = session.changeset(u"lead.move"_s);
    addOutcome(session, changeset, *before, *outcome);
    return session.commit(std::move(changeset));
}

} // namespace leadline

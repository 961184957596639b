// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/convergence/commands.h"

#include "core/base/id.h"
#include "core/model/erasure.h"
#include "core/model/fieldrights.h"

#include <algorithm>

namespace leadline::convergence {

using namespace Qt::StringLiterals;

using Action = RecordChange::Action;

namespace {

SentChange creation(const QString &kind, const QUuid &id, const QVariantMap &fields)
{
    SentChange change{Action::Create, kind, id, {}};
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value().isValid())
            change.fields.push_back({field.key(), {}, field.value(), {}});
    }
    return change;
}

SentChange edit(const SharedRecord &record, const QVariantMap &fields)
{
    SentChange change{Action::Update, record.kind, record.id, {}};
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        change.fields.push_back({field.key(), record.value(field.key()), field.value(), record.stamps.of(field.key())});
    }
    return change;
}

SentChange removal(const SharedRecord &record)
{
    SentChange change{Action::Remove, record.kind, record.id, {}};
    for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
        change.fields.push_back({field.key(), field.value(), {}, record.stamps.of(field.key())});
    return change;
}

SentExpectation expectation(const SharedRecord &record, const QString &field)
{
    return {record.kind, record.id, field, record.value(field)};
}

/// One person at his screen.
class Work
{
public:
    Work(const Person &person, const Company &company, const Records &view, Chance &chance)
        : m_person(person), m_company(company), m_view(view), m_chance(chance)
    {
    }

    bool something(SentChangeSet &changeset)
    {
        using Deed = bool (Work::*)(SentChangeSet &);
        static constexpr std::array deeds{
            &Work::createLead, &Work::editField,  &Work::editField,    &Work::editField,
            &Work::addNote,    &Work::addNote,    &Work::completeTask, &Work::handOn,
            &Work::handOn,     &Work::removeNote, &Work::delegate,     &Work::editCompany,
            &Work::reassign,   &Work::removeLead, &Work::administer,   &Work::completeTask};
        const bool isAdmin = m_person.role == u"admin"_s;
        const bool moves = m_company.isRestless && isAdmin && m_chance.oneIn(2);
        const bool closes = m_company.isSecretive && isAdmin && m_chance.oneIn(2);
        const bool sweeps = m_company.isSweeping && m_chance.oneIn(3);
        const bool meets = m_company.isErasing && m_chance.oneIn(3);
        const Deed deed = sweeps ? &Work::editAll
            : meets              ? &Work::meetPeople
            : closes             ? &Work::closeFields
            : moves              ? &Work::administer
                                 : m_chance.of(deeds);
        return (this->*deed)(changeset);
    }

private:
    std::vector<const SharedRecord *> all(const QString &kind) const
    {
        std::vector<const SharedRecord *> records;
        for (const auto &[id, record] : m_view) {
            if (record.kind == kind && !record.deleted)
                records.push_back(&record);
        }
        return records;
    }
    const SharedRecord *any(const QString &kind)
    {
        const std::vector<const SharedRecord *> records = all(kind);
        return records.empty() ? nullptr : m_chance.of(records);
    }
    QString word() { return u"w"_s + QString::number(m_chance.bits(), 36); }
    bool leads() const { return m_person.role != u"rep"_s; }
    QUuid colleague() { return m_chance.of(m_company.people).id; }

    SentChange processTask(const QUuid &lead, const QUuid &id, const QUuid &owner)
    {
        return creation(u"task"_s, id,
                        {{u"lead"_s, lead}, {u"code"_s, u"step"_s}, {u"status"_s, u"open"_s}, {u"owner"_s, owner}});
    }

    bool createLead(SentChangeSet &changeset)
    {
        if (all(u"lead"_s).size() > 8)
            return false;
        const QUuid lead = m_chance.id();
        const QUuid task = derivedUuid(lead, u"first"_s);
        const QUuid owner = m_chance.oneIn(4) ? colleague() : m_person.id;
        changeset.intent = u"lead.create"_s;
        changeset.changes.push_back(
            creation(u"lead"_s, lead,
                     {{u"title"_s, word()}, {u"owner"_s, owner}, {u"stage"_s, u"new"_s}, {u"processTask"_s, task}}));
        changeset.changes.push_back(processTask(lead, task, owner));
        return true;
    }

    bool editField(SentChangeSet &changeset)
    {
        static const QStringList fields{u"title"_s, u"description"_s, u"fields.fleet"_s, u"inn"_s};
        const SharedRecord *lead = any(u"lead"_s);
        if (!lead)
            return false;
        QVariantMap values{{fields.at(m_company.isStubborn ? 0 : m_chance.below(4)), word()}};
        if (!m_company.isStubborn && m_chance.oneIn(3))
            values.insert(fields.at(m_chance.below(4)), word());
        changeset.intent = u"lead.edit"_s;
        changeset.changes.push_back(edit(*lead, values));
        return true;
    }

    /// A mass change, with something new beside it.
    bool editAll(SentChangeSet &changeset)
    {
        for (const SharedRecord *lead : all(u"lead"_s))
            changeset.changes.push_back(edit(*lead, {{u"title"_s, word()}}));
        changeset.intent = u"lead.edit"_s;
        changeset.changes.push_back(creation(u"company"_s, m_chance.id(), {{u"name"_s, word()}}));
        return changeset.changes.size() > 1;
    }

    bool addNote(SentChangeSet &changeset)
    {
        const SharedRecord *lead = any(u"lead"_s);
        if (!lead)
            return false;
        changeset.intent = u"note.add"_s;
        changeset.changes.push_back(creation(u"feed"_s, m_chance.id(),
                                             {{u"lead"_s, lead->id}, {u"author"_s, m_person.id}, {u"text"_s, word()}}));
        return true;
    }

    bool removeNote(SentChangeSet &changeset)
    {
        const SharedRecord *note = any(u"feed"_s);
        if (!note || note->reference(u"author"_s) != m_person.id)
            return false;
        changeset.intent = u"note.remove"_s;
        changeset.changes.push_back(removal(*note));
        return true;
    }

    bool completeTask(SentChangeSet &changeset)
    {
        const SharedRecord *lead = any(u"lead"_s);
        const auto task = lead ? m_view.find(lead->reference(u"processTask"_s)) : m_view.end();
        if (task == m_view.end() || !isOpen(task->second))
            return false;
        const QUuid next = derivedUuid(task->first, u"next"_s);
        changeset.intent = u"task.complete"_s;
        changeset.expects = {expectation(task->second, u"status"_s), expectation(*lead, u"stage"_s),
                             expectation(*lead, u"processTask"_s)};
        changeset.changes.push_back(edit(task->second, {{u"status"_s, u"completed"_s}, {u"details"_s, word()}}));
        changeset.changes.push_back(processTask(lead->id, next, lead->reference(u"owner"_s)));
        changeset.changes.push_back(edit(*lead, {{u"stage"_s, word()}, {u"processTask"_s, next}}));
        return true;
    }

    /// By its owner, or by whoever leads.
    bool handOn(SentChangeSet &changeset)
    {
        const SharedRecord *lead = any(u"lead"_s);
        if (!lead || !(leads() || lead->reference(u"owner"_s) == m_person.id))
            return false;
        const QUuid owner = colleague();
        if (owner == lead->reference(u"owner"_s))
            return false;
        changeset.intent = u"lead.assign"_s;
        changeset.expects = {expectation(*lead, u"owner"_s)};
        changeset.changes.push_back(edit(*lead, {{u"owner"_s, owner}}));
        return true;
    }

    bool delegate(SentChangeSet &changeset)
    {
        const SharedRecord *lead = any(u"lead"_s);
        if (!lead)
            return false;
        changeset.intent = u"task.add"_s;
        changeset.changes.push_back(creation(u"task"_s, m_chance.id(),
                                             {{u"lead"_s, lead->id},
                                              {u"subject"_s, word()},
                                              {u"status"_s, u"open"_s},
                                              {u"owner"_s, colleague()},
                                              {u"author"_s, m_person.id}}));
        return true;
    }

    bool editCompany(SentChangeSet &changeset)
    {
        const SharedRecord *company = any(u"company"_s);
        changeset.intent = u"company.edit"_s;
        changeset.changes.push_back(company && !m_chance.oneIn(4)
                                        ? edit(*company, {{u"name"_s, word()}})
                                        : creation(u"company"_s, m_chance.id(), {{u"name"_s, word()}}));
        return true;
    }

    /// Mass reassignment of what somebody owns.
    bool reassign(SentChangeSet &changeset)
    {
        if (!leads())
            return false;
        const QUuid from = colleague();
        const QUuid to = colleague();
        changeset.intent = u"lead.reassign"_s;
        for (const SharedRecord *lead : all(u"lead"_s)) {
            if (from != to && lead->reference(u"owner"_s) == from) {
                changeset.expects.push_back(expectation(*lead, u"owner"_s));
                changeset.changes.push_back(edit(*lead, {{u"owner"_s, to}}));
            }
        }
        return !changeset.changes.empty();
    }

    bool removeLead(SentChangeSet &changeset)
    {
        const SharedRecord *lead = m_chance.oneIn(3) ? any(u"lead"_s) : nullptr;
        if (!lead || !(leads() || lead->reference(u"owner"_s) == m_person.id))
            return false;
        changeset.intent = u"undo"_s;
        for (const auto &[id, record] : m_view) {
            const bool isServers = record.kind == u"history"_s || record.kind == u"conflict"_s;
            if (record.root == lead->id && id != lead->id && !isServers)
                changeset.changes.push_back(removal(record));
        }
        changeset.changes.push_back(removal(*lead));
        return true;
    }

    /// Somebody to sell to, who asks to be forgotten one day.
    bool meetPeople(SentChangeSet &changeset)
    {
        const SharedRecord *contact = any(u"contact"_s);
        const SharedRecord *lead = any(u"lead"_s);
        if (contact && m_person.role == u"admin"_s && m_chance.oneIn(2))
            return erase(*contact, changeset);
        changeset.intent = u"contact.edit"_s;
        if (contact && lead && m_chance.oneIn(2))
            changeset.changes.push_back(edit(*lead, {{u"contact"_s, contact->id}, {u"contactName"_s, word()}}));
        else if (contact && m_chance.oneIn(2))
            changeset.changes.push_back(edit(*contact, {{u"name"_s, word()}}));
        else
            changeset.changes.push_back(creation(u"contact"_s, m_chance.id(), {{u"name"_s, word()}}));
        return true;
    }

    /// As an administrator's file does: nothing that it sends has a value.
    bool erase(const SharedRecord &contact, SentChangeSet &changeset)
    {
        changeset.intent = erasureIntent;
        for (const SharedRecord *lead : all(u"lead"_s)) {
            if (lead->reference(u"contact"_s) == contact.id)
                eraseLead(*lead, changeset);
        }
        changeset.changes.push_back({Action::Remove, u"contact"_s, contact.id, {}});
        return true;
    }
    void eraseLead(const SharedRecord &lead, SentChangeSet &changeset)
    {
        for (const auto &[id, record] : m_view) {
            if (record.root != lead.id || record.deleted)
                continue;
            if (record.kind == u"feed"_s)
                changeset.changes.push_back({Action::Remove, record.kind, id, {}});
            if (record.kind == u"lead"_s || record.kind == u"task"_s)
                changeset.changes.push_back(emptied(record));
        }
    }
    static SentChange emptied(const SharedRecord &record)
    {
        SentChange change{Action::Update, record.kind, record.id, {}};
        for (const char *field :
             {"contact", "contactName", "description", "details", "fields.fleet", "subject", "title"}) {
            if (const QString name = QString::fromLatin1(field); record.fields.contains(name))
                change.fields.push_back({name, {}, {}, {}});
        }
        return change;
    }

    /// People move between teams; directories are renamed.
    bool administer(SentChangeSet &changeset)
    {
        if (m_person.role != u"admin"_s)
            return false;
        const SharedRecord *record = any(m_chance.oneIn(2) ? u"user"_s : u"lookup"_s);
        if (!record)
            return false;
        changeset.intent = u"administer"_s;
        changeset.changes.push_back(record->kind == u"user"_s
                                        ? edit(*record, {{u"team"_s, m_chance.of(m_company.teams)}})
                                        : edit(*record, {{u"name"_s, word()}}));
        return true;
    }

    /// What reps and managers may not see or change of leads from now on.
    bool closeFields(SentChangeSet &changeset)
    {
        const auto setting = m_view.find(fieldRightsId());
        if (setting == m_view.end())
            return false;
        FieldRights rights;
        for (const QString &role : {u"rep"_s, u"manager"_s}) {
            for (const QString &field : {u"description"_s, u"fields.fleet"_s, u"inn"_s}) {
                if (m_chance.oneIn(3))
                    rights[role].set(u"lead"_s, field, m_chance.oneIn(3) ? FieldAccess::ReadOnly : FieldAccess::Hidden);
            }
        }
        changeset.intent = u"field.set"_s;
        const QString text = textOf(rights);
        changeset.changes.push_back(edit(setting->second, {{u"value"_s, text.isEmpty() ? Value() : Value(text)}}));
        return true;
    }

    const Person &m_person;
    const Company &m_company;
    const Records &m_view;
    Chance &m_chance;
};

} // namespace

Company makeCompany(Chance &chance)
{
    Company company;
    company.teams = {chance.id(), chance.id()};
    company.people.push_back({chance.id(), u"admin"_s, u"admin"_s, {}});
    for (const QUuid &team : company.teams) {
        company.leaders.push_back(chance.id());
        company.people.push_back({company.leaders.back(), u"manager"_s, u"manager"_s, {}});
        company.people.push_back({chance.id(), u"rep"_s, u"rep"_s, team});
    }
    company.people.push_back({chance.id(), u"rep"_s, u"rep"_s, company.teams.front()});
    return company;
}

SentChangeSet foundation(const Company &company, Chance &chance)
{
    SentChangeSet changeset;
    changeset.op = chance.id();
    changeset.intent = u"workspace.create"_s;
    for (size_t place = 0; place < company.teams.size(); ++place) {
        changeset.changes.push_back(creation(u"team"_s, company.teams[place], {{u"leader"_s, company.leaders[place]}}));
    }
    for (const Person &person : company.people) {
        changeset.changes.push_back(creation(u"user"_s, person.id,
                                             {{u"name"_s, person.name},
                                              {u"role"_s, person.role},
                                              {u"team"_s, person.team.isNull() ? Value() : Value(person.team)}}));
    }
    changeset.changes.push_back(creation(u"lookup"_s, chance.id(), {{u"name"_s, u"source"_s}}));
    changeset.changes.push_back(creation(u"setting"_s, fieldRightsId(), {{u"name"_s, QString(fieldRightsSetting)}}));
    return changeset;
}

std::optional<SentChangeSet> somethingToDo(const Person &person, const Company &company, const Records &view, Hlc hlc,
                                           Chance &chance)
{
    SentChangeSet changeset;
    changeset.op = chance.id();
    changeset.hlc = hlc;
    return Work(person, company, view, chance).something(changeset) ? std::optional(changeset) : std::nullopt;
}

} // namespace leadline::convergence

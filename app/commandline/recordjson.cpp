// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/recordjson.h"

#include "app/commandline/valuejsonform.h"
#include "core/process/wording.h"
#include "core/services/checklist.h"
#include "core/services/participants.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// {id, name}, or null.
template<typename T>
QJsonValue linkJson(const Session &session, const Id<T> &id)
{
    if (id.isNull())
        return QJsonValue::Null;
    const Result<T> record = session.store().find(id);
    return QJsonObject{{u"id"_s, id.toString()}, {u"name"_s, record ? textJson(record->name) : QJsonValue::Null}};
}

QJsonObject fieldsJson(const Session &session, const Record &record)
{
    QJsonObject json{{u"id"_s, idJson(record.id)}};
    const RecordType &type = recordType(record.kind);
    for (size_t index = 0; index < type.fields().size(); ++index)
        json.insert(type.fieldName(static_cast<int>(index)),
                    jsonForm(session, type.fields()[index], record.values[index]));
    return json;
}

/// What the acting user may not see or not change of a kind.
QJsonObject closedJson(const ClosedFields &closed, const QString &kind)
{
    QJsonObject json;
    const ClosedFields::OfKind fields = closed.byKind().value(kind);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        json.insert(field.key(), accessName(field.value()));
    return json;
}

QJsonObject checkJson(const Session &session, const CheckedItem &checked, QLocale::Language language)
{
    return {{u"item"_s, checked.item.code},
            {u"label"_s, checked.item.label.text(language)},
            {u"required"_s, checked.item.required},
            {u"done"_s, checked.isTicked},
            {u"by"_s, loginJson(session, checked.by)},
            {u"at"_s, momentJson(checked.at)}};
}

QJsonObject historyJson(const Session &session, const HistoryEntry &entry)
{
    const Field *field = recordType(entry.kind).find(entry.change.field);
    const auto form = [&](const Value &value) {
        if (!value.isValid())
            return QJsonValue(QJsonValue::Null);
        return field ? jsonForm(session, *field, value) : QJsonValue(value.toString());
    };
    return {{u"at"_s, momentJson(entry.at)},        {u"author"_s, loginJson(session, entry.author)},
            {u"field"_s, entry.change.field},       {u"before"_s, form(entry.change.before)},
            {u"after"_s, form(entry.change.after)}, {u"intent"_s, entry.intent},
            {u"change"_s, entry.changeset},         {u"device"_s, entry.device}};
}

} // namespace

QJsonObject leadJson(const Session &session, const Lead &lead)
{
    QJsonObject json = fieldsJson(session, toRecord(lead));
    json.insert(u"contact"_s, linkJson(session, lead.contact));
    json.insert(u"company"_s, linkJson(session, lead.company));
    json.insert(u"partner"_s, linkJson(session, lead.partner));
    json.insert(u"ownerTeam"_s, linkJson(session, lead.ownerTeam));
    json.insert(u"currency"_s, session.currency());
    QJsonArray persons;
    for (const Person &person : session.store().select<Person>(u"lead = ? ORDER BY row"_s, {lead.id.uuid()}))
        persons.append(personJson(person));
    json.insert(u"persons"_s, persons);
    if (const QJsonObject closed = closedJson(session.closed(), u"lead"_s); !closed.isEmpty())
        json.insert(u"closed"_s, closed);
    return json;
}

QJsonObject clientJson(const Session &session, const Record &client)
{
    return fieldsJson(session, client);
}

QJsonObject cardJson(const Session &session, const LeadCard &card, QLocale::Language language)
{
    QJsonObject json = leadJson(session, card.lead);
    QJsonArray tasks;
    for (const Task &task : card.tasks)
        tasks.append(taskJson(session, task, language));
    QJsonArray feed;
    for (const FeedEntry &entry : card.feed)
        feed.append(feedJson(session, entry, language));
    QJsonArray history;
    for (const HistoryEntry &entry : card.history)
        history.append(historyJson(session, entry));
    QJsonArray checklist;
    for (const CheckedItem &each : checkedItems(session.process(), card))
        checklist.append(checkJson(session, each, language));
    json.insert(u"tasks"_s, tasks);
    json.insert(u"checklist"_s, checklist);
    json.insert(u"feed"_s, feed);
    json.insert(u"history"_s, history);
    return json;
}

QJsonObject taskJson(const Session &session, const Task &task, QLocale::Language language)
{
    QJsonObject json = fieldsJson(session, toRecord(task));
    json.remove(u"prefill"_s);
    json.insert(u"subject"_s, subjectOf(session.process(), task, language));
    json.insert(u"hint"_s, textJson(hintOf(session.process(), task, language)));
    json.insert(u"contact"_s, linkJson(session, task.contact));
    json.insert(u"company"_s, linkJson(session, task.company));
    const Result<Lead> lead = session.store().find(task.lead);
    json.insert(u"leadNumber"_s, lead ? QJsonValue(lead->number) : QJsonValue::Null);
    QJsonArray people;
    for (const Participant &each : participants(session, task.id))
        people.append(QJsonObject{{u"user"_s, loginJson(session, each.user)}, {u"answer"_s, each.answer}});
    json.insert(u"participants"_s, people);
    const ProcessTask *kind = session.process().task(task.code);
    json.insert(u"results"_s, QJsonArray::fromStringList(kind ? kind->resultCodes() : QStringList()));
    json.insert(u"form"_s, QJsonArray::fromStringList(kind ? kind->form : QStringList()));
    return json;
}

QJsonObject feedJson(const Session &session, const FeedEntry &entry, QLocale::Language language)
{
    return {{u"id"_s, entry.id.toString()},
            {u"at"_s, momentJson(entry.at)},
            {u"author"_s, loginJson(session, entry.author)},
            {u"kind"_s, entry.type},
            {u"text"_s, feedText(session.process(), entry, language)}};
}

QJsonObject personJson(const Person &person)
{
    return {{u"id"_s, person.id.toString()},
            {u"name"_s, textJson(person.name)},
            {u"jobTitle"_s, textJson(person.jobTitle)},
            {u"decisionRole"_s, textJson(person.decisionRole)},
            {u"phones"_s, QJsonArray::fromStringList(person.phones)},
            {u"emails"_s, QJsonArray::fromStringList(person.emails)}};
}

QJsonObject userJson(const Session &session, const User &user)
{
    return {{u"id"_s, user.id.toString()},
            {u"login"_s, user.login},
            {u"name"_s, textJson(user.name)},
            {u"role"_s, textJson(user.role)},
            {u"active"_s, !user.inactive},
            {u"contact"_s, linkJson(session, user.contact)},
            {u"team"_s, linkJson(session, user.team)}};
}

QJsonObject teamJson(const Session &session, const Team &team)
{
    return {{u"id"_s, team.id.toString()},
            {u"name"_s, team.name},
            {u"leader"_s, loginJson(session, team.leader)},
            {u"parent"_s, linkJson(session, team.parent)}};
}

} // namespace leadline

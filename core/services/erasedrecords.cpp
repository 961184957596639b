// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/erasedrecords.h"

#include "core/base/folding.h"
#include "core/model/erasure.h"
#include "core/model/matchkeys.h"
#include "core/services/duplicates.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString contactField = u"contact"_s;
constexpr qsizetype nameKeyLength = 48; ///< of the column that the store keeps

/// Of a lead, what is its contact person's rather than its company's or its need's.
bool isContactsOwn(const QString &field)
{
    static const QSet<QString> own{u"contactName"_s, u"salutation"_s,   u"gender"_s,  u"jobTitle"_s,
                                   u"department"_s,  u"decisionRole"_s, u"phones"_s,  u"emails"_s,
                                   u"fax"_s,         u"postalCode"_s,   u"address"_s, contactField};
    return own.contains(field);
}

/// What is left of a list, or of the user's own fields.
Value withoutThem(const Value &value, FieldType type, const ErasedPerson &person)
{
    if (type == FieldType::TextList) {
        QStringList entries = value.toStringList();
        entries.removeIf([&person](const QString &entry) { return person.isReachedBy(entry) || person.isIn(entry); });
        return Codec<QStringList>::toValue(entries);
    }
    if (type == FieldType::Custom) {
        QVariantMap fields = value.toMap();
        fields.removeIf([&person](QVariantMap::iterator field) { return person.isIn(field.value().toString()); });
        return fields.isEmpty() ? Value() : Value(fields);
    }
    const bool isText = type == FieldType::Text || type == FieldType::LongText;
    return isText && person.isIn(value.toString()) ? Value() : value;
}

/// The record without what tells of the person; `wholly`: without all that anybody typed.
Record withoutThem(Record record, const ErasedPerson &person, bool wholly)
{
    const RecordType &type = recordType(record.kind);
    for (size_t index = 0; index < record.values.size(); ++index) {
        const QString &name = type.fieldName(static_cast<int>(index));
        const bool stays = outlivesErasure(record.kind, name);
        if (!record.values[index].isValid() || stays)
            continue;
        if (wholly && !staysOnErased(record.kind, name))
            record.values[index] = {};
        else
            record.values[index] = withoutThem(record.values[index], type.fields()[index].type, person);
    }
    return record;
}

} // namespace

ErasedRecords::ErasedRecords(const Session &session, const std::vector<Record> &records, const ErasedPerson &person)
    : m_session(session), m_records(records), m_person(person)
{
    for (const Record &record : records)
        addLeadsOf(record);
    addLeadsLikeThem();
    for (const Record &record : records)
        addLinks(record.id);
    addElsewhere();
    addViews();
    for (const Record &record : records) {
        if (record.kind == Kind::Contact)
            remove(record);
    }
}

void ErasedRecords::addLeadsOf(const Record &record)
{
    const QString condition = record.kind == Kind::Lead ? u"id = ?1"_s
        : record.kind == Kind::Person                   ? u"id = (SELECT lead FROM person WHERE id = ?1)"_s
                                      : u"contact = ?1 OR id IN (SELECT lead FROM person WHERE contact = ?1)"_s;
    for (const Record &lead : select(Kind::Lead, condition, record.id))
        addLead(lead);
}

std::vector<Record> ErasedRecords::select(Kind kind, const QString &condition, const QUuid &id) const
{
    std::vector<Record> records;
    for (StoredRecord &stored : m_session.store().tables().select(kind, condition, {id}))
        records.push_back(std::move(stored.record));
    return records;
}

bool ErasedRecords::isTheirs(const Value &contact) const
{
    return contact.isValid() && std::ranges::find(m_records, contact.toUuid(), &Record::id) != m_records.end();
}

/// A lead or its contact person: by the link, as the one that was named, or by how they are called and reached.
bool ErasedRecords::isThem(const Record &record) const
{
    return isTheirs(record.value(contactField)) || isTheirs(record.id) || m_person.isIn(record);
}

void ErasedRecords::change(const Record &before, const Record &after)
{
    if (!m_done.contains(before.id)) {
        m_done.insert(before.id);
        m_changes.addUpdate(before, after);
    }
}

void ErasedRecords::remove(const Record &record)
{
    if (!m_done.contains(record.id)) {
        m_done.insert(record.id);
        m_changes.addRemove(record);
    }
}

/// Leads that nobody has linked to the contact yet, and that name and reach the same person.
void ErasedRecords::addLeadsLikeThem()
{
    for (const Record &record : m_records) {
        const QStringList keys = matchKeys(record, m_session.phoneRegion());
        for (const qint64 row : rowsWithKeys(m_session, Kind::Lead, keys)) {
            for (const StoredRecord &stored : m_session.store().tables().select(Kind::Lead, u"row = ?"_s, {row})) {
                if (!stored.record.value(contactField).isValid() && m_person.isIn(stored.record))
                    addLead(stored.record);
            }
        }
    }
}

void ErasedRecords::addLead(const Record &lead)
{
    if (m_done.contains(lead.id))
        return;
    const bool isOwn = isThem(lead);
    bool isOnlyContact = isOwn;
    for (const Record &person : select(Kind::Person, u"lead = ?"_s, lead.id)) {
        if (isThem(person))
            remove(person);
        else
            isOnlyContact = false;
    }
    addUnderLead(lead.id, isOnlyContact);
    Record after = withoutThem(lead, m_person, isOnlyContact);
    for (const Field &field : recordType(Kind::Lead).fields()) {
        if (const QString name = QString::fromLatin1(field.name); isOwn && isContactsOwn(name))
            after.set(name, {});
    }
    change(lead, after);
}

void ErasedRecords::addUnderLead(const QUuid &lead, bool isOnlyContact)
{
    for (const Record &task : select(Kind::Task, u"lead = ?"_s, lead))
        addTask(task, isOnlyContact);
    for (const Record &entry : select(Kind::Feed, u"lead = ?"_s, lead))
        addFeed(entry, isOnlyContact);
    for (const Record &file : select(Kind::Attachment, u"lead = ?"_s, lead)) {
        if (isOnlyContact || m_person.isIn(file.value(u"name"_s).toString()))
            remove(file);
    }
}

void ErasedRecords::addTask(const Record &task, bool wholly)
{
    Record after = withoutThem(task, m_person, wholly);
    if (isTheirs(task.value(contactField)))
        after.set(contactField, {});
    change(task, after);
}

/// What the process wrote down is counted; what a person wrote goes.
void ErasedRecords::addFeed(const Record &entry, bool wholly)
{
    const bool tells = wholly || m_person.isIn(entry.value(u"text"_s).toString());
    if (tells && entry.value(u"type"_s).toString() != "system"_L1)
        remove(entry);
    else
        change(entry, withoutThem(entry, m_person, wholly));
}

/// What else points at the contact: tasks of no lead of theirs, the company that has them as its first contact.
void ErasedRecords::addLinks(const QUuid &contact)
{
    for (const Record &task : select(Kind::Task, u"contact = ?"_s, contact))
        addTask(task, !task.value(u"lead"_s).isValid());
    for (const Record &company : select(Kind::Company, u"primaryContact = ?"_s, contact)) {
        Record after = company;
        after.set(u"primaryContact"_s, {});
        change(company, after);
    }
}

/// A name that another contact has as well tells nobody from the other.
bool ErasedRecords::haveNamesake() const
{
    for (const QString &name : m_person.names()) {
        Statement &named = m_session.store().connection().prepared(u"SELECT id, name FROM contact WHERE nameKey = ?"_s);
        named.bind(name.left(nameKeyLength));
        bool isNamesake = false;
        while (named.step())
            isNamesake = isNamesake || (!isTheirs(named.uuid(0)) && folded(named.text(1)) == name);
        if (isNamesake)
            return true;
    }
    return false;
}

/// Rows that tell of them by what nobody else has. `sql` selects id, kind and searched text.
std::vector<Record> ErasedRecords::telling(const QString &sql) const
{
    const bool byName = !haveNamesake();
    Statement &texts = m_session.store().connection().prepared(sql);
    std::vector<std::pair<QUuid, Kind>> found;
    while (texts.step()) {
        const QString text = texts.text(2);
        const RecordType *type = recordTypeByName(texts.text(1));
        if (type && (byName ? m_person.isMeantIn(text) : m_person.isReachedIn(text)))
            found.emplace_back(texts.uuid(0), type->kind());
    }
    std::vector<Record> records;
    for (const auto &[id, kind] : found) {
        if (const std::optional<StoredRecord> stored = m_session.store().tables().find(kind, id))
            records.push_back(stored->record);
    }
    return records;
}

/// Other people's notes, tasks, files and leads; of these only texts, since a phone may be theirs as well.
void ErasedRecords::addElsewhere()
{
    for (const Record &record :
         telling(u"SELECT record, kind, searchKey FROM document WHERE kind IN ('task', 'feed', 'attachment')"_s)) {
        if (record.kind == Kind::Task)
            addTask(record, false);
        else if (record.kind == Kind::Feed)
            addFeed(record, false);
        else
            remove(record);
    }
    for (const Record &lead : telling(u"SELECT id, 'lead', searchKey FROM lead"_s)) {
        Record after = withoutThem(lead, m_person, false);
        after.set(u"phones"_s, lead.value(u"phones"_s));
        after.set(u"emails"_s, lead.value(u"emails"_s));
        change(lead, after);
    }
}

/// Views of the list whose filter names them.
void ErasedRecords::addViews()
{
    for (const StoredRecord &view : m_session.store().tables().select(Kind::Setting, u"name LIKE 'view/%'"_s)) {
        const QString text = view.record.value(u"value"_s).toString();
        if (m_person.isMeantIn(text) || m_person.isMeantIn(view.record.value(u"name"_s).toString()))
            remove(view.record);
    }
}

} // namespace leadline

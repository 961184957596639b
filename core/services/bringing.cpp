// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/bringing.h"

#include "core/base/folding.h"
#include "core/model/lead.h"
#include "core/model/root.h"
#include "core/services/portion.h"
#include "core/services/users.h"
#include "core/store/changejson.h"
#include "core/store/commitgroup.h"
#include "core/store/outbox.h"
#include "core/store/syncstate.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString bringIntent = u"workspace.bring"_s;

/// The way of records from the file as it was into the workspace.
class Bringing
{
public:
    Bringing(const Session &session, Store &old);

    [[nodiscard]] Result<int> run();

private:
    [[nodiscard]] Result<void> bringAll(Kind kind, const QString &condition);
    [[nodiscard]] Result<void> add(Record record);
    [[nodiscard]] Result<void> edit(const StoredRecord &there, const Record &own);
    void keepAside(const Record &there, const Record &older, Hlc typed) const;
    [[nodiscard]] std::map<QString, Hlc> typedAlone(const Record &own) const;
    [[nodiscard]] Result<void> addUnder(const QUuid &lead);
    [[nodiscard]] Result<void> commit();
    /// Then a lead begins the next portion, so that it goes whole.
    [[nodiscard]] bool isHalfFull() const { return m_changeset.changes.size() >= Portion::records / 2; }
    [[nodiscard]] Value here(const Field &field, const Value &value) const;

    const Session &m_session;
    Store &m_old;
    QHash<QUuid, QUuid> m_users; ///< of the old file -> of the workspace
    ChangeSet m_changeset;
    qsizetype m_size = 0; ///< of it in a message
};

Bringing::Bringing(const Session &session, Store &old)
    : m_session(session), m_old(old), m_changeset(session.changeset(bringIntent))
{
    QHash<QString, QUuid> byLogin;
    for (const User &user : users(session.store(), true))
        byLogin.insert(folded(user.login), user.id.uuid());
    for (const User &user : users(old, true))
        m_users.insert(user.id.uuid(), byLogin.value(folded(user.login), session.user().id.uuid()));
}

/// What the old file's references mean here: a user by login, a team not at all.
Value Bringing::here(const Field &field, const Value &value) const
{
    const QLatin1StringView of(field.of);
    if (field.type != FieldType::Reference || !value.isValid())
        return value;
    if (of == "user"_L1)
        return m_users.value(value.toUuid(), m_session.user().id.uuid());
    return of == "team"_L1 ? Value() : value;
}

/// What is there already was brought before, or belonged to the workspace before this file left it.
Result<void> Bringing::add(Record record)
{
    if (const auto there = m_session.store().tables().find(record.kind, record.id))
        return edit(*there, record);
    const std::span<const Field> fields = recordType(record.kind).fields();
    for (size_t index = 0; index < fields.size(); ++index)
        record.values[index] = here(fields[index], record.values[index]);
    if (record.kind == Kind::Lead)
        record.set(u"number"_s, {}); // the server gives it
    ChangeSet creation;
    creation.addCreate(record);
    const qsizetype size = roughSize(creation.changes.front());
    const bool isFull = m_changeset.changes.size() >= Portion::records || m_size + size > Portion::bytes;
    const Result<void> committed = isFull ? commit() : Result<void>();
    m_changeset.changes.push_back(std::move(creation.changes.front()));
    m_size += size;
    return committed;
}

/// Nothing that was typed while the file was alone is dropped, and nothing later that a colleague wrote is replaced by it.
/// Each record's edits go by themselves: what the server refuses takes nothing else along. Directories are the workspace's.
Result<void> Bringing::edit(const StoredRecord &there, const Record &own)
{
    if (isReferenceKind(recordType(own.kind).name()))
        return {};
    Record after = there.record;
    Record older = there.record;
    Hlc latestOlder;
    for (const auto &[name, typed] : typedAlone(own)) {
        const Field *field = recordType(own.kind).find(name);
        const bool isOlder = typed < there.stamps().of(name);
        (isOlder ? older : after).set(name, field ? here(*field, own.value(name)) : own.value(name));
        latestOlder = isOlder ? std::max(latestOlder, typed) : latestOlder;
    }
    keepAside(there.record, older, latestOlder);
    ChangeSet update = m_session.changeset(m_changeset.intent);
    update.addUpdate(there.record, after);
    if (update.isEmpty())
        return {};
    return m_session.store().commit(std::move(update)).map([](const ChangeSet &) {});
}

/// What lost to later values waits for a decision; once, however often it is brought.
void Bringing::keepAside(const Record &there, const Record &older, Hlc typed) const
{
    ChangeSet lost = m_session.changeset(m_changeset.intent);
    lost.id = ChangeSetId(derivedUuid(there.id, u"bring:"_s + QString::number(typed.value)));
    lost.addUpdate(there, older);
    if (lost.isEmpty() || m_session.store().journal().find(lost.id))
        return;
    const FieldChange &first = lost.changes.front().fields.front();
    Connection &connection = m_session.store().connection();
    Transaction transaction(connection);
    Outbox(connection)
        .keepAside(lost, {u"changed-since"_s, recordType(there.kind).name(), there.id, first.field, first.before},
                   m_session.now());
    transaction.commit();
}

/// The fields that this file changed and no server has heard of, and when it did last.
std::map<QString, Hlc> Bringing::typedAlone(const Record &own) const
{
    Statement &changes =
        m_old.connection().prepared(u"SELECT c.fields, s.hlc FROM change c JOIN changeset s ON s.number = c.changeset "
                                    "WHERE c.record = ? AND c.action = 'update' AND s.state = 'pending'"_s);
    changes.bind(own.id);
    std::map<QString, Hlc> typed;
    while (changes.step()) {
        for (const FieldChange &field : changeFromJson(changes.text(0), own.kind, RecordChange::Action::Update)) {
            if (field.field != u"number"_s)
                typed[field.field] = std::max(typed[field.field], Hlc{changes.integer(1)});
        }
    }
    return typed;
}

Result<void> Bringing::commit()
{
    if (m_changeset.isEmpty())
        return {};
    ChangeSet next = m_session.changeset(m_changeset.intent);
    std::swap(next, m_changeset);
    m_size = 0;
    return m_session.store().commit(std::move(next)).map([](const ChangeSet &) {});
}

Result<void> Bringing::bringAll(Kind kind, const QString &condition)
{
    for (const StoredRecord &stored : m_old.tables().select(kind, condition)) {
        if (const Result<void> added = add(stored.record); !added)
            return added;
    }
    return commit();
}

/// In as many portions as it takes: what hangs on a lead may come after it.
Result<void> Bringing::addUnder(const QUuid &lead)
{
    for (const Kind kind : {Kind::Task, Kind::Participant, Kind::Feed, Kind::Person, Kind::Attachment}) {
        for (const StoredRecord &stored : m_old.tables().select(kind, u"lead = ? ORDER BY row"_s, {lead})) {
            if (const Result<void> added = add(stored.record); !added)
                return added;
        }
    }
    return {};
}

Result<int> Bringing::run()
{
    const QString added = u"name IS NOT NULL AND name <> ''"_s; // shipped entries are there already
    const QString clients = u"id NOT IN (SELECT contact FROM user WHERE contact IS NOT NULL)"_s;
    for (const auto &[kind, condition] : {std::pair{Kind::Lookup, added},
                                          {Kind::CustomField, u"1"_s},
                                          {Kind::Company, u"1"_s},
                                          {Kind::Contact, clients}}) {
        if (const Result<void> brought = bringAll(kind, condition); !brought)
            return tl::unexpected(brought.error());
    }
    int leads = 0;
    Statement &ids = m_old.connection().prepared(u"SELECT id FROM lead ORDER BY row"_s);
    while (ids.step()) {
        const QUuid lead = ids.uuid(0);
        leads += m_session.store().tables().find(Kind::Lead, lead) ? 0 : 1;
        Result<void> brought = isHalfFull() ? commit() : Result<void>();
        if (brought)
            brought = add(m_old.tables().find(Kind::Lead, lead)->record);
        if (brought)
            brought = addUnder(lead);
        if (!brought)
            return tl::unexpected(brought.error());
    }
    for (const auto &[kind, condition] :
         {std::pair{Kind::Task, u"lead IS NULL"_s}, {Kind::Participant, u"lead NOT IN (SELECT id FROM lead)"_s}}) {
        if (const Result<void> brought = bringAll(kind, condition); !brought)
            return tl::unexpected(brought.error());
    }
    const Result<void> committed = commit();
    return committed ? Result<int>(leads) : tl::unexpected(committed.error());
}

QUuid rootOfChange(const RecordChange &change)
{
    QVariantMap fields;
    for (const FieldChange &field : change.fields)
        fields.insert(field.field, field.after);
    return rootOf(recordType(change.kind).name(), change.record, fields);
}

/// One for each lead, company and contact, in their order; their ids tell them from what has not been taken apart.
std::vector<ChangeSet> partsOf(const Session &session, const JournalEntry &portion)
{
    std::vector<ChangeSet> parts;
    QHash<QUuid, size_t> places;
    for (RecordChange &change : session.store().journal().changesOf(portion.changeset.number)) {
        const QUuid root = rootOfChange(change);
        if (!places.contains(root)) {
            places.insert(root, parts.size());
            parts.push_back(session.changeset(bringIntent));
            parts.back().id = ChangeSetId(derivedUuid(portion.changeset.id.uuid(), root.toString()));
        }
        parts[places.value(root)].changes.push_back(std::move(change));
    }
    return parts;
}

/// Refused portions that have not been taken apart, which the ids of their parts tell; the oldest first, since what hangs
/// on a lead may come in a later one. Each round asks, and many a refused part may wait for a decision.
std::vector<JournalEntry> refusedPortions(const Session &session)
{
    return Outbox(session.store().connection())
        .refused(u"intent = ? AND substr(hex(id), 13, 1) <> '5' ORDER BY number"_s, {bringIntent});
}

/// Whether it can lie on the rows: none of it does yet, and what it hangs on is there.
bool fits(const Tables &tables, const ChangeSet &part)
{
    const QUuid lead = leadOf(tables, part.changes);
    const auto isThere = [&](const RecordChange &change) {
        return tables.find(change.kind, change.record).has_value();
    };
    const bool isMade = std::ranges::find(part.changes, lead, &RecordChange::record) != part.changes.end();
    return std::ranges::none_of(part.changes, isThere) && (lead.isNull() || isMade || tables.find(Kind::Lead, lead));
}

/// Gives how many are to be sent.
Result<int> bringParts(const Session &session, const JournalEntry &portion, std::vector<ChangeSet> parts)
{
    Connection &connection = session.store().connection();
    CommitGroup group(session.store());
    std::vector<ChangeSet> aside;
    int brought = 0;
    for (ChangeSet &part : parts) {
        if (session.store().journal().find(part.id)) // it was cut short
            continue;
        if (!fits(session.store().tables(), part)) {
            aside.push_back(std::move(part));
            continue;
        }
        if (const Result<ChangeSet> added = group.add(std::move(part)); !added)
            return tl::unexpected(added.error());
        ++brought;
    }
    if (const Result<void> saved = group.save(); !saved)
        return tl::unexpected(saved.error());
    Transaction transaction(connection);
    Outbox outbox(connection);
    for (const ChangeSet &part : aside)
        outbox.keepAside(part, outbox.obstacleOf(portion.changeset.number).value_or(Obstacle()), session.now());
    outbox.markSettled(portion.changeset.number, session.now());
    transaction.commit();
    return brought;
}

/// A portion is refused for one lead that a colleague has: they go once more one by one, and only what cannot be brought
/// stays refused. Gives how many go.
Result<int> bringApart(const Session &session)
{
    int brought = 0;
    for (const JournalEntry &portion : refusedPortions(session)) {
        std::vector<ChangeSet> parts = partsOf(session, portion);
        if (parts.size() < 2)
            continue;
        const Result<int> some = bringParts(session, portion, std::move(parts));
        if (!some)
            return some;
        brought += *some;
    }
    return brought;
}

} // namespace

Result<int> bringOwnLeads(const Session &session)
{
    std::optional<SyncState> state = syncState(session.store().connection());
    if (!state)
        return 0;
    if (state->bring.isEmpty())
        return bringApart(session);
    const auto old = Store::open(state->bring, StoreAccess::Read, session.store().clock());
    if (!old)
        return tl::unexpected(old.error());
    Result<int> brought = Bringing(session, **old).run();
    if (!brought)
        return brought;
    Transaction transaction(session.store().connection());
    state->bring.clear();
    saveSyncState(session.store().connection(), *state);
    transaction.commit();
    return brought;
}

} // namespace leadline

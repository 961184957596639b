// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/bringing.h"

#include "core/base/folding.h"
#include "core/model/lead.h"
#include "core/model/root.h"
#include "core/services/portion.h"
#include "core/services/users.h"
#include "core/store/changejson.h"
#include "core/store/syncstate.h"
#include "core/store/transaction.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The way of records from the file as it was into the workspace.
class Bringing
{
public:
    Bringing(const Session &session, Store &old);

    [[nodiscard]] Result<int> run();

private:
    [[nodiscard]] Result<void> bringAll(Kind kind, const QString &condition);
    [[nodiscard]] Result<void> add(Record record);
    [[nodiscard]] Result<void> edit(const Record &there, const Record &own);
    [[nodiscard]] QStringList typedAlone(const Record &own) const;
    [[nodiscard]] Result<void> addUnder(const QUuid &lead);
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] Value here(const Field &field, const Value &value) const;

    const Session &m_session;
    Store &m_old;
    QHash<QUuid, QUuid> m_users; ///< of the old file -> of the workspace
    ChangeSet m_changeset;
    qsizetype m_size = 0; ///< of it in a message
};

Bringing::Bringing(const Session &session, Store &old)
    : m_session(session), m_old(old), m_changeset(session.changeset(u"workspace.bring"_s))
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
        return edit(there->record, record);
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

/// Nothing that was typed while the file was alone is dropped. Each record's edits go by themselves: what the server
/// refuses takes nothing else along. Directories are the workspace's.
Result<void> Bringing::edit(const Record &there, const Record &own)
{
    if (isReferenceKind(recordType(own.kind).name()))
        return {};
    Record after = there;
    for (const QString &name : typedAlone(own)) {
        const Field *field = recordType(own.kind).find(name);
        after.set(name, field ? here(*field, own.value(name)) : own.value(name));
    }
    ChangeSet update = m_session.changeset(m_changeset.intent);
    update.addUpdate(there, after);
    if (update.isEmpty())
        return {};
    return m_session.store().commit(std::move(update)).map([](const ChangeSet &) {});
}

/// The fields that this file changed and no server has heard of.
QStringList Bringing::typedAlone(const Record &own) const
{
    Statement &changes =
        m_old.connection().prepared(u"SELECT c.fields FROM change c JOIN changeset s ON s.number = c.changeset "
                                    "WHERE c.record = ? AND c.action = 'update' AND s.state = 'pending'"_s);
    changes.bind(own.id);
    QStringList typed;
    while (changes.step()) {
        for (const FieldChange &field : changeFromJson(changes.text(0), own.kind, RecordChange::Action::Update)) {
            if (field.field != u"number"_s && !typed.contains(field.field))
                typed.append(field.field);
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
        Result<void> brought = add(m_old.tables().find(Kind::Lead, lead)->record);
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

} // namespace

Result<int> bringOwnLeads(const Session &session)
{
    std::optional<SyncState> state = syncState(session.store().connection());
    if (!state || state->bring.isEmpty())
        return 0;
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

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/confirmed.h"

#include "core/model/erasure.h"
#include "core/store/application.h"
#include "core/store/jsonwriter.h"
#include "core/store/keptremovals.h"
#include "core/store/rootheads.h"

#include <QSet>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A task that belongs to no lead is a root of its own.
constexpr std::array kindsOfRoots{Kind::Lead, Kind::Company, Kind::Contact, Kind::Task};
constexpr std::array kindsOfReference{Kind::User,        Kind::Team,    Kind::Lookup,
                                      Kind::CustomField, Kind::Process, Kind::Setting};
constexpr std::array kindsUnderLeads{Kind::Task,     Kind::Feed,    Kind::Person,     Kind::Attachment,
                                     Kind::Conflict, Kind::History, Kind::Participant};

bool isKnown(const RecordType &type, const QString &field)
{
    if (field.startsWith(customFieldPrefix))
        return type.indexOf(u"fields"_s) >= 0;
    return type.indexOf(field) >= 0 && type.find(field)->type != FieldType::Custom;
}

bool hasRows(Connection &connection, const QString &table)
{
    Statement &any = connection.prepared(u"SELECT 1 FROM "_s + table + u" LIMIT 1"_s);
    const bool has = any.step();
    any.reset();
    return has;
}

/// As rows have them: no field is named that has the record's own stamp.
Stamps normal(const Stamps &stamps)
{
    Stamps whole{stamps.created, {}};
    for (auto field = stamps.later.begin(); field != stamps.later.end(); ++field)
        restamp(whole, field.key(), field.value());
    return whole;
}

} // namespace

std::vector<QUuid> unmetRoots(Connection &connection)
{
    std::vector<QUuid> unmet;
    for (const Kind kind : kindsOfRoots) {
        const QString alone =
            kind == Kind::Task ? u"lead IS NULL AND company IS NULL AND contact IS NULL AND "_s : QString();
        Statement &missed = connection.prepared(
            u"SELECT id FROM "_s + recordType(kind).name() + u" r WHERE "_s + alone
            + u"id NOT IN (SELECT root FROM scanned) AND NOT EXISTS (SELECT 1 FROM change c JOIN changeset s "
              "ON s.number = c.changeset WHERE c.record = r.id AND c.action = 'create' AND s.overlay = 1)"_s);
        while (missed.step())
            unmet.push_back(missed.uuid(0));
    }
    return unmet;
}

Confirmed::Confirmed(Connection &connection, Tables &tables, const SyncAnswer &answer)
    : m_connection(connection), m_tables(tables), m_hasUnknown(hasRows(connection, u"unknown"_s))
{
    for (const SharedRecord &shared : answer.refs)
        take(shared);
    if (!answer.refs.empty())
        m_cameRoots.insert(QUuid());
    takePages(answer.roots);
    m_removedRoots.insert(m_removedRoots.end(), answer.purge.begin(), answer.purge.end());
    takeScan(answer);
    noteRootHeads(m_connection, answer, m_removedRoots);
}

/// A full page is all there is of its root.
void Confirmed::takePages(const std::vector<RootPage> &pages)
{
    std::map<Kind, std::vector<QUuid>> full;
    std::map<QUuid, const RootPage *> byRoot;
    for (const RootPage &page : pages) {
        m_cameRoots.insert(page.id);
        for (const SharedRecord &shared : page.records)
            take(shared);
        const RecordType *type = page.records.empty() ? nullptr : recordTypeByName(page.records.front().kind);
        if (!page.full || !type)
            continue;
        full[type->kind()].push_back(page.id);
        byRoot.emplace(page.id, &page);
    }
    for (const auto &[kind, roots] : full) {
        for (const StoredRecord &standing : m_tables.find(kind, roots)) {
            for (const Kind under : kindsUnderLeads)
                removeAllBut(under, u"lead = ?"_s, {standing.record.id}, byRoot.at(standing.record.id)->records);
        }
    }
}

/// A walk over everything visible begins with all reference data; roots that it did not meet are not visible any more.
void Confirmed::takeScan(const SyncAnswer &answer)
{
    if (!answer.in.scan && answer.out.scan) {
        m_connection.prepared(u"DELETE FROM scanned"_s).run();
        for (const Kind kind : kindsOfReference)
            removeAllBut(kind, u"1"_s, {}, answer.refs);
    }
    if (!answer.in.scan && !answer.out.scan)
        return;
    Statement &met = m_connection.prepared(u"INSERT OR IGNORE INTO scanned (root) VALUES (?)"_s);
    for (const RootPage &page : answer.roots)
        met.bind(page.id).run();
    if (answer.out.scan)
        return;
    std::ranges::copy(unmetRoots(m_connection), std::back_inserter(m_removedRoots));
    m_connection.prepared(u"DELETE FROM scanned"_s).run();
}

void Confirmed::removeAllBut(Kind kind, const QString &condition, const std::vector<Value> &values,
                             const std::vector<SharedRecord> &kept)
{
    QSet<QUuid> there;
    for (const SharedRecord &shared : kept)
        there.insert(shared.id);
    for (StoredRecord &stored : m_tables.select(kind, condition, values)) {
        if (!there.contains(stored.record.id))
            m_removed.push_back(std::move(stored));
    }
}

void Confirmed::take(const SharedRecord &shared)
{
    m_latest = std::max(m_latest, shared.stamps.created);
    for (const Hlc &stamp : shared.stamps.later)
        m_latest = std::max(m_latest, stamp);
    if (isErasedAnew(shared))
        m_erased.insert(shared.id);
    if (!recordTypeByName(shared.kind))
        takeUnknown(shared, shared.fields);
    else if (shared.deleted && shared.id == shared.root)
        m_removedRoots.push_back(shared.root);
    else
        m_written.push_back(shared);
}

/// Kinds of a later program as they came, and the fields of known kinds that only it knows.
void Confirmed::takeUnknown(const SharedRecord &shared, const QVariantMap &fields)
{
    const bool isNothing = shared.deleted || (fields.isEmpty() && recordTypeByName(shared.kind));
    if (isNothing && !m_hasUnknown)
        return;
    if (isNothing) {
        m_connection.prepared(u"DELETE FROM unknown WHERE kind = ? AND id = ?"_s)
            .bind(shared.kind)
            .bind(shared.id)
            .run();
        return;
    }
    m_hasUnknown = true;
    QString json;
    appendJson(json, Value(fields));
    m_connection.prepared(u"REPLACE INTO unknown (kind, id, root, fields, stamps) VALUES (?, ?, ?, ?, ?)"_s)
        .bind(shared.kind)
        .bind(shared.id)
        .bind(shared.root)
        .bind(json)
        .bind(stampText(shared.stamps))
        .run();
}

/// Of what stands, the number is remembered with the fields that only a later program knows.
bool Confirmed::isErasedAnew(const SharedRecord &shared) const
{
    const Value erased = shared.value(erasedField);
    if (!erased.isValid() || shared.deleted)
        return erased.isValid();
    Statement &known = m_connection.prepared(u"SELECT fields ->> '$.erased' FROM unknown WHERE kind = ? AND id = ?"_s);
    const bool isKnown = known.bind(shared.kind).bind(shared.id).step() && known.integer(0) == erased.toLongLong();
    known.reset();
    return !isKnown;
}

Touched Confirmed::touched() const
{
    Touched touched;
    for (const SharedRecord &shared : m_written)
        touched.emplace(shared.id, recordTypeByName(shared.kind)->kind());
    for (const StoredRecord &stored : m_removed)
        touched.emplace(stored.record.id, stored.record.kind);
    for (const QUuid &root : m_removedRoots) {
        for (const Kind kind : kindsUnderLeads) {
            for (const StoredRecord &stored : m_tables.select(kind, u"lead = ?"_s, {root}))
                touched.emplace(stored.record.id, kind);
        }
        for (const Kind kind : kindsOfRoots) {
            if (m_tables.find(kind, root))
                touched.emplace(root, kind);
        }
        touchRemovedHere(root, touched);
    }
    return touched;
}

/// What was removed here too, and is not covered yet, is off the rows and comes back with all that was removed with it.
void Confirmed::touchRemovedHere(const QUuid &root, Touched &touched) const
{
    Statement &removals = m_connection.prepared(
        u"SELECT c.kind FROM change c JOIN changeset s ON s.number = c.changeset WHERE c.record = ? AND s.overlay = 1"_s);
    removals.bind(root);
    while (removals.step()) {
        if (const RecordType *type = recordTypeByName(removals.text(0)))
            touched.emplace(root, type->kind());
    }
}

std::set<QUuid> Confirmed::came() const
{
    std::set<QUuid> roots = m_cameRoots;
    roots.insert(m_removedRoots.begin(), m_removedRoots.end());
    return roots;
}

Result<void> Confirmed::write(const QString &phoneRegion)
{
    for (const StoredRecord &stored : m_removed) {
        // As it stands beneath what this device had laid over it.
        if (const std::optional<StoredRecord> now = m_tables.find(stored.record.kind, stored.record.id))
            removeOne(*now);
    }
    for (const QUuid &root : m_removedRoots)
        removeRoot(root);
    readStanding();
    // Kind by kind, so that many rows are written at once; a lead after its tasks, so that it is written but once, with what
    // it derives from them.
    std::ranges::stable_sort(m_written, {}, [](const SharedRecord &shared) {
        const Kind kind = recordTypeByName(shared.kind)->kind();
        return kind == Kind::Task ? -1 : static_cast<int>(kind);
    });
    for (const SharedRecord &shared : m_written)
        addWrite(shared, recordTypeByName(shared.kind)->kind());
    Application application(m_connection, m_tables, m_latest, phoneRegion);
    return application.apply(m_changes, m_stamps);
}

void Confirmed::removeRoot(const QUuid &root)
{
    for (const Kind kind : kindsUnderLeads) {
        for (const StoredRecord &stored : m_tables.select(kind, u"lead = ?"_s, {root}))
            removeWithHistory(stored);
    }
    for (const Kind kind : kindsOfRoots) {
        if (const std::optional<StoredRecord> stored = m_tables.find(kind, root))
            removeWithHistory(*stored);
    }
    m_connection.prepared(u"DELETE FROM unknown WHERE root = ?"_s).bind(root).run();
}

/// Under a root that stays: what was removed here may be brought again from here.
void Confirmed::removeOne(const StoredRecord &stored)
{
    Statement &own = m_connection.prepared(
        u"SELECT 1 FROM change c JOIN changeset s ON s.number = c.changeset WHERE c.record = ? AND c.action = 'remove' "
        "AND s.state NOT IN ('refused', 'parked', 'cancelled') LIMIT 1"_s);
    const bool wasRemovedHere = own.bind(stored.record.id).step();
    own.reset();
    if (wasRemovedHere)
        addRemoval(stored);
    else
        removeWithHistory(stored);
}

/// What others did to it is not for this person any more; what was typed here and not answered yet stays.
void Confirmed::removeWithHistory(const StoredRecord &stored)
{
    addRemoval(stored);
    forgetHistory(m_connection, stored.record.id);
}

void Confirmed::addRemoval(const StoredRecord &stored)
{
    if (!m_gone.insert(stored.record.id).second)
        return; // with its root
    if (stored.record.kind == Kind::Attachment)
        m_hashes.append(stored.record.value(u"hash"_s).toString());
    m_changes.addRemove(stored.record);
    m_stamps.emplace_back();
}

/// In one query a kind and page, and not one a record.
void Confirmed::readStanding()
{
    std::map<Kind, std::vector<QUuid>> wanted;
    for (const SharedRecord &shared : m_written)
        wanted[recordTypeByName(shared.kind)->kind()].push_back(shared.id);
    for (const auto &[kind, ids] : wanted) {
        for (StoredRecord &stored : m_tables.find(kind, ids)) {
            const std::pair key(kind, stored.record.id);
            m_standing.emplace(key, std::move(stored));
        }
    }
}

void Confirmed::addWrite(const SharedRecord &shared, Kind kind)
{
    const RecordType &type = recordType(kind);
    Record after{kind, shared.id, std::vector<Value>(type.fields().size())};
    QVariantMap unknown;
    for (auto field = shared.fields.begin(); field != shared.fields.end(); ++field) {
        if (isKnown(type, field.key()))
            after.set(field.key(), field.value());
        else
            unknown.insert(field.key(), field.value());
    }
    takeUnknown(shared, unknown);
    // What went with its root, and comes on the same page, is new.
    const auto standing = m_gone.contains(shared.id) ? m_standing.end() : m_standing.find({kind, shared.id});
    const StoredRecord *before = standing == m_standing.end() ? nullptr : &standing->second;
    if (shared.deleted) {
        if (before)
            removeOne(*before);
        return;
    }
    const Stamps stamps = normal(shared.stamps);
    const size_t changes = m_changes.changes.size();
    if (!before)
        m_changes.addCreate(after);
    else
        m_changes.addUpdate(before->record, after);
    if (m_changes.changes.size() > changes)
        m_stamps.push_back(stamps);
    else if (before->stamps() != stamps)
        m_tables.restamp(*before, stamps);
}

QStringList Confirmed::orphanedFiles() const
{
    QStringList orphaned;
    for (const QString &hash : m_hashes) {
        if (m_tables.select(Kind::Attachment, u"hash = ? LIMIT 1"_s, {hash}).empty())
            orphaned.append(hash);
    }
    return orphaned;
}

} // namespace leadline

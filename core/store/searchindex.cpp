// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/model/matchkeys.h"
#include "core/store/manyrows.h"

#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// One at a time: of a list of keys SQLite would look at the whole table.
const QString removalSql = u"DELETE FROM matchKey WHERE hash = ? AND kind = ? AND row = ?"_s;

bool hasDocument(Kind kind)
{
    switch (kind) {
    case Kind::Contact:
    case Kind::Company:
    case Kind::Person:
    case Kind::Task:
    case Kind::Feed:
    case Kind::Attachment:
        return true;
    case Kind::Lead:
    case Kind::User:
    case Kind::Team:
    case Kind::Lookup:
    case Kind::CustomField:
    case Kind::Process:
    case Kind::Setting:
    case Kind::Conflict:
    case Kind::History:
    case Kind::Participant:
        break;
    }
    return false;
}

QStringList keysOf(const StoredRecord &stored, const QString &phoneRegion)
{
    return matchKeyKind(stored.record.kind) ? matchKeys(stored.record, phoneRegion) : QStringList();
}

} // namespace

std::optional<qint64> matchKeyKind(Kind kind)
{
    switch (kind) {
    case Kind::Lead:
        return 1;
    case Kind::Contact:
        return 2;
    case Kind::Company:
        return 3;
    default:
        return std::nullopt;
    }
}

void SearchIndex::add(const StoredRecord &stored, const QString &key, const QString &phoneRegion)
{
    addWords(stored, key);
    addMatchKeys(stored, keysOf(stored, phoneRegion));
}

MatchHashes matchHashes(std::span<const StoredRecord> records, const QString &phoneRegion)
{
    MatchHashes hashes;
    for (size_t place = 0; place < records.size(); ++place) {
        for (const QString &key : keysOf(records[place], phoneRegion))
            hashes.emplace_back(matchHash(key), place);
    }
    std::ranges::sort(hashes); // neighbours share a page
    return hashes;
}

void SearchIndex::add(std::span<const StoredRecord> records, const QStringList &keys, const MatchHashes &hashes)
{
    for (size_t place = 0; place < records.size(); ++place)
        addWords(records[place], keys.at(static_cast<qsizetype>(place)));
    const qint64 kind = matchKeyKind(records.front().record.kind).value_or(0);
    inStretches(hashes.size(), [&](size_t first, size_t count) {
        Statement &insert =
            m_connection.prepared(u"INSERT OR IGNORE INTO matchKey (hash, kind, row) VALUES "_s + placesFor(count, 3));
        for (const auto &[hash, place] : std::span(hashes).subspan(first, count))
            insert.bind(hash).bind(kind).bind(records[place].row);
        insert.run();
    });
}

void SearchIndex::remove(std::span<const StoredRecord> records, const QStringList &keys, const MatchHashes &hashes)
{
    for (size_t place = 0; place < records.size(); ++place)
        removeWords(records[place], keys.at(static_cast<qsizetype>(place)));
    const qint64 kind = matchKeyKind(records.front().record.kind).value_or(0);
    Statement &removal = m_connection.prepared(removalSql);
    for (const auto &[hash, place] : hashes)
        removal.bind(hash).bind(kind).bind(records[place].row).run();
}

void SearchIndex::replace(const StoredRecord &before, const QString &oldKey, const StoredRecord &after,
                          const QString &newKey, const QString &phoneRegion)
{
    if (oldKey != newKey) {
        removeWords(before, oldKey);
        addWords(after, newKey);
    }
    replaceMatchKeys(after, keysOf(before, phoneRegion), keysOf(after, phoneRegion));
}

void SearchIndex::reread(const StoredRecord &stored, const QString &oldRegion, const QString &newRegion)
{
    replaceMatchKeys(stored, keysOf(stored, oldRegion), keysOf(stored, newRegion));
}

void SearchIndex::addWords(const StoredRecord &stored, const QString &key)
{
    if (stored.record.kind == Kind::Lead) {
        m_leads.push_back({stored.row, false, key});
        return;
    }
    if (!hasDocument(stored.record.kind) || key.isEmpty())
        return;
    Statement &insert =
        m_connection.prepared(u"INSERT INTO document (record, kind, lead, searchKey) VALUES (?, ?, ?, ?)"_s);
    insert.bind(stored.record.id).bind(recordType(stored.record.kind).name());
    insert.bind(stored.record.value(u"lead"_s)).bind(key).run();
    m_documents.push_back({insert.lastInsertedRow(), false, key});
}

void SearchIndex::removeWords(const StoredRecord &stored, const QString &key)
{
    if (stored.record.kind == Kind::Lead) {
        m_leads.push_back({stored.row, true, key});
        return;
    }
    if (!hasDocument(stored.record.kind) || key.isEmpty())
        return;
    Statement &find = m_connection.prepared(u"SELECT row FROM document WHERE record = ?"_s);
    if (!find.bind(stored.record.id).step())
        return;
    const qint64 row = find.integer(0);
    find.reset();
    m_documents.push_back({row, true, key});
    m_connection.prepared(u"DELETE FROM document WHERE row = ?"_s).bind(row).run();
}

void SearchIndex::finish()
{
    write(m_leads, {u"leadWords"_s, u"leadInner"_s});
    write(m_documents, {u"documentWords"_s, u"documentInner"_s});
}

void SearchIndex::forget()
{
    m_leads.clear();
    m_documents.clear();
}

void SearchIndex::write(std::vector<WordChange> &changes, const QStringList &indexes)
{
    std::ranges::stable_sort(changes, {}, &WordChange::row);
    if (changes.empty())
        return;
    for (const QString &index : indexes) {
        const QString into = u"INSERT INTO "_s + index;
        Statement &insert = m_connection.prepared(into + u" (rowid, searchKey) VALUES (?, ?)"_s);
        Statement &removal =
            m_connection.prepared(into + u'(' + index + u", rowid, searchKey) VALUES ('delete', ?, ?)"_s);
        for (const WordChange &change : changes)
            (change.isRemoval ? removal : insert).bind(change.row).bind(change.key).run();
    }
    changes.clear();
}

void SearchIndex::addMatchKeys(const StoredRecord &stored, const QStringList &keys)
{
    const qint64 kind = matchKeyKind(stored.record.kind).value_or(0);
    for (const QString &key : keys) {
        m_connection.prepared(u"INSERT OR IGNORE INTO matchKey (hash, kind, row) VALUES (?, ?, ?)"_s)
            .bind(matchHash(key))
            .bind(kind)
            .bind(stored.row)
            .run();
    }
}

void SearchIndex::replaceMatchKeys(const StoredRecord &stored, const QStringList &oldKeys, const QStringList &newKeys)
{
    if (oldKeys == newKeys)
        return;
    removeMatchKeys(stored, oldKeys);
    addMatchKeys(stored, newKeys);
}

void SearchIndex::removeMatchKeys(const StoredRecord &stored, const QStringList &keys)
{
    const qint64 kind = matchKeyKind(stored.record.kind).value_or(0);
    for (const QString &key : keys) {
        m_connection.prepared(removalSql).bind(matchHash(key)).bind(kind).bind(stored.row).run();
    }
}

} // namespace leadline

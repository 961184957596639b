// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/model/matchkeys.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

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

void SearchIndex::remove(const StoredRecord &stored, const QString &key, const QString &phoneRegion)
{
    removeWords(stored, key);
    removeMatchKeys(stored, keysOf(stored, phoneRegion));
}

void SearchIndex::replace(const StoredRecord &before, const QString &oldKey, const StoredRecord &after,
                          const QString &newKey, const QString &phoneRegion)
{
    if (oldKey != newKey) {
        removeWords(before, oldKey);
        addWords(after, newKey);
    }
    const QStringList oldKeys = keysOf(before, phoneRegion);
    const QStringList newKeys = keysOf(after, phoneRegion);
    if (oldKeys != newKeys) {
        removeMatchKeys(before, oldKeys);
        addMatchKeys(after, newKeys);
    }
}

void SearchIndex::addWords(const StoredRecord &stored, const QString &key)
{
    if (stored.record.kind == Kind::Lead) {
        m_connection.prepared(u"INSERT INTO leadWords (rowid, searchKey) VALUES (?, ?)"_s).bind(stored.row).bind(key).run();
        m_connection.prepared(u"INSERT INTO leadInner (rowid, searchKey) VALUES (?, ?)"_s).bind(stored.row).bind(key).run();
        return;
    }
    if (!hasDocument(stored.record.kind) || key.isEmpty())
        return;
    Statement &insert =
        m_connection.prepared(u"INSERT INTO document (record, kind, lead, searchKey) VALUES (?, ?, ?, ?)"_s);
    insert.bind(stored.record.id).bind(recordType(stored.record.kind).name());
    insert.bind(stored.record.value(u"lead"_s)).bind(key).run();
    const qint64 row = insert.lastInsertedRow();
    m_connection.prepared(u"INSERT INTO documentWords (rowid, searchKey) VALUES (?, ?)"_s).bind(row).bind(key).run();
    m_connection.prepared(u"INSERT INTO documentInner (rowid, searchKey) VALUES (?, ?)"_s).bind(row).bind(key).run();
}

void SearchIndex::removeWords(const StoredRecord &stored, const QString &key)
{
    const auto removeFrom = [&](const QString &table, qint64 row) {
        const QString sql = u"INSERT INTO "_s + table + u"("_s + table + u", rowid, searchKey) VALUES ('delete', ?, ?)"_s;
        m_connection.prepared(sql).bind(row).bind(key).run();
    };
    if (stored.record.kind == Kind::Lead) {
        removeFrom(u"leadWords"_s, stored.row);
        removeFrom(u"leadInner"_s, stored.row);
        return;
    }
    if (!hasDocument(stored.record.kind) || key.isEmpty())
        return;
    Statement &find = m_connection.prepared(u"SELECT row FROM document WHERE record = ?"_s);
    if (!find.bind(stored.record.id).step())
        return;
    const qint64 row = find.integer(0);
    find.reset();
    removeFrom(u"documentWords"_s, row);
    removeFrom(u"documentInner"_s, row);
    m_connection.prepared(u"DELETE FROM document WHERE row = ?"_s).bind(row).run();
}

void SearchIndex::addMatchKeys(const StoredRecord &stored, const QStringList &keys)
{
    const qint64 kind = matchKeyKind(stored.record.kind).value_or(0);
    for (const QString &key : keys) {
        m_connection.prepared(u"INSERT OR IGNORE INTO matchKey (hash, kind, row) VALUES (?, ?, ?)"_s)
            .bind(matchHash(key)).bind(kind).bind(stored.row).run();
    }
}

void SearchIndex::removeMatchKeys(const StoredRecord &stored, const QStringList &keys)
{
    const qint64 kind = matchKeyKind(stored.record.kind).value_or(0);
    for (const QString &key : keys) {
        m_connection.prepared(u"DELETE FROM matchKey WHERE hash = ? AND kind = ? AND row = ?"_s)
            .bind(matchHash(key)).bind(kind).bind(stored.row).run();
    }
}

} // namespace leadline

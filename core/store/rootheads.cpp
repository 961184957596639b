// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rootheads.h"

#include "core/model/recordtype.h"

#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Kinds whose own rows are looked for; what is a root of another kind is taken to be there.
constexpr std::array kindsLookedFor{Kind::Lead, Kind::Company, Kind::Contact};

qint64 lastOf(const std::vector<SharedRecord> &records)
{
    qint64 last = 0;
    for (const SharedRecord &record : records)
        last = std::max(last, record.seq);
    return last;
}

void note(Connection &connection, const QUuid &root, const Value &kind, qint64 seq)
{
    connection
        .prepared(u"INSERT INTO rootHead (root, kind, seq) VALUES (?, ?, ?) ON CONFLICT (root) DO UPDATE SET "
                  "kind = coalesce(excluded.kind, kind), seq = excluded.seq"_s)
        .bind(root)
        .bind(kind)
        .bind(seq)
        .run();
}

std::vector<RootHead> selected(Connection &connection, const QString &sql)
{
    Statement &statement = connection.prepared(sql);
    std::vector<RootHead> heads;
    while (statement.step())
        heads.push_back({statement.uuid(0), statement.integer(1)});
    return heads;
}

} // namespace

void noteRootHeads(Connection &connection, const SyncAnswer &answer, const std::vector<QUuid> &removed)
{
    if (!answer.in.scan && answer.out.scan)
        connection.prepared(u"DELETE FROM rootHead"_s).run();
    for (const RootPage &page : answer.roots) {
        const bool hasOwn = !page.records.empty() && page.records.front().id == page.id;
        note(connection, page.id, hasOwn ? Value(page.records.front().kind) : Value(),
             std::max(page.seq, lastOf(page.records)));
    }
    if (!answer.refs.empty())
        note(connection, QUuid(), Value(), lastOf(answer.refs));
    for (const QUuid &root : removed)
        connection.prepared(u"DELETE FROM rootHead WHERE root = ?"_s).bind(root).run();
}

std::vector<RootHead> rootHeads(Connection &connection)
{
    QString isThere = u"CASE h.kind"_s;
    for (const Kind kind : kindsLookedFor) {
        const QString name = recordType(kind).name();
        isThere += u" WHEN '%1' THEN EXISTS (SELECT 1 FROM %1 WHERE id = h.root)"_s.arg(name);
    }
    std::vector<RootHead> heads =
        selected(connection, u"SELECT h.root, h.seq FROM rootHead h WHERE "_s + isThere + u" ELSE 1 END"_s);
    for (const Kind kind : kindsLookedFor) {
        const std::vector<RootHead> strays =
            selected(connection,
                     u"SELECT r.id, 0 FROM "_s + recordType(kind).name()
                         + u" r WHERE NOT EXISTS (SELECT 1 FROM rootHead WHERE root = r.id) AND NOT EXISTS "
                           "(SELECT 1 FROM change c JOIN changeset s ON s.number = c.changeset "
                           "WHERE c.record = r.id AND c.action = 'create' AND s.overlay = 1)"_s);
        heads.insert(heads.end(), strays.begin(), strays.end());
    }
    return heads;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documents.h"

#include "core/model/recordtype.h"
#include "core/store/searchquery.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The statement "SELECT <columns> of the documents that match <tail>", its words bound.
Statement &matching(Connection &connection, const SearchQuery &query, std::optional<Kind> kind, const QString &columns,
                    const QString &tail)
{
    const QString index = query.inner ? u"documentInner"_s : u"documentWords"_s;
    QString sql = u"SELECT "_s + columns + u" FROM "_s + index + u" JOIN document d ON d.row = "_s + index
        + u".rowid WHERE "_s + index + u" MATCH ?"_s;
    sql += verification(query, u"d.searchKey"_s);
    sql += kind ? u" AND d.kind = ?"_s : QString();
    Statement &statement = connection.prepared(sql + tail);
    statement.bind(query.match);
    for (const QString &text : verificationValues(query))
        statement.bind(text);
    if (kind)
        statement.bind(recordType(*kind).name());
    return statement;
}

} // namespace

std::vector<DocumentHit> findDocuments(Connection &connection, const QString &typed, std::optional<Kind> kind,
                                       int limit)
{
    const SearchQuery query = searchQuery(typed);
    if (query.isEmpty())
        return {};
    Statement &statement =
        matching(connection, query, kind, u"d.kind, d.record, d.lead, d.searchKey"_s,
                 u" ORDER BY "_s + (query.inner ? u"documentInner"_s : u"documentWords"_s) + u".rowid DESC LIMIT ?"_s);
    statement.bind(qint64{limit});

    std::vector<DocumentHit> hits;
    while (statement.step()) {
        const RecordType *type = recordTypeByName(statement.text(0));
        hits.push_back({type ? type->kind() : Kind::Contact, statement.uuid(1), statement.uuid(2), statement.text(3)});
    }
    return hits;
}

qint64 countDocuments(Connection &connection, const QString &typed, std::optional<Kind> kind)
{
    const SearchQuery query = searchQuery(typed);
    if (query.isEmpty())
        return 0;
    Statement &statement = matching(connection, query, kind, u"count(*)"_s, QString());
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

} // namespace leadline

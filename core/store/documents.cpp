// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documents.h"

#include "core/model/recordtype.h"
#include "core/store/searchquery.h"

namespace leadline {

using namespace Qt::StringLiterals;

std::vector<DocumentHit> findDocuments(Connection &connection, const QString &typed, std::optional<Kind> kind, int limit)
{
    const SearchQuery query = searchQuery(typed);
    if (query.isEmpty())
        return {};
    const QString index = query.inner ? u"documentInner"_s : u"documentWords"_s;
    QString sql = u"SELECT d.kind, d.record, d.lead, d.searchKey FROM "_s + index + u" JOIN document d ON d.row = "_s + index
        + u".rowid WHERE "_s + index + u" MATCH ?"_s;
    for (qsizetype count = 0; count < query.verify.size(); ++count)
        sql += u" AND instr(' ' || d.searchKey, ?)"_s;
    sql += kind ? u" AND d.kind = ?"_s : QString();
    Statement &statement = connection.prepared(sql + u" ORDER BY "_s + index + u".rowid DESC LIMIT ?"_s);
    statement.bind(query.match);
    for (const QString &text : query.verify)
        statement.bind(text);
    if (kind)
        statement.bind(recordType(*kind).name());
    statement.bind(qint64{limit});

    std::vector<DocumentHit> hits;
    while (statement.step()) {
        const RecordType *type = recordTypeByName(statement.text(0));
        hits.push_back({type ? type->kind() : Kind::Contact, statement.uuid(1), statement.uuid(2), statement.text(3)});
    }
    return hits;
}

} // namespace leadline

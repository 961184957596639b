// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clientlist.h"

#include "core/base/folding.h"
#include "core/model/recordtype.h"
#include "core/store/searchquery.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Steps through the rows; false when `take` had enough.
bool handOver(Statement &statement, const std::function<bool(qint64)> &take)
{
    while (statement.step()) {
        if (!take(statement.integer(0))) {
            statement.reset();
            return false;
        }
    }
    return true;
}

QString listed(Kind kind)
{
    return u"SELECT row FROM "_s + recordType(kind).name() + u" WHERE mergedInto IS NULL"_s;
}

void streamByName(Connection &connection, Kind kind, const std::function<bool(qint64)> &take)
{
    // Two parts, so that those without a name come last and the index still gives the order.
    if (handOver(connection.prepared(listed(kind) + u" AND nameKey > '' ORDER BY nameKey, row"_s), take))
        handOver(connection.prepared(listed(kind) + u" AND nameKey = '' ORDER BY row"_s), take);
}

/// The first text that no name with this beginning reaches.
QString behind(const QString &beginning)
{
    return beginning + QString::fromUcs4(U"\U0010FFFF", 1);
}

/// The others that hold all the words: the index has them newest first.
void streamFound(Connection &connection, const ClientQuery &query, const QString &beginning,
                 const std::function<bool(qint64)> &take)
{
    const SearchQuery words = searchQuery(query.search);
    const QString table = recordType(query.kind).name();
    const QString index = words.inner ? u"documentInner"_s : u"documentWords"_s;
    Statement &statement = connection.prepared(
        u"SELECT "_s + table + u".row FROM "_s + index + u" JOIN document d ON d.row = "_s + index + u".rowid JOIN "_s
        + table + u" ON "_s + table + u".id = d.record WHERE "_s + index + u" MATCH ?"_s
        + verification(words, u"d.searchKey"_s)
        + u" AND d.kind = ? AND mergedInto IS NULL AND NOT (nameKey >= ? AND nameKey < ?) ORDER BY "_s + index
        + u".rowid DESC"_s);
    statement.bind(words.match);
    for (const QString &text : verificationValues(words))
        statement.bind(text);
    statement.bind(table).bind(beginning).bind(behind(beginning));
    handOver(statement, take);
}

/// So much of the name as its key keeps.
QString beginningOf(const QString &typed)
{
    constexpr qsizetype keyLength = 48;
    return folded(typed).left(keyLength);
}

/// The rows in the order asked for, as `columns` has them.
Statement &eachOf(Connection &connection, const QString &columns, const QString &joined,
                  const std::vector<qint64> &rows)
{
    QString list;
    for (const qint64 row : rows)
        list += (list.isEmpty() ? u"["_s : u","_s) + QString::number(row);
    Statement &statement = connection.prepared(
        u"SELECT "_s + columns + u" FROM (SELECT value FROM json_each(?)) AS wanted CROSS JOIN "_s + joined);
    statement.bind(list + u']');
    return statement;
}

QString leadsCounted(const QString &link)
{
    return u"(SELECT count(*) FROM (SELECT 1 FROM lead WHERE lead."_s + link + u" = c.id LIMIT "_s
        + QString::number(mostLeadsCounted) + u"))"_s;
}

ClientRow readCommon(const Statement &statement)
{
    ClientRow row;
    row.row = statement.integer(0);
    row.id = statement.uuid(1);
    row.name = statement.text(2);
    row.city = statement.text(3);
    row.phone = statement.text(4);
    row.email = statement.text(5);
    row.leads = statement.integer(6);
    return row;
}

std::vector<ClientRow> contactRows(Connection &connection, const std::vector<qint64> &rows)
{
    Statement &statement = eachOf(connection,
                                  u"c.row, c.id, c.name, c.city, c.phones ->> '$[0]', c.emails ->> '$[0]', "_s
                                      + leadsCounted(u"contact"_s) + u", c.jobTitle, company.name"_s,
                                  u"contact c ON c.row = value LEFT JOIN company ON company.id = c.company"_s, rows);
    std::vector<ClientRow> found;
    while (statement.step()) {
        ClientRow row = readCommon(statement);
        row.jobTitle = statement.text(7);
        row.companyName = statement.text(8);
        found.push_back(std::move(row));
    }
    return found;
}

std::vector<ClientRow> companyRows(Connection &connection, const std::vector<qint64> &rows)
{
    Statement &statement = eachOf(connection,
                                  u"c.row, c.id, c.name, c.city, c.phones ->> '$[0]', c.emails ->> '$[0]', "_s
                                      + leadsCounted(u"company"_s) + u", c.inn"_s,
                                  u"company c ON c.row = value"_s, rows);
    std::vector<ClientRow> found;
    while (statement.step()) {
        ClientRow row = readCommon(statement);
        row.inn = statement.text(7);
        found.push_back(std::move(row));
    }
    return found;
}

} // namespace

void streamClientRows(Connection &connection, const ClientQuery &query, const std::function<bool(qint64)> &take)
{
    const QString beginning = beginningOf(query.search);
    if (beginning.isEmpty())
        return streamByName(connection, query.kind, take);
    Statement &byName =
        connection.prepared(listed(query.kind) + u" AND nameKey >= ? AND nameKey < ? ORDER BY nameKey, row"_s);
    byName.bind(beginning).bind(behind(beginning));
    // A single letter is in nearly everybody: whose name begins with it is what is meant.
    if (handOver(byName, take) && beginning.size() > 1 && !searchQuery(query.search).isEmpty())
        streamFound(connection, query, beginning, take);
}

std::vector<ClientRow> clientRows(Connection &connection, Kind kind, const std::vector<qint64> &rows)
{
    if (rows.empty())
        return {};
    return kind == Kind::Contact ? contactRows(connection, rows) : companyRows(connection, rows);
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leadlist.h"

#include "core/base/folding.h"
#include "core/store/firstrows.h"
#include "core/store/leadsql.h"
#include "core/store/tables.h"

#include <QSet>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Runs one ordered part of the list; false when `take` had enough.
bool stream(Connection &connection, const QString &columns, const SqlPart &source, const QString &tail,
            const std::function<bool(const Statement &)> &take)
{
    Statement &statement = connection.prepared(u"SELECT "_s + columns + source.sql + tail);
    for (const Value &value : source.values)
        statement.bind(value);
    while (statement.step()) {
        if (!take(statement)) {
            statement.reset();
            return false;
        }
    }
    return true;
}

bool stream(Connection &connection, const SqlPart &source, const QString &tail, const std::function<bool(qint64)> &take)
{
    return stream(connection, u"lead.row"_s, source, tail,
                  [&](const Statement &lead) { return take(lead.integer(0)); });
}

/// Sorting for the first screens alone keeps only their rows in mind, so they come sooner than the whole order does.
constexpr int firstScreens = 200;

bool streamSorted(Connection &connection, const LeadOrder &order, bool isParted,
                  const std::function<bool(qint64)> &take)
{
    const std::vector<qint64> first =
        firstRows(connection, order, firstScreens, isParted ? stretchesFor(connection) : 1);
    if (!std::ranges::all_of(first, take))
        return false;
    if (first.size() < firstScreens)
        return true;
    const QSet<qint64> told(first.begin(), first.end());
    return stream(connection, order.source, u" ORDER BY "_s + order.by,
                  [&](qint64 row) { return told.contains(row) || take(row); });
}

/// How far back the newest leads are looked at one by one.
constexpr qint64 newestRows = 2'000;

/// The one letter that is searched for, folded; nothing when it is more.
QString onlyLetter(const QString &typed)
{
    constexpr qsizetype longest = 10; // with what stands around it
    const QStringList words = typed.size() <= longest ? foldedWords(typed) : QStringList();
    return words.size() == 1 && words.first().size() == 1 ? words.first() : QString();
}

/// Whether a word of the key begins with the letter; words stand apart as in the index of words.
bool hasWordWith(const QString &letter, const QString &key)
{
    for (qsizetype at = key.indexOf(letter); at >= 0; at = key.indexOf(letter, at + 1)) {
        if (at == 0 || !(key.at(at - 1).isLetterOrNumber() || key.at(at - 1).isMark()))
            return true;
    }
    return false;
}

/// A single letter begins a word of nearly every lead, and to gather all those words takes the index as long as a look
/// at all leads. The newest leads, looked at one by one, give the first screens at once; the index gives the rest.
void streamLetter(Connection &connection, const LeadQuery &query, const QString &letter,
                  const std::function<bool(qint64)> &take)
{
    Statement &last = connection.prepared(u"SELECT max(row) FROM lead"_s);
    const qint64 border = last.step() ? last.integer(0) - newestRows : 0;
    last.reset();
    LeadQuery anything = query;
    anything.search.clear();
    SqlPart newest = leadSource(anything);
    newest.sql += u" AND lead.row > ?"_s;
    newest.values.emplace_back(border);
    const auto takeMatching = [&](const Statement &lead) {
        return !hasWordWith(letter, lead.text(1)) || take(lead.integer(0));
    };
    if (!stream(connection, u"lead.row, lead.searchKey"_s, newest, u" ORDER BY lead.row DESC"_s, takeMatching)
        || border <= 0)
        return;
    SqlPart rest = leadSource(query);
    rest.sql += u" AND "_s + rowColumn(query) + u" <= ?"_s;
    rest.values.emplace_back(border);
    stream(connection, rest, u" ORDER BY "_s + rowColumn(query) + u" DESC"_s, take);
}

/// The named columns of these leads, in the order asked for: one bound text costs less than fifty bound numbers, and
/// json_each hands the rows out as they stand in it.
template<typename T, typename Read>
std::vector<T> eachAt(Connection &connection, const QString &columns, const std::vector<qint64> &rows, Read read)
{
    QString list;
    for (const qint64 row : rows)
        list += (list.isEmpty() ? u'[' : u',') + QString::number(row);
    std::vector<T> found;
    if (rows.empty())
        return found;
    found.reserve(rows.size());
    Statement &statement = connection.prepared(
        u"SELECT "_s + columns + u" FROM (SELECT value FROM json_each(?)) AS wanted CROSS JOIN lead ON row = value"_s);
    statement.bind(list + u']');
    while (statement.step())
        found.push_back(read(statement));
    return found;
}

LeadRow readRow(const Statement &statement)
{
    LeadRow row;
    row.row = statement.integer(0);
    row.id = LeadId(statement.uuid(1));
    row.number = statement.integer(2);
    row.title = statement.text(3);
    row.companyName = statement.text(4);
    row.contactName = statement.text(5);
    row.stage = statement.text(6);
    row.maturity = statement.text(7);
    if (!statement.isNull(8))
        row.budget = Money{statement.integer(8)};
    row.nextStepAt = {statement.integer(9)};
    row.openTasks = statement.integer(10);
    row.owner = UserId(statement.uuid(11));
    row.nextStepDue = {statement.integer(12)};
    return row;
}

} // namespace

void streamLeadRows(Connection &connection, const LeadQuery &query, const std::function<bool(qint64)> &take)
{
    const SqlPart source = leadSource(query);
    const QString column = sortColumn(query.sortField);
    const bool newestFirst = query.sortField.isEmpty();
    if (const QString letter = onlyLetter(query.search); newestFirst && !letter.isEmpty())
        return streamLetter(connection, query, letter, take);
    const QString direction = query.descending || newestFirst ? u" DESC"_s : u" ASC"_s;
    if (column == u"lead.row"_s) {
        stream(connection, source, u" ORDER BY "_s + rowColumn(query) + direction, take);
        return;
    }
    // Two parts, so that leads without a value come last and the index still gives the order.
    const bool isKey = column.endsWith(u"Key"_s); // never NULL: a text that is not set has an empty one
    const QString by = column + direction + u", lead.row"_s + direction;
    LeadOrder order{source, by};
    order.source.sql += u" AND "_s + column + (isKey ? u" > ''"_s : u" IS NOT NULL"_s);
    const bool isWholeFile = query.conditions.empty() && query.search.isEmpty();
    const bool more = isSortedByIndex(query) ? stream(connection, order.source, u" ORDER BY "_s + by, take)
                                             : streamSorted(connection, order, isWholeFile, take);
    if (more)
        stream(connection, source,
               u" AND "_s + column + (isKey ? u" = ''"_s : u" IS NULL"_s) + u" ORDER BY "_s + rowColumn(query)
                   + u" DESC"_s,
               take);
}

qint64 countLeads(Connection &connection, const LeadQuery &query)
{
    const SqlPart source = leadSource(query);
    QString sql = u"SELECT count(*)"_s + source.sql;
    // Without a condition SQLite counts the pages of an index, not its entries.
    if (query.conditions.empty() && source.values.empty() && !query.withArchived)
        sql = u"SELECT (SELECT count(*) FROM lead) - (SELECT count(*) FROM lead WHERE archived IS NOT NULL)"_s;
    Statement &statement = connection.prepared(sql);
    for (const Value &value : source.values)
        statement.bind(value);
    const qint64 count = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return count;
}

std::vector<LeadRow> leadRows(Connection &connection, const std::vector<qint64> &rows)
{
    return eachAt<LeadRow>(
        connection,
        u"row, id, number, title, companyName, contactName, stage, maturity, budget, nextStepAt, openTasks, "
        "owner, nextStepDue"_s,
        rows, readRow);
}

std::vector<Lead> leadsAt(Connection &connection, const std::vector<qint64> &rows)
{
    return eachAt<Lead>(connection, recordColumns(Kind::Lead), rows, [](const Statement &statement) {
        return fromRecord<Lead>(readRecord(Kind::Lead, statement).record);
    });
}

QStringList filledLeadFields(Connection &connection, const LeadQuery &query)
{
    const RecordType &type = recordType(Kind::Lead);
    QStringList columns;
    for (const Field &field : type.fields())
        columns.append(u"max(lead."_s + QLatin1StringView(field.name) + u" IS NOT NULL)"_s);
    const SqlPart source = leadSource(query);
    Statement &statement = connection.prepared(u"SELECT "_s + columns.join(u", "_s) + source.sql);
    for (const Value &value : source.values)
        statement.bind(value);
    QStringList filled;
    if (statement.step()) {
        for (int column = 0; column < columns.size(); ++column) {
            if (statement.integer(column) == 1)
                filled.append(type.fieldName(column));
        }
    }
    statement.reset();
    return filled;
}

} // namespace leadline

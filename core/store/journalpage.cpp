// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalpage.h"

#include "core/store/leadsql.h"

#include <limits>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

SqlPart numbersOf(const JournalFilter &filter, int limit, qint64 before)
{
    SqlPart part{u"SELECT number FROM changeset s WHERE number < ?"_s,
                 {before > 0 ? before : std::numeric_limits<qint64>::max()}};
    const auto append = [&part](const QString &sql, const Value &value) {
        part.sql += sql;
        part.values.push_back(value);
    };
    if (!filter.author.isNull())
        append(u" AND author = ?"_s, filter.author.uuid());
    if (!filter.intent.isEmpty())
        append(u" AND intent = ?"_s, filter.intent);
    if (filter.record.isNull()) {
        part.sql +=
            u" AND (batch IS NULL OR number = (SELECT max(number) FROM changeset part WHERE part.batch = s.batch))"_s;
    } else {
        append(u" AND number IN (SELECT changeset FROM change WHERE record IN (SELECT ?"_s, filter.record);
        for (const QString &children : {u"task"_s, u"feed"_s, u"person"_s, u"attachment"_s})
            append(u" UNION ALL SELECT id FROM "_s + children + u" WHERE lead = ?"_s, filter.record);
        part.sql += u"))"_s;
    }
    append(u" ORDER BY number DESC LIMIT ?"_s, limit);
    return part;
}

} // namespace

std::vector<JournalEntry> journalPage(Connection &connection, const JournalFilter &filter, int limit, qint64 before)
{
    const SqlPart part = numbersOf(filter, limit, before);
    Statement &statement = connection.prepared(part.sql);
    for (const Value &value : part.values)
        statement.bind(value);
    std::vector<qint64> numbers;
    while (statement.step())
        numbers.push_back(statement.integer(0));
    const Journal journal(connection);
    std::vector<JournalEntry> entries;
    for (const qint64 number : numbers) {
        if (const std::optional<JournalEntry> entry = journal.findNumber(number))
            entries.push_back(*entry);
    }
    return entries;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/phonereading.h"

#include "core/store/searchindex.h"

#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindsWithPhones{Kind::Lead, Kind::Contact, Kind::Company};
constexpr qint64 rowsInABlock = 5'000;

/// Only a phone that is not kept as "+…" is read by a country; the pattern finds an entry that begins otherwise.
std::vector<StoredRecord> readByCountry(const Tables &tables, Kind kind, qint64 after, qint64 upTo)
{
    return tables.select(kind, u"row > ? AND row <= ? AND phones GLOB '*\"[^],+]*'"_s, {after, upTo});
}

qint64 lastRow(Connection &connection, Kind kind)
{
    Statement &statement = connection.prepared(u"SELECT max(row) FROM "_s + recordType(kind).name());
    const qint64 last = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return last;
}

} // namespace

bool rereadPhones(Connection &connection, const Tables &tables, const PhoneReading &reading, const Progress &progress)
{
    if (reading.before == reading.after)
        return true;
    qint64 total = 0;
    for (const Kind kind : kindsWithPhones)
        total += lastRow(connection, kind);
    SearchIndex index(connection);
    qint64 done = 0;
    for (const Kind kind : kindsWithPhones) {
        const qint64 last = lastRow(connection, kind);
        for (qint64 row = 0; row < last; row += rowsInABlock) {
            const qint64 end = std::min(row + rowsInABlock, last);
            for (const StoredRecord &stored : readByCountry(tables, kind, row, end))
                index.reread(stored, reading.before, reading.after);
            done += end - row;
            if (progress && !progress(done, total))
                return false;
        }
    }
    return true;
}

} // namespace leadline

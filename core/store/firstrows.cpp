// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/firstrows.h"

#include "core/store/sqlerror.h"

#include <QThread>
#include <algorithm>
#include <future>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 worthAThread = 100'000;
constexpr qint64 mostThreads = 4;

struct Stretch
{
    qint64 after = 0;
    qint64 last = 0;
};

std::vector<qint64> rowsOf(Statement &statement)
{
    std::vector<qint64> rows;
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

std::vector<qint64> firstOf(Connection &connection, const LeadOrder &order, int count, const Stretch &stretch)
{
    Statement &statement =
        connection.prepared(u"SELECT lead.row"_s + order.source.sql + u" AND lead.row > ? AND lead.row <= ? ORDER BY "_s
                            + order.by + u" LIMIT ?"_s);
    for (const Value &value : order.source.values)
        statement.bind(value);
    return rowsOf(statement.bind(stretch.after).bind(stretch.last).bind(qint64(count)));
}

std::vector<qint64> firstElsewhere(const Connection &connection, const LeadOrder &order, int count,
                                   const Stretch &stretch)
{
    const auto other = Connection::open(connection.path(), Connection::Access::Read);
    if (!other)
        throw SqlError(other.error());
    (*other)->askWhileRunning(connection.asked());
    return firstOf(**other, order, count, stretch);
}

qint64 lastRow(Connection &connection)
{
    Statement &statement = connection.prepared(u"SELECT max(row) FROM lead"_s);
    const qint64 last = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return last;
}

std::vector<qint64> firstAmong(Connection &connection, const std::vector<qint64> &rows, const LeadOrder &order,
                               int count)
{
    QString list;
    for (const qint64 row : rows)
        list += (list.isEmpty() ? u'[' : u',') + QString::number(row);
    Statement &statement = connection.prepared(
        u"SELECT lead.row FROM (SELECT value FROM json_each(?)) AS found CROSS JOIN lead ON lead.row = found.value "
        "ORDER BY "_s
        + order.by + u" LIMIT ?"_s);
    return rowsOf(statement.bind(list.isEmpty() ? u"[]"_s : list + u']').bind(qint64(count)));
}

} // namespace

std::vector<qint64> firstRows(Connection &connection, const LeadOrder &order, int count, int stretches)
{
    const qint64 last = lastRow(connection);
    const auto border = [&](int stretch) { return last / stretches * stretch; };
    std::vector<std::future<std::vector<qint64>>> others;
    for (int stretch = 1; stretch < stretches; ++stretch) {
        const Stretch rows{border(stretch), stretch + 1 == stretches ? last : border(stretch + 1)};
        others.push_back(
            std::async(std::launch::async, [&, rows] { return firstElsewhere(connection, order, count, rows); }));
    }
    std::vector<qint64> found = firstOf(connection, order, count, {0, others.empty() ? last : border(1)});
    if (others.empty())
        return found;
    for (std::future<std::vector<qint64>> &other : others)
        std::ranges::copy(other.get(), std::back_inserter(found));
    return firstAmong(connection, found, order, count);
}

int stretchesFor(Connection &connection)
{
    const qint64 cores = std::clamp<qint64>(QThread::idealThreadCount(), 1, mostThreads);
    return connection.isChanging() ? 1 : int(std::clamp<qint64>(lastRow(connection) / worthAThread, 1, cores));
}

} // namespace leadline

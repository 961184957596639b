// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/synclog.h"

#include "core/store/transaction.h"

#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array eventNames{"joined",       "exchanged",   "failed",      "stopped", "logged-in", "logged-out",
                                "logout-waits", "logout-told", "logout-lost", "copied",  "repaired"};
const QString detailBreak = u"\n"_s;

/// A text that was never set is an empty one here.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

SyncEvent::What eventNamed(const QString &name)
{
    const auto *const known =
        std::ranges::find_if(eventNames, [&name](const char *each) { return name == QLatin1StringView(each); });
    return known == eventNames.end() ? SyncEvent::What::Failed
                                     : static_cast<SyncEvent::What>(known - eventNames.begin());
}

/// Whether the newest is the same failure; it is counted then.
bool isCounted(Connection &connection, const SyncEvent &event)
{
    if (event.what != SyncEvent::What::Failed)
        return false;
    const std::vector<SyncEvent> newest = syncLog(connection, 1);
    if (newest.empty() || newest.front().what != event.what || newest.front().reason != event.reason)
        return false;
    connection
        .prepared(u"UPDATE syncEvent SET times = times + 1, last = ?, details = ? "
                  "WHERE number = (SELECT max(number) FROM syncEvent)"_s)
        .bind(event.at.milliseconds)
        .bind(filled(event.details.join(detailBreak)))
        .run();
    return true;
}

} // namespace

QString syncEventName(SyncEvent::What what)
{
    return QString::fromLatin1(eventNames.at(static_cast<size_t>(what)));
}

void noteSyncEvent(Connection &connection, const SyncEvent &event)
{
    Transaction transaction(connection);
    if (!isCounted(connection, event)) {
        connection
            .prepared(u"INSERT INTO syncEvent (what, at, last, times, sent, received, refused, reason, details) "
                      "VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)"_s)
            .bind(syncEventName(event.what))
            .bind(event.at.milliseconds)
            .bind(event.at.milliseconds)
            .bind(qint64{event.sent})
            .bind(qint64{event.received})
            .bind(qint64{event.refused})
            .bind(filled(event.reason))
            .bind(filled(event.details.join(detailBreak)))
            .run();
        constexpr qint64 kept = 1000;
        connection.prepared(u"DELETE FROM syncEvent WHERE number <= (SELECT max(number) FROM syncEvent) - ?"_s)
            .bind(kept)
            .run();
    }
    transaction.commit();
}

std::vector<SyncEvent> syncLog(Connection &connection, int limit)
{
    Statement &statement =
        connection.prepared(u"SELECT what, at, last, times, sent, received, refused, reason, details FROM syncEvent "
                            "ORDER BY number DESC LIMIT ?"_s);
    statement.bind(qint64{limit});
    std::vector<SyncEvent> events;
    while (statement.step()) {
        SyncEvent event;
        event.what = eventNamed(statement.text(0));
        event.at = {statement.integer(1)};
        event.last = {statement.integer(2)};
        event.times = statement.integer(3);
        event.sent = static_cast<int>(statement.integer(4));
        event.received = static_cast<int>(statement.integer(5));
        event.refused = static_cast<int>(statement.integer(6));
        event.reason = statement.text(7);
        event.details = statement.text(8).split(detailBreak, Qt::SkipEmptyParts);
        events.push_back(std::move(event));
    }
    statement.reset();
    return events;
}

} // namespace leadline

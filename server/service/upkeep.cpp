// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/upkeep.h"

#include "server/accounts/sessions.h"
#include "server/base/log.h"
#include "server/records/pruning.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes lookingPause{1};
constexpr int minutesBetweenRuns = 60;

void keepUpWorkspace(Connection &connection, const QUuid &workspace, Timestamp now, Timestamp notAfter)
{
    const std::optional<Pruned> pruned = prune(connection, workspace, now, notAfter);
    if (!pruned)
        return;
    Transaction transaction(connection, workspace);
    const qint64 sessions = dropEndedSessions(connection, workspace, now);
    transaction.commit();
    logEvent("pruned"_L1,
             {{u"workspace"_s, workspace.toString(QUuid::WithoutBraces)},
              {u"changes"_s, pruned->changes},
              {u"tombstones"_s, pruned->tombstones},
              {u"rights"_s, pruned->rights},
              {u"files"_s, pruned->files},
              {u"sessions"_s, sessions}});
}

} // namespace

void keepUp(Connection &connection, Timestamp now, Timestamp notAfter)
{
    const Rows due =
        connection.query("SELECT id FROM workspace WHERE pruned_at <= $1", {parameter(notAfter.milliseconds)});
    for (int row = 0; row < due.count(); ++row)
        keepUpWorkspace(connection, due.uuid(row, 0), now, notAfter);
}

Upkeep::Upkeep(EventLoop &loop, Database &database, Clock clock)
    : m_database(database), m_clock(std::move(clock)), m_loop(loop)
{
    m_loop.post([this] { run(); });
    m_loop.every(lookingPause, [this] { run(); });
}

void Upkeep::run()
{
    if (m_isRunning)
        return;
    m_isRunning = m_database.post([this](Connection &connection) {
        const Timestamp now = m_clock();
        const auto done = guarded([&]() -> Result<void> {
            keepUp(connection, now, now.plusMinutes(-minutesBetweenRuns));
            return {};
        });
        if (!done)
            logEvent("pruning-failed"_L1, {{u"reason"_s, done.error().reason}});
        m_loop.post([this] { m_isRunning = false; });
    });
}

} // namespace leadline::server

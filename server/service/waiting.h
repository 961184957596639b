// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/accounts/token.h"
#include "server/http/eventloop.h"
#include "server/postgres/database.h"
#include "server/service/answers.h"

#include <QHash>
#include <atomic>

namespace leadline::server {

/// `GET /v1/wait?cursor=N`: holds the answer back until the workspace has moved on, 40 to 50 s, so that those who came
/// together do not come again together. Their sessions are looked at many at a time, so that any number may come at once;
/// one question a process to the database, every 300 ms, serves all who wait, and tells whether the database is there.
class Waiting final
{
public:
    Waiting(EventLoop &loop, Database &database, Clock clock);

    /// On the loop's thread; answers who is not let in.
    void ask(const Token &token, qint64 cursor, const Answer &answer);
    /// The session is known already.
    void wait(const QUuid &workspace, qint64 cursor, const Answer &answer);
    /// A push of this process was committed; from any thread.
    void moved(const QUuid &workspace, qint64 head);

    [[nodiscard]] size_t waiters() const { return m_waiters; }
    [[nodiscard]] size_t arrivals() const { return m_arrivals.size(); }
    /// Whether the database answered within the last seconds.
    [[nodiscard]] bool isDatabaseThere() const;

private:
    struct Waiter
    {
        qint64 cursor = 0;
        Timestamp until;
        Answer answer;
    };

    struct Arrival
    {
        Token token;
        qint64 cursor = 0;
        Answer answer;
    };

    void letIn();
    void look(Connection &connection, const std::vector<Arrival> &arrivals);
    void poll();
    void readHeads(Connection &connection);
    void take(const QHash<QUuid, qint64> &heads);
    void dismissLate();

    EventLoop &m_loop;
    Database &m_database;
    Clock m_clock;
    QHash<QUuid, qint64> m_heads;
    QHash<QUuid, std::vector<Waiter>> m_waiting;
    std::vector<Arrival> m_arrivals;
    bool m_isLooking = false;
    size_t m_waiters = 0;
    bool m_isReading = false;
    std::atomic<qint64> m_answered = 0; ///< when the database last did; UTC ms
};

} // namespace leadline::server

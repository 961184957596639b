// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/waiting.h"

#include "server/service/authorized.h"

#include <QRandomGenerator>
#include <algorithm>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pollPause{300};
constexpr qint64 longestWait = 50'000;
constexpr quint32 spreadOfWaits = 10'000;
constexpr size_t lookedAtTogether = 200;
constexpr qint64 longestSilence = 5'000;

Response headResponse(qint64 head)
{
    return jsonResponse({{u"head"_s, QString::number(head)}});
}

} // namespace

Waiting::Waiting(EventLoop &loop, Database &database, Clock clock)
    : m_loop(loop), m_database(database), m_clock(std::move(clock))
{
    m_loop.every(pollPause, [this] { poll(); });
}

void Waiting::ask(const Token &token, qint64 cursor, const Answer &answer)
{
    m_arrivals.push_back({token, cursor, answer});
    letIn();
}

/// One job at a time, with all who came while the one before was done. When the database has no time even for that, they
/// stand where they are until the next poll.
void Waiting::letIn()
{
    if (m_isLooking || m_arrivals.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_arrivals.size(), lookedAtTogether));
    const auto arrivals = std::make_shared<std::vector<Arrival>>(m_arrivals.begin(), m_arrivals.begin() + count);
    m_isLooking = m_database.post([this, arrivals](Connection &connection) {
        look(connection, *arrivals);
        m_loop.post([this] {
            m_isLooking = false;
            letIn();
        });
    });
    if (m_isLooking)
        m_arrivals.erase(m_arrivals.begin(), m_arrivals.begin() + count);
}

void Waiting::look(Connection &connection, const std::vector<Arrival> &arrivals)
{
    Result<Response> known;
    for (const Arrival &arrival : arrivals) {
        if (known) // a database that is gone is not waited for again and again
            known = answered(connection, arrival.token, m_clock(),
                             [](Connection &, const Session &) { return Response(); });
        if (!known || known->status != 200)
            arrival.answer(known ? *known : failedResponse(known.error()));
        else
            m_loop.post([this, arrival] { wait(arrival.token.workspace, arrival.cursor, arrival.answer); });
    }
}

void Waiting::wait(const QUuid &workspace, qint64 cursor, const Answer &answer)
{
    if (const qint64 head = m_heads.value(workspace); head > cursor)
        return answer(headResponse(head));
    const qint64 spread = QRandomGenerator::global()->bounded(spreadOfWaits);
    m_waiting[workspace].push_back({cursor, {m_clock().milliseconds + longestWait - spread}, answer});
    ++m_waiters;
}

void Waiting::moved(const QUuid &workspace, qint64 head)
{
    m_loop.post([this, workspace, head] { take({{workspace, head}}); });
}

bool Waiting::isDatabaseThere() const
{
    return m_clock().milliseconds - m_answered.load() < longestSilence;
}

void Waiting::poll()
{
    dismissLate();
    letIn();
    if (m_isReading)
        return;
    m_isReading = m_database.post([this](Connection &connection) { readHeads(connection); });
}

void Waiting::readHeads(Connection &connection)
{
    const auto heads = guarded([&]() -> Result<QHash<QUuid, qint64>> {
        const Rows rows = connection.query("SELECT id, head_seq FROM workspace");
        QHash<QUuid, qint64> read;
        for (int row = 0; row < rows.count(); ++row)
            read.insert(rows.uuid(row, 0), rows.number(row, 1));
        return read;
    });
    if (heads)
        m_answered = m_clock().milliseconds;
    m_loop.post([this, heads] {
        m_isReading = false;
        if (heads)
            take(*heads);
    });
}

void Waiting::take(const QHash<QUuid, qint64> &heads)
{
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        // Read before the commit that `moved` told of, it may be older than what is known.
        qint64 &known = m_heads[head.key()];
        known = std::max(known, head.value());
        const auto waiting = m_waiting.find(head.key());
        if (waiting == m_waiting.end())
            continue;
        const qint64 now = known;
        m_waiters -= std::erase_if(*waiting, [now](const Waiter &waiter) {
            if (waiter.cursor < now)
                waiter.answer(headResponse(now));
            return waiter.cursor < now;
        });
    }
}

void Waiting::dismissLate()
{
    const Timestamp now = m_clock();
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        const qint64 head = m_heads.value(waiting.key());
        m_waiters -= std::erase_if(*waiting, [now, head](const Waiter &waiter) {
            if (waiter.until <= now)
                waiter.answer(headResponse(head));
            return waiter.until <= now;
        });
        waiting = waiting->empty() ? m_waiting.erase(waiting) : std::next(waiting);
    }
}

} // namespace leadline::server

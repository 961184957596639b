// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sync/device.h"

#include "core/sync/wire.h"

namespace leadline::bench {

using namespace Qt::StringLiterals;

Device::Device(const QString &address, const test::LoggedIn &session) : m_connection(address), m_session(session)
{
    if (session.status != 200)
        qFatal("not let in: %s", qPrintable(session.error));
}

SyncRequest Device::next() const
{
    SyncRequest request = test::leadPush(m_session, m_mid, {});
    request.push.clear();
    request.epoch = m_last.epoch;
    request.position = m_last.out;
    request.ack = m_mid;
    return request;
}

void Device::push(SyncRequest request)
{
    request.max = m_mid;
    const test::Reply reply = m_connection.post("/v1/sync", toWire(request), m_session.token);
    const Result<SyncAnswer> answer = answerFromWire(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("status %d: %s", reply.status, reply.body.left(200).constData());
    m_last = *answer;
}

void Device::catchUp()
{
    do {
        push(next());
    } while (m_last.more);
}

void Device::pushLeads(int count)
{
    SyncRequest request = next();
    for (int lead = 0; lead < count; ++lead) {
        const qint64 mid = takeMid();
        request.push.push_back(test::leadPush(m_session, mid, u"Lead %1"_s.arg(mid)).push.front());
        m_leads.push_back(request.push.back().changes.front().record);
    }
    push(std::move(request));
}

} // namespace leadline::bench

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/pageahead.h"

#include "core/client/awaited.h"
#include "core/sync/wire.h"

#include <QPromise>

namespace leadline {

using namespace Qt::StringLiterals;

Result<Heard> hear(const ServerLink &link, const SyncRequest &request, const Clock &clock)
{
    Result<ServerReply> reply = link.post(u"/v1/sync"_s, toWire(request));
    if (!reply)
        return tl::unexpected(reply.error());
    const Timestamp at = clock();
    Result<SyncAnswer> answer = reply->status == 200 ? answerFromWire(reply->body) : SyncAnswer();
    if (reply->status == 200)
        reply->body.clear();
    return Heard{std::move(*reply), std::move(answer), at};
}

void PageAhead::ask(const ServerLink &link, const SyncRequest &request, const Clock &clock)
{
    drop();
    const auto promise = std::make_shared<QPromise<Result<Heard>>>();
    promise->start();
    m_coming = promise->future();
    m_request = request.req;
    m_thread.reset(QThread::create([promise, link, request, clock] {
        promise->addResult(hear(link, request, clock));
        promise->finish();
    }));
    m_thread->start();
}

Result<Heard> PageAhead::take()
{
    Result<Heard> heard = awaited(m_coming);
    drop();
    return heard;
}

/// Leaving the thread's event loops ends its wait for the server.
void PageAhead::drop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_coming = {};
}

} // namespace leadline

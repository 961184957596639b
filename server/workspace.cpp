// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/workspace.h"

#include "server/page.h"
#include "server/push.h"
#include "server/shown.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<SyncError> databaseFailed()
{
    return tl::unexpected(SyncError{503, u"busy"_s, {}, 0, 1});
}

} // namespace

tl::expected<SyncAnswer, SyncError> Workspace::sync(const SyncRequest &request, const Caller &caller, Timestamp now)
{
    if (caller.disabled)
        return tl::unexpected(SyncError{403, u"disabled"_s, {}, 0, 0});
    if (request.proto != syncProtocol)
        return tl::unexpected(SyncError{426, u"too-old"_s, {}, 0, 0});
    SyncAnswer answer;
    answer.req = request.req;
    answer.now = now;
    if (!request.push.empty()) {
        const std::unique_ptr<PushTransaction> transaction = m_storage.push();
        tl::expected<PushResult, SyncError> pushed = takePush(*transaction, request, caller, now);
        if (!pushed)
            return tl::unexpected(pushed.error());
        answer.results = std::move(pushed->outcomes);
        answer.purge = std::move(pushed->purge);
        answer.epoch = pushed->written.head.epoch;
        answer.lastMid = pushed->lastMid;
        if (fillFromWritten(std::move(pushed->written), request, answer)) {
            hide(answer, pushed->closed);
            return answer;
        }
    }
    const std::unique_ptr<PullSnapshot> snapshot = m_storage.pull();
    const int limit = request.position.scan ? 0 : pageLimit(request);
    const Result<Tail> tail = snapshot->tail(caller.person, request.client, request.position.cursor, limit);
    if (!tail)
        return databaseFailed();
    if (const auto error = objection(request, caller, tail->head, tail->device))
        return tl::unexpected(*error);
    answer.epoch = tail->head.epoch;
    answer.lastMid = tail->device ? tail->device->lastMid : 0;
    if (!fillPage(*snapshot, *tail, caller.person, request, answer))
        return databaseFailed();
    return answer;
}

} // namespace leadline

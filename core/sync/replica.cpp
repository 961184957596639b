// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/replica.h"

#include "core/sync/wire.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <span>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Room for everything of a request but its ChangeSets.
constexpr qsizetype envelope = 4096;

/// In order, from the first one on. A server that fails over one of them takes those before it, and answers those alone.
bool answersTheFirst(const std::vector<SyncOutcome> &outcomes, const std::vector<SentChangeSet> &sent)
{
    const bool isAny = sent.empty() == outcomes.empty() && outcomes.size() <= sent.size();
    return isAny
        && std::ranges::equal(outcomes, std::span(sent).first(outcomes.size()), {}, &SyncOutcome::mid,
                              &SentChangeSet::mid);
}

/// Roots come in the order of their ids' bytes, as databases have it.
bool isFurther(const ScanPosition &from, const ScanPosition &to)
{
    return to.part != from.part ? to.part > from.part : from.after.toRfc4122() < to.after.toRfc4122();
}

/// A tail only goes forward; a scan keeps its head and its order.
bool goesForward(const SyncPosition &from, const SyncPosition &to)
{
    if (from.scan && to.scan)
        return to.scan->head == from.scan->head && to.cursor == from.cursor && isFurther(*from.scan, *to.scan);
    if (from.scan)
        return to.cursor == from.scan->head;
    return to.scan ? to.cursor == from.cursor && to.scan->head >= from.cursor : to.cursor >= from.cursor;
}

} // namespace

Replica::Replica(ReplicaStorage &storage, RandomSource random)
    : m_storage(storage), m_random(std::move(random)), m_backoff(m_random)
{
}

Result<SyncRequest> Replica::next(Timestamp now)
{
    m_asked.reset();
    const Result<ReplicaState> state = m_storage.state();
    if (!state)
        return tl::unexpected(state.error());
    Result<std::vector<SentChangeSet>> push = m_storage.pending(mostChangeSets, longestRequest - envelope);
    if (!push)
        return tl::unexpected(push.error());
    SyncRequest request;
    request.req = newId();
    request.client = state->client;
    request.epoch = state->epoch;
    request.sentAt = now;
    request.position = state->position;
    request.ack = state->acknowledged;
    request.max = state->lastMid;
    request.push = std::move(*push);
    m_asked = request;
    return request;
}

bool Replica::answersWhatWasAsked(const SyncAnswer &answer) const
{
    return m_asked && answer.req == m_asked->req && answer.in == m_asked->position
        && (m_asked->epoch.isNull() || answer.epoch == m_asked->epoch) && answersTheFirst(answer.results, m_asked->push)
        && goesForward(answer.in, answer.out) && !(answer.more && answer.out == answer.in);
}

Result<Verdict> Replica::answered(const SyncAnswer &answer, Timestamp now)
{
    if (!answersWhatWasAsked(answer))
        return Verdict::Dropped;
    Reception reception{answer.epoch, answer.results, answer.purge, false,
                        answer.roots, answer.refs,    false,        answer.out};
    reception.scanBegins = !answer.in.scan && answer.out.scan;
    reception.scanEnds = answer.in.scan && !answer.out.scan;
    const Timestamp sent = m_asked->sentAt;
    const bool pushedAll = answer.results.empty() || answer.results.back().mid == m_asked->max;
    m_asked.reset();
    if (const Result<void> stored = m_storage.receive(reception); !stored)
        return tl::unexpected(stored.error());
    m_clock.observe(sent, answer.now, now);
    m_backoff.reset();
    m_hasRestarted = false;
    m_hasMore = answer.more || !pushedAll;
    return Verdict::Received;
}

Result<Verdict> Replica::failed(const QUuid &req, const SyncError &error, Timestamp now)
{
    if (!m_asked || m_asked->req != req)
        return Verdict::Dropped;
    const QUuid epoch = m_asked->epoch;
    m_asked.reset();
    if (error.code == u"epoch"_s && !error.epoch.isNull())
        return restart(error.epoch, true, now);
    if (error.code == u"gap"_s)
        return restart(epoch, true, now);
    if (error.code == u"forked"_s)
        return restart(epoch, false, now);
    if (error.status == 403 && error.code == u"wipe"_s) {
        const Result<void> wiped = m_storage.wipe();
        return wiped ? Result<Verdict>(Verdict::Wiped) : tl::unexpected(wiped.error());
    }
    m_backoff.failed(now, error.retryAfterSeconds);
    switch (error.status) {
    case 401:
        return Verdict::LoginNeeded;
    case 403:
        return Verdict::Disabled;
    case 426:
        return Verdict::TooOld;
    default:
        return Verdict::TryLater;
    }
}

Verdict Replica::unreachable(const QUuid &req, Timestamp now)
{
    if (!m_asked || m_asked->req != req)
        return Verdict::Dropped;
    m_asked.reset();
    m_backoff.failed(now);
    return Verdict::TryLater;
}

Result<Verdict> Replica::restart(const QUuid &epoch, bool fromStart, Timestamp now)
{
    if (const Result<void> done = m_storage.restart({newId(), epoch, fromStart}); !done)
        return tl::unexpected(done.error());
    if (m_hasRestarted)
        m_backoff.failed(now); // a server that never lets it go on is not to be asked without pause
    m_hasRestarted = true;
    m_hasMore = true;
    return Verdict::Restarted;
}

/// UUIDv4 from the injected source.
QUuid Replica::newId()
{
    std::array<uchar, 16> bytes{};
    qToBigEndian(m_random(), bytes.data());
    qToBigEndian(m_random(), bytes.data() + 8);
    bytes[6] = static_cast<uchar>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace leadline

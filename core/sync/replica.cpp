// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/replica.h"

#include "core/sync/wire.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Room for everything of a request but its ChangeSets.
constexpr qsizetype envelope = 4096;

/// Numbers of a page of a walk over everything. Longer transactions make fewer and larger parts of the search index, but who
/// types waits for one of them at most.
constexpr int walkingLimit = 8000;

constexpr int daysBetweenComparisons = 1;
/// After what others gave or took, so that a day of moving leads about is not a day of comparing.
constexpr int minutesAfterAccess = 10;
/// Who is unlike in more buckets, or has more in one than a message holds, walks over everything.
constexpr size_t mostRepairs = 16;

/// A clock that was set back makes a moment due as well.
bool isDue(const std::optional<Timestamp> &at, Timestamp now)
{
    return at && (now >= *at || *at > now.plusDays(daysBetweenComparisons));
}

bool bringsOrTakesRoots(const SyncAnswer &answer)
{
    return !answer.purge.empty() || std::ranges::any_of(answer.roots, &RootPage::full);
}

/// In order, from the first one on. A server that fails over one of them takes those before it, and answers those alone.
bool answersTheFirst(const std::vector<SyncOutcome> &outcomes, const std::vector<SentChangeSet> &sent)
{
    const bool isAny = sent.empty() == outcomes.empty() && outcomes.size() <= sent.size();
    return isAny
        && std::ranges::equal(outcomes, std::span(sent).first(outcomes.size()), {}, &SyncOutcome::mid,
                              &SentChangeSet::mid);
}

/// Whether what was asked ahead says what is to be said now.
bool saysTheSame(const SyncRequest &ahead, SyncRequest request)
{
    request.req = ahead.req;
    request.sentAt = ahead.sentAt;
    return request == ahead;
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
    m_compareAt = state->compareAt;
    askInto(request, now);
    if (request.position.scan)
        request.limit = walkingLimit;
    if (const auto ahead = std::exchange(m_ahead, std::nullopt); ahead && saysTheSame(*ahead, request))
        request = *ahead;
    m_asked = request;
    return request;
}

std::optional<SyncRequest> Replica::ahead(const SyncAnswer &answer, Timestamp now)
{
    m_ahead.reset();
    if (!answersWhatWasAsked(answer) || !answer.more || !m_asked->push.empty() || m_asked->check)
        return {};
    m_ahead = m_asked;
    m_ahead->req = newId();
    m_ahead->epoch = answer.epoch;
    m_ahead->sentAt = now;
    m_ahead->position = answer.out;
    m_ahead->limit = answer.out.scan ? walkingLimit : SyncRequest().limit;
    return m_ahead;
}

/// A message that tells of a bucket carries nothing else. A look at the file that fails keeps no edit waiting.
void Replica::askInto(SyncRequest &request, Timestamp now)
{
    const Result<std::vector<RootHead>> heads = m_unlike.empty() ? Result<std::vector<RootHead>>() : m_storage.heads();
    if (!heads)
        restFromComparing(now);
    if (m_unlike.empty()) {
        const bool isResting = now < m_comparesFrom && m_comparesFrom <= now.plusMinutes(minutesAfterAccess);
        request.compares = isDue(m_compareAt, now) && !isResting;
        return;
    }
    request.push.clear();
    request.check = RootCheck{m_unlike.back(), {}};
    std::ranges::copy_if(*heads, std::back_inserter(request.check->roots),
                         [&](const RootHead &head) { return bucketOf(head.root) == request.check->bucket; });
    if (request.check->roots.size() > mostChecked)
        request.check->roots.resize(mostChecked);
}

bool Replica::answersWhatWasAsked(const SyncAnswer &answer) const
{
    return m_asked && answer.req == m_asked->req && answer.in == m_asked->position
        && (m_asked->epoch.isNull() || answer.epoch == m_asked->epoch) && answersTheFirst(answer.results, m_asked->push)
        && goesForward(answer.in, answer.out) && !(answer.more && answer.out == answer.in)
        && (!answer.checked || (m_asked->check && m_asked->check->bucket == answer.checked->bucket));
}

Result<Verdict> Replica::answered(const SyncAnswer &answer, Timestamp now)
{
    if (!answersWhatWasAsked(answer))
        return Verdict::Dropped;
    Reception reception{answer.epoch, answer.results, answer.purge, false,
                        answer.roots, answer.refs,    false,        answer.out};
    reception.scanBegins = !answer.in.scan && answer.out.scan;
    reception.scanEnds = answer.in.scan && !answer.out.scan;
    const SyncRequest asked = *std::exchange(m_asked, std::nullopt);
    if (!asked.check && !answer.in.scan && !answer.out.scan && bringsOrTakesRoots(answer))
        reception.compareAt = std::min(m_compareAt.value_or(Timestamp()), now.plusMinutes(minutesAfterAccess));
    const bool pushedAll = answer.results.empty() || answer.results.back().mid == asked.max;
    if (const Result<void> stored = m_storage.receive(reception); !stored)
        return tl::unexpected(stored.error());
    m_clock.observe(asked.sentAt, answer.now, now);
    m_backoff.reset();
    m_hasRestarted = false;
    m_hasMore = answer.more || !pushedAll;
    const Result<void> done = takeComparison(asked, answer, now);
    return done ? Result<Verdict>(Verdict::Received) : tl::unexpected(done.error());
}

Result<void> Replica::takeComparison(const SyncRequest &asked, const SyncAnswer &answer, Timestamp now)
{
    if (asked.check)
        return takeRepair(answer, now);
    const bool isUpToDate = !answer.more && !answer.out.scan;
    return asked.compares && answer.digest && isUpToDate ? compare(answer, now) : Result<void>();
}

/// What it has when it has taken a page in is what the server had at that page's end.
Result<void> Replica::compare(const SyncAnswer &answer, Timestamp now)
{
    const Result<std::vector<RootHead>> heads = m_storage.heads();
    if (!heads) {
        restFromComparing(now);
        return {};
    }
    const RootDigest own = digestOf(*heads);
    m_unlike = unlike(own, *answer.digest);
    m_repaired = 0;
    const bool isLong = std::ranges::any_of(
        m_unlike, [&own](int bucket) { return own.at(static_cast<size_t>(bucket)).count > mostChecked; });
    if (!isLong && m_unlike.size() <= mostRepairs) {
        m_hasMore = m_hasMore || !m_unlike.empty();
        return m_unlike.empty() ? m_storage.compared(now.plusDays(daysBetweenComparisons), 0) : Result<void>();
    }
    m_unlike.clear();
    m_hasMore = true;
    Reception anew;
    anew.epoch = answer.epoch;
    if (const Result<void> begun = m_storage.receive(anew); !begun)
        return begun;
    return m_storage.compared(now.plusDays(daysBetweenComparisons), static_cast<int>(heads->size()));
}

/// A server that does not know the question any more, or that has nothing to add to a bucket, is not asked about it again.
Result<void> Replica::takeRepair(const SyncAnswer &answer, Timestamp now)
{
    const auto repaired = static_cast<int>(answer.roots.size() + answer.purge.size() + (answer.refs.empty() ? 0 : 1));
    m_repaired += repaired;
    m_hasMore = true;
    if (!answer.checked)
        m_unlike.clear();
    else if (!answer.checked->more || repaired == 0)
        m_unlike.pop_back();
    if (!m_unlike.empty())
        return {};
    return m_storage.compared(now.plusDays(daysBetweenComparisons), m_repaired);
}

Result<Verdict> Replica::failed(const QUuid &req, const SyncError &error, Timestamp now)
{
    if (!m_asked || m_asked->req != req)
        return Verdict::Dropped;
    const QUuid epoch = m_asked->epoch;
    if (m_asked->compares || m_asked->check)
        restFromComparing(now);
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
    if (m_asked->compares || m_asked->check)
        restFromComparing(now);
    m_asked.reset();
    m_backoff.failed(now);
    return Verdict::TryLater;
}

/// What fails because of it must not keep edits waiting.
void Replica::restFromComparing(Timestamp now)
{
    m_comparesFrom = now.plusMinutes(minutesAfterAccess);
    m_unlike.clear();
}

Result<Verdict> Replica::restart(const QUuid &epoch, bool fromStart, Timestamp now)
{
    if (const Result<void> done = m_storage.restart({newId(), epoch, fromStart}); !done)
        return tl::unexpected(done.error());
    if (m_hasRestarted)
        m_backoff.failed(now); // a server that never lets it go on is not to be asked without pause
    m_hasRestarted = true;
    m_hasMore = true;
    m_unlike.clear();
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

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncround.h"

#include "core/sync/wire.h"

#include <QRandomGenerator>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// More than a million leads need; a server that never comes to an end is left there.
constexpr int mostExchanges = 100'000;

Result<void> meaning(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Received:
    case Verdict::Restarted:
        return {};
    case Verdict::LoginNeeded:
        return failure(ErrorCode::Refused, u"login-needed"_s);
    case Verdict::Disabled:
        return failure(ErrorCode::Refused, u"account-disabled"_s);
    case Verdict::TooOld:
        return failure(ErrorCode::Refused, u"program-too-old"_s);
    case Verdict::Wiped:
        return failure(ErrorCode::Refused, u"file-wiped"_s);
    case Verdict::TryLater:
        return failure(ErrorCode::Refused, u"server-busy"_s);
    case Verdict::Dropped:
        break;
    }
    return failure(ErrorCode::Format, u"server-answer-malformed"_s, {u"answer"_s});
}

int recordsIn(const SyncAnswer &answer)
{
    size_t records = answer.refs.size();
    for (const RootPage &page : answer.roots)
        records += page.records.size();
    return static_cast<int>(records);
}

Result<Verdict> verdictOn(Replica &replica, const SyncRequest &request, const Heard &heard, SyncReport &report)
{
    if (heard.reply.status != 200) {
        const Result<SyncError> error = errorFromWire(heard.reply.status, heard.reply.body);
        report.isCopy = report.isCopy || (error && error->code == "forked"_L1);
        return replica.failed(request.req, error.value_or(SyncError{heard.reply.status, {}, {}, 0, 0}), heard.at);
    }
    const Result<SyncAnswer> &answer = heard.answer;
    if (!answer) {
        static_cast<void>(replica.unreachable(request.req, heard.at));
        return failure(ErrorCode::Format, u"server-answer-malformed"_s, answer.error().details);
    }
    Result<Verdict> verdict = replica.answered(*answer, heard.at);
    if (verdict && *verdict == Verdict::Received) {
        report.sent += static_cast<int>(answer->results.size());
        report.records += recordsIn(*answer);
        report.refused += static_cast<int>(
            std::ranges::count_if(answer->results, [](const SyncOutcome &each) { return !each.isInForce(); }));
    }
    return verdict;
}

} // namespace

std::optional<SyncEvent> eventOf(const Result<void> &done, const SyncReport &report, Timestamp now)
{
    SyncEvent event;
    event.at = now;
    event.sent = report.sent;
    event.received = report.records;
    event.refused = report.refused;
    if (done)
        return report.sent + report.records > 0 ? std::optional(event) : std::nullopt;
    const bool isStopped = done.error().code == ErrorCode::Cancelled;
    event.what = isStopped ? SyncEvent::What::Stopped : SyncEvent::What::Failed;
    event.reason = done.error().reason;
    event.details = done.error().details;
    return event;
}

quint64 randomBits()
{
    return QRandomGenerator::system()->generate64();
}

Result<void> exchange(Replica &replica, const ServerLink &link, const Clock &clock, SyncReport &report,
                      PageAhead *ahead)
{
    const Result<SyncRequest> request = replica.next(clock());
    if (!request)
        return tl::unexpected(request.error());
    ++report.exchanges;
    const bool isAsked = ahead && ahead->isAskedFor(*request);
    const Result<Heard> heard = isAsked ? ahead->take() : hear(link, *request, clock);
    if (!heard) {
        static_cast<void>(replica.unreachable(request->req, clock()));
        return tl::unexpected(heard.error());
    }
    if (ahead && heard->reply.status == 200 && heard->answer) {
        if (const std::optional<SyncRequest> following = replica.ahead(*heard->answer, clock()))
            ahead->ask(link, *following, clock);
    }
    const Result<Verdict> verdict = verdictOn(replica, *request, *heard, report);
    return verdict ? meaning(*verdict) : tl::unexpected(verdict.error());
}

Result<SyncReport> syncRound(Replica &replica, const ServerLink &link, const Clock &clock)
{
    SyncReport report;
    PageAhead ahead;
    do {
        if (const Result<void> exchanged = exchange(replica, link, clock, report, &ahead); !exchanged)
            return tl::unexpected(exchanged.error());
    } while (replica.hasMore() && report.exchanges < mostExchanges);
    return report;
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/syncing.h"

#include "core/sync/gzip.h"
#include "core/sync/wire.h"
#include "server/base/log.h"
#include "server/records/pgstorage.h"
#include "server/records/rowreader.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t readers = 2;
constexpr size_t readersQueue = 256;
constexpr int failuresToPark = 3;
constexpr qsizetype mostFailures = 10'000;

Response errorOf(const SyncError &error)
{
    Response response;
    response.status = error.status;
    response.retryAfterSeconds = error.retryAfterSeconds;
    response.body = toWire(error);
    return response;
}

/// It says, too, how the next request may come (RFC 7694).
Response responseWith(const SyncAnswer &answer, bool isPackedRead)
{
    Response response;
    response.accepts = "gzip";
    response.body = toWire(answer);
    if (isPackedRead && response.body.size() > worthPacking) {
        response.body = toGzip(response.body);
        response.encoding = "gzip";
    }
    return response;
}

} // namespace

struct Syncing::Work
{
    Request request;
    Token token;
    SyncRequest message;
    std::vector<QUuid> parked;
    Answer answer;
};

Syncing::Syncing(Database &database, Clock clock, Moved moved, Metrics &metrics)
    : m_database(database), m_clock(std::move(clock)), m_moved(std::move(moved)), m_metrics(metrics),
      m_reading(readers, readersQueue)
{
}

void Syncing::answer(const Request &request, const Answer &answer)
{
    const std::optional<Token> token = tokenFrom(request.authorization);
    if (!token)
        return answer(denied(Denial::Unauthorized));
    const auto work = std::make_shared<Work>(Work{request, *token, {}, {}, answer});
    if (!m_reading.post([this, work](size_t) { read(work); }))
        answer(busyResponse());
}

void Syncing::read(const Works &work)
{
    const QByteArray &coding = work->request.contentEncoding;
    if (!coding.isEmpty() && coding != "gzip")
        return work->answer(errorResponse(415, u"coding-unknown"_s));
    const std::optional<QByteArray> body =
        coding.isEmpty() ? work->request.body : fromGzip(work->request.body, longestRequest);
    if (!body)
        return work->answer(errorResponse(413, u"too-large"_s));
    Result<SyncRequest> message = requestFromWire(*body);
    if (!message) {
        const bool isLarge = message.error().code == ErrorCode::TooLarge;
        return work->answer(errorResponse(isLarge ? 413 : 400, isLarge ? u"too-large"_s : u"malformed"_s));
    }
    work->request.body.clear();
    work->message = std::move(*message);
    const QUuid turn = work->message.push.empty() ? QUuid() : work->token.workspace;
    if (!m_database.post([this, work](Connection &connection) { carryOut(work, connection); }, turn))
        work->answer(busyResponse());
}

void Syncing::carryOut(const Works &work, Connection &connection)
{
    Result<Response> done = response(*work, connection);
    while (!done && done.error().reason == "database-refused"_L1 && narrow(*work)) {
        logEvent("narrowed"_L1, {{u"changesets"_s, qint64(work->message.push.size())}});
        done = response(*work, connection);
    }
    work->answer(done ? *done : failedResponse(done.error()));
}

/// First it is tried alone; what has failed alone three times is put aside, so that it does not stand before what is
/// behind it.
bool Syncing::narrow(Work &work)
{
    std::vector<SentChangeSet> &push = work.message.push;
    if (push.size() > 1) {
        push.resize(1);
        return true;
    }
    if (push.empty() || !work.parked.empty())
        return false;
    const std::scoped_lock lock(m_mutex);
    if (m_failures.size() >= mostFailures)
        m_failures.clear();
    if (++m_failures[push.front().op] < failuresToPark)
        return false;
    logEvent("parked"_L1, {{u"op"_s, push.front().op.toString(QUuid::WithoutBraces)}});
    work.parked = {push.front().op};
    return true;
}

/// A client that had something else than the server has met a fault in either.
void Syncing::countRepairs(const SyncAnswer &answer)
{
    const size_t roots = answer.roots.size() + answer.purge.size() + (answer.refs.empty() ? 0 : 1);
    if (!answer.checked || roots == 0)
        return;
    m_metrics.count("roots_repaired", roots);
    logEvent("repaired"_L1, {{u"roots"_s, static_cast<qint64>(roots)}});
}

Result<Response> Syncing::response(Work &work, Connection &connection)
{
    return guarded([&]() -> Result<Response> {
        const QUuid &workspace = work.token.workspace;
        Lock lock{std::make_unique<Transaction>(connection, workspace), {}};
        std::vector<Question> questions{sessionQuestion(work.token)};
        if (!work.message.push.empty())
            questions.insert(questions.begin(), lockOf(workspace));
        const std::vector<Rows> rows = connection.query(questions);
        if (rows.front().isEmpty())
            return denied(Denial::Unauthorized);
        if (!work.message.push.empty())
            lock.head = headIn(rows.front());
        const Timestamp now = m_clock();
        const auto session = sessionIn(connection, rows.back(), work.token, now);
        if (!session)
            return denied(session.error());
        if (work.message.push.empty()) {
            lock.transaction->commit();
            lock = {};
        }
        PgStorage storage(connection, workspace, std::move(lock));
        const auto answer = Workspace(storage).sync(
            work.message, Caller{session->person, false, false, session->device, work.parked}, now);
        if (storage.trace().failure)
            return tl::unexpected(*storage.trace().failure);
        if (!answer)
            return errorOf(answer.error());
        if (!work.message.push.empty())
            m_moved(workspace, storage.trace().head);
        countRepairs(*answer);
        return responseWith(*answer, work.request.acceptEncoding.contains("gzip"));
    });
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncloop.h"

#include "core/client/awaited.h"
#include "core/client/tokenstore.h"
#include "core/services/attention.h"
#include "core/services/bringing.h"

#include <QThread>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The file has other users and another process now.
Result<void> actAnew(Session &session)
{
    Result<Session> now = Session::open(session.store());
    if (!now)
        return tl::unexpected(now.error());
    session = *now;
    return {};
}

Result<Sharing> sharingOf(Session &session)
{
    return sharing(session);
}

bool isEnding()
{
    return QThread::currentThread()->isInterruptionRequested();
}

} // namespace

SyncLoop::SyncLoop(Workspace &workspace) : m_workspace(workspace), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { run([this] { round(); }); });
}

void SyncLoop::run(std::function<void()> work)
{
    m_work.push_back(std::move(work));
    if (m_isBusy)
        return;
    m_isBusy = true;
    while (!m_work.empty() && !isEnding()) {
        const std::function<void()> next = std::move(m_work.front());
        m_work.pop_front();
        next();
    }
    m_isBusy = false;
    schedule();
}

void SyncLoop::schedule()
{
    if (m_isBusy || isEnding())
        return;
    m_timer.stop();
    if (const std::optional<Timestamp> &due = m_pace.due())
        m_timer.start(static_cast<int>(std::max<qint64>(due->milliseconds - now().milliseconds, 0)));
}

void SyncLoop::wake()
{
    if (!m_state)
        return;
    m_replica->wake();
    m_pace.wake(now());
    schedule();
}

void SyncLoop::take(const Committed &changeset)
{
    if (!m_state || changeset->intent == "sync.receive"_L1)
        return;
    m_replica->wake();
    m_pace.edited(now());
    schedule();
}

/// A file that was quick to join has begun already.
void SyncLoop::begin()
{
    if (m_state)
        return;
    const Result<Sharing> known = awaited(m_workspace.read(sharingOf));
    if (known && known->state)
        connectTo(*known->state, keptToken(known->state->client));
    tell();
}

void SyncLoop::connectTo(const SyncState &state, const std::optional<QByteArray> &token)
{
    m_error.reset();
    m_state = state;
    const Result<QUrl> address = serverAddress(state.server);
    m_link.emplace(address.value_or(QUrl()));
    m_storage = std::make_unique<DistantStorage>(m_workspace);
    m_replica = std::make_unique<Replica>(*m_storage, randomBits);
    m_hasToken = token.has_value();
    if (!address)
        m_error = address.error();
    else if (!m_hasToken)
        m_error = Error{ErrorCode::Refused, u"login-needed"_s, {}};
    if (m_error)
        return;
    m_link->setToken(*token);
    m_pace.wake(now());
}

void SyncLoop::round()
{
    m_pace.roundBegins();
    if (!m_state || !m_hasToken)
        return tell();
    m_isSyncing = true;
    m_report = {};
    tell();
    const Result<void> done = exchangeAll();
    m_isSyncing = false;
    if (isEnding())
        return;
    m_error = done ? std::nullopt : std::optional(done.error());
    const bool needsPerson = m_error && standingOf({m_state}, false, 0, m_error).mood == SyncMood::LoginNeeded;
    m_hasToken = m_hasToken && !needsPerson;
    if (needsPerson)
        m_pace.pause();
    else
        m_pace.roundEnds(now(), m_error ? m_replica->notBefore() : Timestamp());
    tell();
}

Result<void> SyncLoop::exchangeAll()
{
    do {
        if (const Result<void> done = exchange(*m_replica, *m_link, m_workspace.clock(), m_report); !done)
            return done;
        tell();
    } while (m_replica->hasMore() && !isEnding());
    return settleOwn();
}

/// What the answers leave to be done here. It is sent by the next round, as is what did not fit into this one.
Result<void> SyncLoop::settleOwn()
{
    const auto settle = [](Session &session) -> Result<bool> {
        const int notes = keepRefusedNotes(session);
        const Result<int> brought = bringOwnLeads(session);
        if (!brought)
            return tl::unexpected(brought.error());
        return notes > 0 || *brought > 0 || Outbox(session.store().connection()).count() > 0;
    };
    const Result<bool> hasMore = awaited(m_workspace.write(settle));
    if (!hasMore)
        return tl::unexpected(hasMore.error());
    if (*hasMore && m_report.sent > 0)
        m_pace.wake(now());
    return {};
}

Result<QString> SyncLoop::test(const JoinWish &wish)
{
    const Result<QUrl> address = serverAddress(wish.address);
    if (!address)
        return tl::unexpected(address.error());
    const Result<ServerSession> opened = leadline::logIn(ServerLink(*address), wish.credentials, m_candidate);
    if (!opened)
        return tl::unexpected(opened.error());
    return opened->workspaceName;
}

Result<void> SyncLoop::join(const JoinWish &wish)
{
    const Result<QUrl> address = serverAddress(wish.address);
    if (!address)
        return tl::unexpected(address.error());
    const auto check = [own = wish.own](Session &session) { return checkJoining(session, own); };
    if (const Result<void> can = awaited(m_workspace.read(check)); !can)
        return can;
    ServerLink link(*address);
    const Result<ServerSession> opened = leadline::logIn(link, wish.credentials, m_candidate);
    if (!opened)
        return tl::unexpected(opened.error());
    link.setToken(opened->token);
    SyncState joining;
    joining.server = address->toString();
    joining.workspace = opened->workspaceName;
    joining.login = wish.credentials.login;
    joining.client = m_candidate;
    DistantStorage storage(m_workspace, joining, wish.own);
    Replica replica(storage, randomBits);
    SyncReport report;
    if (const Result<void> first = exchange(replica, link, m_workspace.clock(), report); !first)
        return first;
    if (report.records == 0) // the server began with a refusal that the next request would have got over
        return failure(ErrorCode::Refused, u"server-busy"_s);
    return takeOver(opened->token);
}

Result<void> SyncLoop::takeOver(const QByteArray &token)
{
    for (const auto &changed : {awaited(m_workspace.write(actAnew)), awaited(m_workspace.read(actAnew)),
                                awaited(m_workspace.scan(actAnew))}) {
        if (!changed)
            return changed;
    }
    const Result<Sharing> known = awaited(m_workspace.read(sharingOf));
    if (!known)
        return tl::unexpected(known.error());
    emit m_workspace.referenceChanged();
    m_candidate = QUuid::createUuid();
    connectTo(*known->state, token);
    keepToken(known->state->client, token);
    emit joined(known->state->login);
    tell();
    return {};
}

Result<void> SyncLoop::logIn(const QString &password, const QString &code)
{
    if (!m_state)
        return failure(ErrorCode::Refused, u"not-shared"_s);
    const Result<ServerSession> opened = leadline::logIn(*m_link, {m_state->login, password, code}, m_state->client);
    if (!opened)
        return tl::unexpected(opened.error());
    connectTo(*m_state, opened->token);
    keepToken(m_state->client, opened->token);
    tell();
    return {};
}

Result<void> SyncLoop::leave()
{
    const auto leaving = [](Session &session) { return leadline::leave(session); };
    if (const Result<void> left = awaited(m_workspace.write(leaving)); !left)
        return left;
    forgetToken(m_state ? m_state->client : QUuid());
    m_state.reset();
    m_error.reset();
    m_hasToken = false;
    m_pace.pause();
    tell();
    return {};
}

void SyncLoop::tell()
{
    const Result<Sharing> known = awaited(m_workspace.read(sharingOf));
    if (!known || isEnding())
        return;
    // Another client id after a restart is the same file's.
    m_state = known->state;
    emit stood(standingOf(*known, m_isSyncing, m_report.records, m_error));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncloop.h"

#include "core/client/awaited.h"
#include "core/client/copies.h"
#include "core/client/farewell.h"
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

SyncLoop::SyncLoop(Workspace &workspace, std::shared_ptr<TokenStore> tokens)
    : m_workspace(workspace), m_tokens(std::move(tokens)), m_leavetaking(*m_tokens, workspace.clock(), this),
      m_timer(this), m_cancellation(this), m_news(workspace.clock(), randomBits, this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { run([this] { round(); }); });
    connect(&m_leavetaking, &Leavetaking::noted, this, [this](SyncEvent::What what) {
        run([this, what] { note({what, now(), {}}); });
    });
    connect(&m_news, &NewsWatch::told, this, &SyncLoop::hear);
    connect(&m_news, &NewsWatch::lost, this, [this] {
        m_pace.wake(now());
        schedule();
    });
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
        m_cancellation.reset();
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

/// The way to the server may be another one than the question went.
void SyncLoop::wake()
{
    m_leavetaking.repeat();
    if (!m_state || m_isResting)
        return;
    m_news.end();
    m_replica->wake();
    m_pace.wake(now());
    schedule();
}

void SyncLoop::take(const Committed &changeset)
{
    if (!m_state || changeset->intent == "sync.receive"_L1)
        return;
    if (m_isResting)
        return run([this] { tell(); });
    m_replica->wake();
    m_pace.edited(now());
    schedule();
}

void SyncLoop::cancel()
{
    if (m_isBusy)
        m_cancellation.cancel();
}

void SyncLoop::resume()
{
    if (std::exchange(m_isResting, false))
        m_error.reset();
    wake();
}

/// What the file has already, by its own doing or told of twice, is no news.
void SyncLoop::hear(qint64 head)
{
    if (!m_state || m_isSyncing)
        return;
    if (head <= m_state->position.cursor)
        return watch();
    constexpr quint64 spread = 200; // milliseconds
    m_pace.newsCame(now(), static_cast<qint64>(randomBits() % spread));
    schedule();
}

void SyncLoop::watch()
{
    m_news.begin(*m_link, m_state->position.cursor);
}

/// A file that was quick to join has begun already.
void SyncLoop::begin()
{
    if (m_state)
        return;
    const Result<Sharing> known = awaited(m_workspace.read(sharingOf));
    if (known && known->state)
        connectTo(*known->state, m_tokens->kept(tokenName(known->state->client)));
    tell();
    m_leavetaking.repeat();
}

void SyncLoop::connectTo(const SyncState &state, const std::optional<QByteArray> &token)
{
    m_error.reset();
    m_isResting = false;
    m_news.end();
    m_state = state;
    const Result<QUrl> address = serverAddress(state.server);
    m_link.emplace(address.value_or(QUrl()));
    m_link->setCancellation(&m_cancellation);
    m_storage = std::make_unique<DistantStorage>(m_workspace);
    m_replica = std::make_unique<Replica>(*m_storage, randomBits);
    m_hasToken = token.has_value();
    m_tokenOf = state.client;
    m_isCopy = false;
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
    if (!isEnding())
        roundEnded(done);
}

/// A failed round is tried again by itself, unless only a person can help, or stopped it.
void SyncLoop::roundEnded(const Result<void> &done)
{
    if (const std::optional<SyncEvent> event = eventOf(done, m_report, now()))
        note(*event);
    m_error = done ? std::nullopt : std::optional(done.error());
    const SyncMood mood = m_error ? standingOf({m_state}, false, 0, m_error).mood : SyncMood::UpToDate;
    m_hasToken = m_hasToken && mood != SyncMood::LoginNeeded;
    m_isResting = mood == SyncMood::Paused;
    if (!m_hasToken || m_isResting) {
        m_news.end();
        m_pace.pause();
    } else {
        m_pace.roundEnds(now(), m_error ? m_replica->notBefore() : Timestamp());
    }
    tell();
    if (m_error || !m_state)
        return;
    watch();
    m_leavetaking.repeat();
}

Result<void> SyncLoop::exchangeAll()
{
    PageAhead ahead;
    do {
        if (const Result<void> done = exchange(*m_replica, *m_link, m_workspace.clock(), m_report, &ahead); !done)
            return done;
        if (m_report.isCopy && !m_isCopy)
            noteCopy();
        tell();
        if (m_replica->hasMore() && m_cancellation.isCancelled())
            return failure(ErrorCode::Cancelled, u"sync-cancelled"_s);
    } while (m_replica->hasMore() && !isEnding());
    if (m_state && m_state->client != m_tokenOf)
        takeOwnSession();
    return settleOwn();
}

/// Once a day, and more often while there is more.
Result<void> SyncLoop::forget()
{
    const Timestamp begun = now();
    if (begun < m_forgetAt)
        return {};
    const auto step = [](Session &session) -> Result<bool> { return forgetAnswered(session); };
    const Result<bool> hasMore = awaited(m_workspace.write(step));
    if (!hasMore)
        return tl::unexpected(hasMore.error());
    if (!*hasMore)
        m_forgetAt = begun.plusDays(1);
    return {};
}

/// What the answers leave to be done here. It is sent by the next round, as is what did not fit into this one.
Result<void> SyncLoop::settleOwn()
{
    if (const Result<void> forgot = forget(); !forgot)
        return forgot;
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
    if (*hasMore && m_report.sent + m_report.records > 0)
        m_pace.wake(now());
    return {};
}

/// The code of a second factor counts once: who tested with it joins by the session that the test opened.
Result<ServerSession> SyncLoop::letIn(ServerLink &link, const JoinWish &wish)
{
    const std::optional<Tested> tested = std::exchange(m_tested, std::nullopt);
    if (tested && tested->address == wish.address && tested->credentials == wish.credentials) {
        link = tested->link;
        return tested->session;
    }
    if (tested)
        sayFarewell(tested->link, this);
    const Result<QUrl> address = serverAddress(wish.address);
    if (!address)
        return tl::unexpected(address.error());
    link = ServerLink(*address);
    link.setCancellation(&m_cancellation);
    Result<ServerSession> opened = leadline::logIn(link, wish.credentials, m_candidate);
    if (opened)
        link.setToken(opened->token);
    return opened;
}

Result<QString> SyncLoop::test(const JoinWish &wish)
{
    ServerLink link{QUrl()};
    const Result<ServerSession> opened = letIn(link, wish);
    if (!opened)
        return tl::unexpected(opened.error());
    if (wish.credentials.code.isEmpty())
        sayFarewell(link, this);
    else
        m_tested = Tested{wish.address, wish.credentials, link, *opened};
    return opened->workspaceName;
}

Result<void> SyncLoop::join(const JoinWish &wish)
{
    const auto check = [own = wish.own](Session &session) { return checkJoining(session, own); };
    if (const Result<void> can = awaited(m_workspace.read(check)); !can)
        return can;
    ServerLink link{QUrl()};
    const Result<ServerSession> opened = letIn(link, wish);
    if (!opened)
        return tl::unexpected(opened.error());
    Result<void> joined = joinAs(*opened, link, wish);
    if (!joined)
        sayFarewell(link, this);
    return joined;
}

Result<void> SyncLoop::joinAs(const ServerSession &opened, const ServerLink &link, const JoinWish &wish)
{
    SyncState joining;
    joining.server = serverAddress(wish.address).value_or(QUrl()).toString();
    joining.workspace = opened.workspaceName;
    joining.login = wish.credentials.login;
    joining.client = m_candidate;
    joining.computer = thisComputer();
    DistantStorage storage(m_workspace, joining, wish.own);
    Replica replica(storage, randomBits);
    SyncReport report;
    if (const Result<void> first = exchange(replica, link, m_workspace.clock(), report); !first)
        return first;
    if (report.records == 0) // the server began with a refusal that the next request would have got over
        return failure(ErrorCode::Refused, u"server-busy"_s);
    SyncEvent event{SyncEvent::What::Joined, now(), {}};
    event.received = report.records;
    note(event);
    return takeOver(opened.token);
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
    m_tokens->keep(tokenName(known->state->client), token);
    emit joined(known->state->login);
    m_report = {};
    if (m_cancellation.isCancelled()) // the first page was in the file already
        roundEnded(failure(ErrorCode::Cancelled, u"sync-cancelled"_s));
    else
        tell();
    return {};
}

Result<void> SyncLoop::logIn(const Credentials &credentials)
{
    if (!m_state)
        return failure(ErrorCode::Refused, u"not-shared"_s);
    if (const Result<void> parted = partFromOriginal(); !parted)
        return parted;
    Credentials own = credentials;
    own.login = m_state->login;
    const Result<ServerSession> opened = leadline::logIn(*m_link, own, m_state->client);
    if (!opened && opened.error().reason == "file-wiped"_L1)
        static_cast<void>(m_storage->wipe());
    if (!opened)
        return tl::unexpected(opened.error());
    connectTo(*m_state, opened->token);
    m_tokens->keep(tokenName(m_state->client), opened->token);
    note({SyncEvent::What::LoggedIn, now(), {}});
    tell();
    return {};
}

void SyncLoop::endSession()
{
    m_news.end();
    m_pace.pause();
    if (!m_state)
        return;
    if (std::exchange(m_hasToken, false))
        m_leavetaking.bid(*m_link, m_state->server);
    m_tokens->forget(tokenName(m_tokenOf));
}

/// The token was the original's; where there is none, as after a restore, it is of no use any more.
void SyncLoop::takeOwnSession()
{
    const Result<QByteArray> token = sessionFor(*m_link, m_state->client);
    if (!token) // the old one will do until the next round
        return;
    const ServerLink before = *m_link;
    const QUuid was = std::exchange(m_tokenOf, m_state->client);
    m_link->setToken(*token);
    m_tokens->keep(tokenName(m_tokenOf), *token);
    if (m_isCopy)
        return;
    m_leavetaking.bid(before, m_state->server);
    m_tokens->forget(tokenName(was));
}

/// Before the login, which would end the session of the file that this one is a copy of.
Result<void> SyncLoop::partFromOriginal()
{
    if (!isFromElsewhere(*m_state))
        return {};
    if (const Result<void> parted = m_storage->restart({QUuid::createUuid(), m_state->epoch, false}); !parted)
        return parted;
    noteCopy();
    tell();
    return {};
}

void SyncLoop::noteCopy()
{
    m_isCopy = true;
    note({SyncEvent::What::Copied, now(), {}});
    emit copied();
}

Result<void> SyncLoop::logOut()
{
    if (!m_state)
        return failure(ErrorCode::Refused, u"not-shared"_s);
    endSession();
    note({SyncEvent::What::LoggedOut, now(), {}});
    m_error = Error{ErrorCode::Refused, u"login-needed"_s, {}};
    tell();
    return {};
}

Result<void> SyncLoop::leave()
{
    const auto leaving = [](Session &session) { return leadline::leave(session); };
    if (const Result<void> left = awaited(m_workspace.write(leaving)); !left)
        return left;
    endSession();
    m_state.reset();
    m_error.reset();
    m_isResting = false;
    tell();
    return {};
}

Result<void> SyncLoop::mayAsk() const
{
    if (m_state && m_hasToken)
        return {};
    return failure(ErrorCode::Refused, m_state ? u"login-needed"_s : u"not-shared"_s);
}

Result<void> SyncLoop::changePassword(const QString &current, const QString &next)
{
    const Result<void> may = mayAsk();
    return may ? leadline::changePassword(*m_link, current, next) : may;
}

Result<std::vector<ServerDevice>> SyncLoop::devices(const QString &login)
{
    if (const Result<void> may = mayAsk(); !may)
        return tl::unexpected(may.error());
    return devicesOf(*m_link, login);
}

Result<void> SyncLoop::revoke(const QUuid &client, const QString &login, bool wipe)
{
    const Result<void> may = mayAsk();
    return may ? revokeDevice(*m_link, client, login, wipe) : may;
}

/// A log that cannot be written is no reason to stop.
void SyncLoop::note(const SyncEvent &event) const
{
    const auto write = [event](Session &session) -> Result<void> {
        noteSyncEvent(session.store().connection(), event);
        return {};
    };
    static_cast<void>(awaited(m_workspace.write(write)));
}

void SyncLoop::tell()
{
    const Result<Sharing> known = awaited(m_workspace.read(sharingOf));
    if (!known || isEnding())
        return;
    // Another client id after a restart is the same file's.
    m_state = known->state;
    const ServerLink link = m_state && m_hasToken ? *m_link : ServerLink(QUrl());
    if (std::exchange(m_toldToken, link.token()) != link.token())
        emit linked(link);
    emit stood(standingOf(*known, m_isSyncing, m_report.records, m_error));
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncsession.h"

#include "core/client/syncloop.h"

#include <QNetworkInformation>
#include <QTimer>

namespace leadline {

SyncSession::SyncSession(Workspace &workspace, QObject *parent) : SyncSession(workspace, systemTokens(), parent) {}

SyncSession::SyncSession(Workspace &workspace, std::shared_ptr<TokenStore> tokens, QObject *parent)
    : QObject(parent), m_loop(new SyncLoop(workspace, std::move(tokens)))
{
    m_loop->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_loop, &QObject::deleteLater);
    connect(&workspace, &Workspace::committed, m_loop, &SyncLoop::take);
    connect(m_loop, &SyncLoop::stood, this, &SyncSession::take);
    connect(m_loop, &SyncLoop::joined, this, &SyncSession::joined);
    connect(m_loop, &SyncLoop::linked, this, &SyncSession::linked);
    connect(m_loop, &SyncLoop::copied, this, &SyncSession::copied);
}

/// Leaving the thread's event loops ends each wait there, for the server as well as for the store.
SyncSession::~SyncSession()
{
    m_thread.requestInterruption();
    m_thread.quit();
    if (m_thread.isRunning())
        m_thread.wait();
    else if (!m_thread.isFinished())
        delete m_loop;
}

void SyncSession::begin()
{
    if (m_thread.isRunning())
        return;
    m_thread.start();
    QMetaObject::invokeMethod(m_loop, [loop = m_loop] { loop->run([loop] { loop->begin(); }); });
}

void SyncSession::wake()
{
    QMetaObject::invokeMethod(m_loop, &SyncLoop::wake);
}

void SyncSession::cancel()
{
    QMetaObject::invokeMethod(m_loop, &SyncLoop::cancel);
}

void SyncSession::resume()
{
    QMetaObject::invokeMethod(m_loop, &SyncLoop::resume);
}

void SyncSession::take(const SyncStanding &standing)
{
    m_standing = standing;
    if (standing.sharing.state)
        watchNetwork();
    emit changed(m_standing);
}

/// Where the system does not tell, the pause between two attempts does.
void SyncSession::watchNetwork()
{
    if (std::exchange(m_watchesNetwork, true) || !QNetworkInformation::loadDefaultBackend())
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                // The network came back to the whole office.
                constexpr quint64 spread = 2'000; // milliseconds
                if (reachability == QNetworkInformation::Reachability::Online)
                    QTimer::singleShot(static_cast<int>(randomBits() % spread), this, &SyncSession::wake);
            });
}

template<typename Work>
auto SyncSession::ask(Work work)
{
    using Returned = std::invoke_result_t<Work, SyncLoop &>;
    auto promise = std::make_shared<QPromise<Returned>>();
    promise->start();
    QFuture<Returned> future = promise->future();
    const auto run = [promise, loop = m_loop, work = std::move(work)] {
        promise->addResult(work(*loop));
        promise->finish();
    };
    QMetaObject::invokeMethod(m_loop, [loop = m_loop, run] { loop->run(run); });
    return future;
}

QFuture<Result<QString>> SyncSession::test(const JoinWish &wish)
{
    return ask([wish](SyncLoop &loop) { return loop.test(wish); });
}

QFuture<Result<void>> SyncSession::join(const JoinWish &wish)
{
    return ask([wish](SyncLoop &loop) { return loop.join(wish); });
}

QFuture<Result<void>> SyncSession::logIn(const Credentials &credentials)
{
    return ask([credentials](SyncLoop &loop) { return loop.logIn(credentials); });
}

QFuture<Result<void>> SyncSession::logOut()
{
    return ask([](SyncLoop &loop) { return loop.logOut(); });
}

QFuture<Result<void>> SyncSession::changePassword(const QString &current, const QString &next)
{
    return ask([current, next](SyncLoop &loop) { return loop.changePassword(current, next); });
}

QFuture<Result<std::vector<ServerDevice>>> SyncSession::devices(const QString &login)
{
    return ask([login](SyncLoop &loop) { return loop.devices(login); });
}

QFuture<Result<void>> SyncSession::revoke(const QUuid &client, const QString &login, bool wipe)
{
    return ask([client, login, wipe](SyncLoop &loop) { return loop.revoke(client, login, wipe); });
}

QFuture<Result<void>> SyncSession::leave()
{
    return ask([](SyncLoop &loop) { return loop.leave(); });
}

} // namespace leadline

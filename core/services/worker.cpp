// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/worker.h"

namespace leadline {

Worker::Worker(QString path, StoreAccess access, QString login, Clock clock, int lockWait)
    : m_path(std::move(path)), m_access(access), m_login(std::move(login)), m_clock(std::move(clock)),
      m_lockWait(lockWait)
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    m_stopping = true;
    m_thread.requestInterruption(); // long work that can be done again, such as a copy, ends early
    post([this] {
        m_session.reset();
        m_store.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

QFuture<Result<void>> Worker::open(Opened opened)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    post([this, promise, opened = std::move(opened)] {
        const Result<void> done = guarded([&] { return openHere(opened); });
        if (!done)
            m_refusal = done.error();
        promise->addResult(done);
        promise->finish();
    });
    return future;
}

Result<void> Worker::openHere(const Opened &opened)
{
    auto store = Store::open(m_path, m_access, m_clock, m_lockWait);
    if (!store)
        return tl::unexpected(store.error());
    m_store = std::move(*store);
    Result<Session> session = Session::open(*m_store, m_login);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::make_unique<Session>(std::move(*session));
    if (opened)
        opened(*m_session);
    return {};
}

void Worker::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(&m_context, std::move(job), Qt::QueuedConnection);
}

/// Opened anew, since an admin may have changed the process or who the user is. A process that cannot be read leaves the one
/// before in force.
void Worker::refresh()
{
    if (!m_stale.exchange(false))
        return;
    Result<Session> anew = Session::open(*m_store, m_session->user().login);
    if (anew)
        *m_session = std::move(*anew);
    else
        m_session->reload();
}

} // namespace leadline

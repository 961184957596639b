// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/worker.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace leadline {

Worker::Worker(QString path, StoreAccess access, QString login, Clock clock, int lockWait)
    : m_path(std::move(path)), m_access(access), m_login(std::move(login)), m_clock(std::move(clock)),
      m_lockWait(lockWait)
{
    m_context.moveToThread(&m_thread);
    m_longContext.moveToThread(&m_thread);
    m_thread.start();
}

/// The end is no guest's: the long work would go on without a store.
Worker::~Worker()
{
    m_stopping = true;
    m_thread.requestInterruption(); // long work that can be done again, such as a copy, ends early
    post(m_longContext, [this] {
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
    post(m_context, [this, promise, opened = std::move(opened)] {
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
    m_store->setTurns(this);
    if (opened)
        opened(*m_session);
    return {};
}

void Worker::post(QObject &context, std::function<void()> job)
{
    QMetaObject::invokeMethod(&context, std::move(job), Qt::QueuedConnection);
}

bool Worker::isAwaited() const
{
    return m_isLong && !m_isGuestIn && m_waiting > 0;
}

void Worker::letIn()
{
    const QScopedValueRollback guestIsIn(m_isGuestIn, true);
    if (!m_guest)
        m_guest = *m_session;
    QCoreApplication::sendPostedEvents(&m_context, QEvent::MetaCall);
}

/// Opened anew, since an admin may have changed the process or who the user is. A process that cannot be read leaves the one
/// before in force.
Session &Worker::current()
{
    Session &session = m_isGuestIn ? *m_guest : *m_session;
    if (!m_stale.exchange(false))
        return session;
    Result<Session> anew = Session::open(*m_store, session.user().login);
    if (anew)
        session = std::move(*anew);
    else
        session.reload();
    return session;
}

/// The session of the guests knows more: the long work stood on its own as it was.
void Worker::settle()
{
    if (m_isGuestIn)
        return;
    m_isLong = false;
    if (!m_guest)
        return;
    *m_session = std::move(*m_guest);
    m_guest.reset();
    m_session->reload();
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/sqlerror.h"

#include <QFuture>
#include <QPromise>
#include <QThread>
#include <atomic>
#include <memory>
#include <type_traits>

namespace leadline {

/// A thread with a Store and a Session of its own that runs pieces of work one after the other.
class Worker final
{
public:
    using Opened = std::function<void(Session &)>;

    Worker(QString path, StoreAccess access, QString login, Clock clock, int lockWait = 5000);
    /// Waits for the work at hand; what is queued behind it ends as Cancelled.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Opens the file; the first piece of work there is. `opened` runs on the thread when that went well.
    [[nodiscard]] QFuture<Result<void>> open(Opened opened = {});

    /// Runs `work(Session &)`, which returns a Result, on the thread, after open(); when that failed, so does this.
    template<typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        using Returned = std::invoke_result_t<Work, Session &>;
        auto promise = std::make_shared<QPromise<Returned>>();
        promise->start();
        QFuture<Returned> future = promise->future();
        post([this, promise, work = std::move(work)]() mutable {
            promise->addResult(guarded([&]() -> Returned {
                if (m_refusal)
                    return tl::unexpected(*m_refusal);
                if (!m_session || m_stopping)
                    return failure(ErrorCode::Cancelled, QStringLiteral("file-closed"));
                refresh();
                return work(*m_session);
            }));
            promise->finish();
        });
        return future;
    }

    /// Makes the session read directories and fields anew before its next piece of work. From any thread.
    void invalidate() { m_stale = true; }

private:
    void post(std::function<void()> job);
    void refresh();
    [[nodiscard]] Result<void> openHere(const Opened &opened);

    QString m_path;
    StoreAccess m_access;
    QString m_login;
    Clock m_clock;
    int m_lockWait;
    QThread m_thread;
    QObject m_context; ///< lives on the thread; what is posted to it runs there
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::optional<Error> m_refusal; ///< why the file is not open
    std::atomic<bool> m_stale = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/store/sqlerror.h"
#include "core/store/turns.h"

#include <QFuture>
#include <QPromise>
#include <QThread>
#include <atomic>
#include <memory>
#include <type_traits>

namespace leadline {

/// A thread with a Store and a Session of its own that runs pieces of work one after the other. Only a long one lets short
/// ones in between its parts.
class Worker final : private Turns
{
public:
    using Opened = std::function<void(Session &)>;

    Worker(QString path, StoreAccess access, QString login, Clock clock, int lockWait = 5000);
    /// Waits for the work at hand; what is queued behind it ends as Cancelled.
    ~Worker() override;
    Q_DISABLE_COPY_MOVE(Worker)

    /// Opens the file; the first piece of work there is. `opened` runs on the thread when that went well.
    [[nodiscard]] QFuture<Result<void>> open(Opened opened = {});

    /// Runs `work(Session &)`, which returns a Result, on the thread, after open(); when that failed, so does this.
    template<typename Work>
    [[nodiscard]] auto run(Work work)
    {
        ++m_waiting;
        return begin(m_context, std::move(work), [this] { --m_waiting; });
    }

    /// Likewise work that takes long and lets short work in (Store::letOthersIn). It waits for other long work to end.
    template<typename Work>
    [[nodiscard]] auto runLong(Work work)
    {
        return begin(m_longContext, std::move(work), [this] { m_isLong = true; });
    }

    /// Makes the session read directories and fields anew before its next piece of work. From any thread.
    void invalidate() { m_stale = true; }

private:
    template<typename Work, typename Begun>
    [[nodiscard]] auto begin(QObject &context, Work work, Begun begun) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        using Returned = std::invoke_result_t<Work, Session &>;
        auto promise = std::make_shared<QPromise<Returned>>();
        promise->start();
        QFuture<Returned> future = promise->future();
        post(context, [this, promise, begun, work = std::move(work)]() mutable {
            begun();
            promise->addResult(guarded([&]() -> Returned {
                if (m_refusal)
                    return tl::unexpected(*m_refusal);
                if (!m_session || m_stopping)
                    return failure(ErrorCode::Cancelled, QStringLiteral("file-closed"));
                return work(current());
            }));
            settle();
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] bool isAwaited() const override;
    void letIn() override;

    void post(QObject &context, std::function<void()> job);
    [[nodiscard]] Session &current();
    void settle();
    [[nodiscard]] Result<void> openHere(const Opened &opened);

    QString m_path;
    StoreAccess m_access;
    QString m_login;
    Clock m_clock;
    int m_lockWait;
    QThread m_thread;
    QObject m_context;     ///< lives on the thread; what is posted to it runs there
    QObject m_longContext; ///< likewise, but never between the parts of other work
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::optional<Session> m_guest; ///< of those let in: the long work still stands on its own session
    std::optional<Error> m_refusal; ///< why the file is not open
    bool m_isLong = false;          ///< the work at hand
    bool m_isGuestIn = false;
    std::atomic<int> m_waiting = 0; ///< short pieces of work not yet begun
    std::atomic<bool> m_stale = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace leadline

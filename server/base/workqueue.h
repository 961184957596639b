// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace leadline::server {

/// A few threads and a queue that is allowed to be full: what does not fit is refused at once, so that overload is an
/// answer ("come back later") and not a memory leak.
class WorkQueue final
{
public:
    /// Told which of the threads it runs on, from 0.
    using Job = std::function<void(size_t thread)>;

    WorkQueue(size_t threads, size_t limit);
    ~WorkQueue() { stop(); }
    Q_DISABLE_COPY_MOVE(WorkQueue)

    /// False when the queue is full. Of the jobs that share a `turn` one runs at a time, in their order; jobs without
    /// one never wait for each other.
    [[nodiscard]] bool post(Job job, const QUuid &turn = {});
    [[nodiscard]] size_t waiting() const;
    /// Takes no more jobs, drops those queued and waits for those that run; not from a job.
    void stop();

private:
    struct Entry
    {
        Job job;
        QUuid turn;
    };

    void work(size_t thread);
    [[nodiscard]] std::deque<Entry>::iterator nextRunnable();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Entry> m_entries;
    std::set<QUuid> m_running; ///< turns whose job runs now
    size_t m_limit;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace leadline::server

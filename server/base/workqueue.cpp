// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/workqueue.h"

#include <algorithm>

namespace leadline::server {

WorkQueue::WorkQueue(size_t threads, size_t limit) : m_limit(limit)
{
    m_threads.reserve(threads);
    for (size_t thread = 0; thread < threads; ++thread)
        m_threads.emplace_back([this, thread] { work(thread); });
}

void WorkQueue::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    m_entries.clear();
}

bool WorkQueue::post(Job job, const QUuid &turn)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_entries.size() >= m_limit || m_isEnding)
            return false;
        m_entries.push_back({std::move(job), turn});
    }
    m_changed.notify_one();
    return true;
}

size_t WorkQueue::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.size();
}

std::deque<WorkQueue::Entry>::iterator WorkQueue::nextRunnable()
{
    return std::ranges::find_if(
        m_entries, [this](const Entry &entry) { return entry.turn.isNull() || !m_running.contains(entry.turn); });
}

void WorkQueue::work(size_t thread)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isEnding || nextRunnable() != m_entries.end(); });
        if (m_isEnding)
            return;
        const auto next = nextRunnable();
        Entry entry = std::move(*next);
        m_entries.erase(next);
        if (!entry.turn.isNull())
            m_running.insert(entry.turn);
        lock.unlock();
        entry.job(thread);
        entry.job = nullptr;
        lock.lock();
        // Whoever waited for this turn may be the only job there is.
        if (m_running.erase(entry.turn) > 0)
            m_changed.notify_one();
    }
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/hashing.h"

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t hashesAtOnce = 2;
constexpr size_t hashesWaiting = 50;

} // namespace

Hashing::Hashing(const Clock &clock) : m_throttle(clock), m_queue(hashesAtOnce, hashesWaiting) {}

std::optional<Response> Hashing::attempt(const QByteArray &key, std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const qint64 wait = m_throttle.attempt(key); wait > 0)
            return errorResponse(429, u"too-many-attempts"_s, static_cast<int>(wait));
    }
    if (!m_queue.post([work = std::move(work)](size_t) { work(); }))
        return errorResponse(429, u"busy"_s, 5);
    return std::nullopt;
}

void Hashing::succeeded(const QByteArray &key)
{
    const std::scoped_lock lock(m_mutex);
    m_throttle.succeeded(key);
}

} // namespace leadline::server

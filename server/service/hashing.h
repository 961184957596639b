// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/throttle.h"
#include "server/base/workqueue.h"
#include "server/service/answers.h"

namespace leadline::server {

/// Where passwords are compared: two at a time with a short queue, for each takes 64 MiB, and slower and slower for who
/// guesses. From any thread.
class Hashing final
{
public:
    explicit Hashing(const Clock &clock);

    /// Runs `work` on a thread of its own; or tells when to come back. `key` is who tries, and on whom.
    [[nodiscard]] std::optional<Response> attempt(const QByteArray &key, std::function<void()> work);
    /// The attempt was no guess.
    void succeeded(const QByteArray &key);
    /// Before the database is stopped.
    void stop() { m_queue.stop(); }

private:
    Throttle m_throttle;
    std::mutex m_mutex; ///< of the throttle
    WorkQueue m_queue;
};

} // namespace leadline::server

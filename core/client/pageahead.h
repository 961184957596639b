// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/serverlink.h"
#include "core/model/syncmessage.h"

#include <QFuture>
#include <QThread>
#include <memory>

namespace leadline {

/// What came to a request.
struct Heard
{
    ServerReply reply;
    Result<SyncAnswer> answer; ///< what the reply says, if its status is 200
    Timestamp at;
};

/// Asks, and waits for what comes; errors as those of ServerLink.
[[nodiscard]] Result<Heard> hear(const ServerLink &link, const SyncRequest &request, const Clock &clock);

/// A page that is asked for on a thread of its own while the one before is being stored: one at a time, so that no more than
/// two lie in memory. Who goes away with one asked for drops it.
class PageAhead final
{
public:
    PageAhead() = default;
    ~PageAhead() { drop(); }
    Q_DISABLE_COPY_MOVE(PageAhead)

    void ask(const ServerLink &link, const SyncRequest &request, const Clock &clock);
    [[nodiscard]] bool isAskedFor(const SyncRequest &request) const { return m_thread && m_request == request.req; }
    /// Waits for what was asked.
    [[nodiscard]] Result<Heard> take();

private:
    void drop();

    std::unique_ptr<QThread> m_thread;
    QUuid m_request;
    QFuture<Result<Heard>> m_coming;
};

} // namespace leadline

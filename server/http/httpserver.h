// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/http/eventloop.h"
#include "server/http/limits.h"
#include "server/http/message.h"

namespace leadline::server {

/// Takes connections and hands their requests over, bounded in number, size and time (reliability.md, "Hostile input").
class HttpServer final
{
public:
    HttpServer(EventLoop &loop, const Limits &limits, Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// "127.0.0.1:8750" or "[::1]:0". Usage ("address-invalid") or Io ("cannot-listen").
    [[nodiscard]] Result<void> listen(const QString &address);
    /// Where it listens now, with the port that the system chose for 0.
    [[nodiscard]] QString address() const;
    [[nodiscard]] size_t connections() const;

private:
    class Listener;
    std::shared_ptr<Listener> m_listener;
};

} // namespace leadline::server

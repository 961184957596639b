// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpserver.h"

#include <thread>

namespace leadline::test {

/// The HTTP part alone, answering every request with what it understood, and "/bulk" with 50,000 bytes of a file, on a port
/// of its own.
class EchoServer final
{
public:
    explicit EchoServer(const server::Limits &limits = {});
    ~EchoServer();
    Q_DISABLE_COPY_MOVE(EchoServer)

    [[nodiscard]] QString address() const { return m_address; }

private:
    server::EventLoop m_loop;
    server::HttpServer m_http;
    QString m_address;
    std::thread m_thread;
};

} // namespace leadline::test

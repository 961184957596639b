// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace leadline::server {

/// The one thread that sockets and timers live on.
class EventLoop final
{
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    /// Runs until stop() or until Ctrl+C or SIGTERM.
    void run();
    /// From any thread.
    void stop();
    /// Runs `work` on the loop's thread; from any thread.
    void post(std::function<void()> work);
    /// Calls `work` again and again, `pause` after it has returned; ends with the loop.
    void every(std::chrono::milliseconds pause, std::function<void()> work);

    [[nodiscard]] boost::asio::io_context &context() { return *m_context; }

private:
    std::unique_ptr<boost::asio::io_context> m_context;
};

} // namespace leadline::server

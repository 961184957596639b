// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/eventloop.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

namespace leadline::server {

namespace asio = boost::asio;

namespace {

void repeat(const std::shared_ptr<asio::steady_timer> &timer, std::chrono::milliseconds pause,
            const std::function<void()> &work)
{
    timer->expires_after(pause);
    timer->async_wait([timer, pause, work](const boost::system::error_code &error) {
        if (error)
            return;
        work();
        repeat(timer, pause, work);
    });
}

} // namespace

EventLoop::EventLoop() : m_context(std::make_unique<asio::io_context>(1)) {}

EventLoop::~EventLoop() = default;

void EventLoop::run()
{
    asio::signal_set interrupts(*m_context, SIGINT, SIGTERM);
    interrupts.async_wait([this](const boost::system::error_code &error, int) {
        if (!error)
            stop();
    });
    m_context->run();
}

void EventLoop::stop()
{
    m_context->stop();
}

void EventLoop::post(std::function<void()> work)
{
    asio::post(*m_context, std::move(work));
}

void EventLoop::every(std::chrono::milliseconds pause, std::function<void()> work)
{
    repeat(std::make_shared<asio::steady_timer>(*m_context), pause, work);
}

} // namespace leadline::server

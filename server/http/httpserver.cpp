// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/http/conversation.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

namespace leadline::server {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::string_view tooMany =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

Result<tcp::endpoint> endpointFrom(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    QString host = address.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const ushort port = address.mid(colon + 1).toUShort(&isPort);
    error_code error;
    const auto ip = asio::ip::make_address(host.toStdString(), error);
    if (error || !isPort || colon < 0)
        return failure(ErrorCode::Usage, u"address-invalid"_s, {address});
    return tcp::endpoint(ip, port);
}

} // namespace

class HttpServer::Listener : public std::enable_shared_from_this<Listener>
{
public:
    Listener(EventLoop &loop, std::shared_ptr<Guests> visitors)
        : guests(std::move(visitors)), acceptor(loop.context()), m_pause(loop.context())
    {
    }

    void accept()
    {
        acceptor.async_accept([self = shared_from_this()](const error_code &error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (error)
                return self->acceptLater();
            self->take(std::move(socket));
            self->accept();
        });
    }

    std::shared_ptr<Guests> guests;
    tcp::acceptor acceptor;

private:
    void take(tcp::socket socket) const
    {
        if (guests->connections < guests->limits.connections)
            return converse(std::move(socket), guests);
        error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(tooMany), ignored);
    }

    /// No more files to open: some will be closed.
    void acceptLater()
    {
        m_pause.expires_after(std::chrono::milliseconds(50));
        m_pause.async_wait([self = shared_from_this()](const error_code &error) {
            if (!error)
                self->accept();
        });
    }

    asio::steady_timer m_pause;
};

HttpServer::HttpServer(EventLoop &loop, const Limits &limits, Handler handler)
    : m_listener(std::make_shared<Listener>(loop, std::make_shared<Guests>(Guests{limits, std::move(handler)})))
{
}

HttpServer::~HttpServer()
{
    error_code ignored;
    m_listener->acceptor.close(ignored);
}

Result<void> HttpServer::listen(const QString &address)
{
    const Result<tcp::endpoint> endpoint = endpointFrom(address);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    error_code error;
    tcp::acceptor &acceptor = m_listener->acceptor;
    acceptor.open(endpoint->protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(*endpoint, error);
    constexpr int backlog = 1024;
    if (!error)
        acceptor.listen(backlog, error);
    if (error)
        return failure(ErrorCode::Io, u"cannot-listen"_s, {address, QString::fromStdString(error.message())});
    m_listener->accept();
    return {};
}

QString HttpServer::address() const
{
    error_code error;
    const tcp::endpoint endpoint = m_listener->acceptor.local_endpoint(error);
    const QString host = QString::fromStdString(endpoint.address().to_string());
    return (endpoint.address().is_v6() ? u'[' + host + u']' : host) + u':' + QString::number(endpoint.port());
}

size_t HttpServer::connections() const
{
    return m_listener->guests->connections;
}

} // namespace leadline::server

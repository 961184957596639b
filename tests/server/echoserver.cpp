// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/echoserver.h"

namespace leadline::test {

namespace {

constexpr qsizetype bulkBytes = 50'000;

void echo(const server::Request &request, const server::Answer &answer)
{
    server::Response response;
    response.type = "text/plain";
    response.body =
        request.method + ' ' + request.path + ' ' + request.address + ' ' + QByteArray::number(request.body.size());
    response.isBulk = request.path == "/bulk";
    if (response.isBulk)
        response.body = QByteArray(bulkBytes, 'x');
    answer(response);
}

} // namespace

EchoServer::EchoServer(const server::Limits &limits) : m_http(m_loop, limits, echo)
{
    if (m_http.listen(QStringLiteral("127.0.0.1:0")))
        m_address = m_http.address();
    m_thread = std::thread([this] { m_loop.run(); });
}

EchoServer::~EchoServer()
{
    m_loop.stop();
    m_thread.join();
}

} // namespace leadline::test

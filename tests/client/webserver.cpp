// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/webserver.h"

#include "core/sync/wire.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace leadline::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray response(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

qsizetype contentLength(const QByteArray &head)
{
    for (const QByteArray &line : head.toLower().split('\n')) {
        if (line.startsWith("content-length:"))
            return line.sliced(15).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

WebServer::WebServer(TestFile &founder) : m_server(founder)
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_listener = new QTcpServer(&m_context);
            m_listener->listen(QHostAddress::LocalHost);
            m_port = m_listener->serverPort();
            QObject::connect(m_listener, &QTcpServer::newConnection, &m_context, [this] {
                QTcpSocket *socket = m_listener->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(*socket); });
            });
        },
        Qt::BlockingQueuedConnection);
}

WebServer::~WebServer()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString WebServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

void WebServer::answerWith(int status, const QByteArray &body)
{
    const auto set = [this, status, body] {
        m_body = body;
        m_status = status;
    };
    QMetaObject::invokeMethod(&m_context, set, Qt::BlockingQueuedConnection);
}

/// Once the whole request is there.
void WebServer::serve(QTcpSocket &socket)
{
    const QByteArray there = socket.peek(2 << 20);
    const qsizetype end = there.indexOf("\r\n\r\n");
    if (end < 0 || there.size() < end + 4 + contentLength(there.left(end)))
        return;
    socket.readAll();
    socket.write(responseTo(there.left(end), there.sliced(end + 4)));
    socket.disconnectFromHost();
}

QByteArray WebServer::responseTo(const QByteArray &head, const QByteArray &body)
{
    if (m_status != 200 || !m_body.isEmpty())
        return response(m_status, m_body);
    if (head.startsWith("POST /v1/login ")) {
        ++m_logins;
        if (QJsonDocument::fromJson(body)[u"password"].toString() != u"right"_s)
            return response(401, R"({"error":"login-refused"})");
        return response(200, R"({"token":"ll1.t","workspace":"w","workspaceName":"Acme","person":""})");
    }
    if (!head.toLower().contains("authorization: bearer ll1.t"))
        return response(401, R"({"error":"unauthorized"})");
    const Result<SyncRequest> request = requestFromWire(body);
    if (!request)
        return response(400, R"({"error":"malformed"})");
    const SyncAnswer answer = m_server.answer(*request);
    m_executed = m_server.executed();
    return response(200, toWire(answer));
}

} // namespace leadline::test

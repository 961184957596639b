// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/webserver.h"

#include "core/model/filebytes.h"
#include "core/sync/gzip.h"
#include "core/sync/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrlQuery>

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

void WebServer::refuseFile(const QByteArray &bytes)
{
    QMetaObject::invokeMethod(
        &m_context, [this, bytes] { m_refused = bytes; }, Qt::BlockingQueuedConnection);
}

void WebServer::answerWithBytes(const QByteArray &bytes, const QByteArray &onAndOn)
{
    const auto set = [this, bytes, onAndOn] {
        m_bytes = bytes;
        m_onAndOn = onAndOn;
    };
    QMetaObject::invokeMethod(&m_context, set, Qt::BlockingQueuedConnection);
}

/// As fast as it is read, so that the test itself needs no memory.
void WebServer::flood(QTcpSocket &socket)
{
    socket.write(m_bytes);
    if (m_onAndOn.isEmpty())
        return socket.disconnectFromHost();
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [this, &socket] {
        constexpr qint64 enough = 1 << 20;
        if (!m_onAndOn.isEmpty() && socket.bytesToWrite() < enough)
            socket.write(m_onAndOn);
    });
}

void WebServer::tellNews(qint64 head)
{
    const auto tell = [this, body = "{\"head\":\"" + QByteArray::number(head) + "\"}"] {
        for (const QPointer<QTcpSocket> &socket : std::exchange(m_waiting, {})) {
            if (!socket)
                continue;
            socket->write(response(200, body));
            socket->disconnectFromHost();
        }
    };
    QMetaObject::invokeMethod(&m_context, tell, Qt::BlockingQueuedConnection);
}

QByteArray WebServer::devicesQuery()
{
    QByteArray query;
    QMetaObject::invokeMethod(
        &m_context, [this, &query] { query = m_devicesOf; }, Qt::BlockingQueuedConnection);
    return query;
}

void WebServer::answerOnly(int exchanges)
{
    QMetaObject::invokeMethod(
        &m_context, [this, exchanges] { m_answers = exchanges; }, Qt::BlockingQueuedConnection);
}

void WebServer::setRootsPerPage(size_t roots)
{
    QMetaObject::invokeMethod(
        &m_context, [this, roots] { m_server.setRootsPerPage(roots); }, Qt::BlockingQueuedConnection);
}

/// Once the whole request is there.
void WebServer::serve(QTcpSocket &socket)
{
    const QByteArray there = socket.peek(2 << 20);
    const qsizetype end = there.indexOf("\r\n\r\n");
    if (end < 0 || there.size() < end + 4 + contentLength(there.left(end)))
        return;
    socket.readAll();
    if (!m_bytes.isEmpty()) {
        ++m_exchanges;
        return flood(socket);
    }
    const bool isQuestion = m_status == 200 && there.startsWith("GET /v1/wait");
    if (isQuestion) {
        ++m_questions;
        m_waiting.append(&socket);
    }
    const bool isExchange = there.startsWith("POST /v1/sync ");
    m_exchanges += isExchange ? 1 : 0;
    if (isQuestion || (isExchange && m_answers == 0))
        return;
    m_answers -= isExchange ? 1 : 0;
    socket.write(responseTo(there.left(end), there.sliced(end + 4)));
    socket.disconnectFromHost();
}

QByteArray WebServer::responseTo(const QByteArray &head, const QByteArray &body)
{
    if (m_status != 200 || !m_body.isEmpty())
        return response(m_status, m_body);
    if (head.startsWith("POST /v1/login ")) {
        ++m_logins;
        const QJsonDocument wish = QJsonDocument::fromJson(body);
        const bool isSet = wish[u"password"].toString() == u"set"_s;
        if (isSet && wish[u"new"].toString().isEmpty())
            return response(401, R"({"error":"password-change-needed"})");
        if (!isSet && wish[u"password"].toString() != u"right"_s)
            return response(401, R"({"error":"login-refused"})");
        return response(200, R"({"token":"ll1.t","workspace":"w","workspaceName":"Acme","person":""})");
    }
    if (!head.toLower().contains("authorization: bearer ll1.t"))
        return response(401, R"({"error":"unauthorized"})");
    if (head.startsWith("POST /v1/logout ")) {
        ++m_logouts;
        return response(200, "{}");
    }
    if (head.startsWith("POST /v1/password ")) {
        const bool isRight = QJsonDocument::fromJson(body)[u"current"].toString() == u"right"_s;
        return isRight ? response(200, "{}") : response(403, R"({"error":"password-refused"})");
    }
    if (head.startsWith("GET /v1/devices")) {
        m_devicesOf = head.mid(15, head.indexOf(" HTTP") - 15);
        return response(
            200,
            R"({"devices":[{"client":"11111111-1111-4111-8111-111111111111","name":"desk","state":"active",)"
            R"("seen":"1700000000000","current":true},)"
            R"({"client":"22222222-2222-4222-8222-222222222222","name":"laptop","state":")"
                + m_laptop + R"(","seen":"1600000000000","current":false}]})");
    }
    if (head.startsWith("POST /v1/devices/revoke ")) {
        const QJsonDocument wish = QJsonDocument::fromJson(body);
        if (!wish[u"client"].toString().startsWith(u'2'))
            return response(404, R"({"error":"not-found"})");
        m_laptop = wish[u"wipe"].toBool() ? "wipe" : "retired";
        return response(200, "{}");
    }
    if (head.contains(" /v1/files/"))
        return fileResponseTo(head, body);
    const bool isPacked = head.toLower().contains("\r\ncontent-encoding: gzip");
    m_packed += isPacked ? 1 : 0;
    const Result<SyncRequest> request =
        requestFromWire(isPacked && m_takesGzip ? fromGzip(body, longestRequest).value_or(QByteArray()) : body);
    if (!request)
        return response(400, R"({"error":"malformed"})");
    const SyncAnswer answer = m_server.answer(*request);
    m_executed = m_server.executed();
    const QByteArray whole = response(200, toWire(answer));
    return m_takesGzip ? QByteArray(whole).insert(whole.indexOf("\r\n") + 2, "Accept-Encoding: gzip\r\n") : whole;
}

QByteArray WebServer::fileResponseTo(const QByteArray &head, const QByteArray &body)
{
    if (head.startsWith("POST /v1/files/missing ")) {
        QJsonArray missing;
        for (const QJsonValue &id : QJsonDocument::fromJson(body)[u"files"].toArray()) {
            if (!m_files.contains(id.toString()))
                missing.append(QJsonObject{{u"file"_s, id}, {u"received"_s, u"0"_s}});
        }
        return response(200, QJsonDocument(QJsonObject{{u"missing"_s, missing}}).toJson());
    }
    const QUrl target(QString::fromLatin1(head.split(' ').value(1)));
    const QUrlQuery query(target.query());
    const QString id = query.queryItemValue(u"file"_s);
    if (head.startsWith("POST ") && body == m_refused)
        return response(422, R"({"error":"damaged"})");
    if (head.startsWith("POST "))
        m_files[id] += body;
    const qint64 offset = query.queryItemValue(u"offset"_s).toLongLong();
    if (!m_files.contains(id))
        return response(404, R"({"error":"not-found"})");
    const QByteArray received = QByteArray::number(m_files.value(id).size());
    return response(200,
                    head.startsWith("POST ") ? "{\"received\":\"" + received + "\"}"
                                             : m_files.value(id).mid(offset, attachmentPart));
}

} // namespace leadline::test

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace leadline::test {

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawClient::RawClient(const QString &address)
{
    m_socket.connectToHost(address.section(u':', 0, 0), address.section(u':', 1).toUShort());
    m_socket.waitForConnected();
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten()) {
    }
}

bool RawClient::receive(const std::function<bool()> &isEnough, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!isEnough()) {
        const qint64 left = milliseconds - timer.elapsed();
        if (left <= 0 || (!m_socket.waitForReadyRead(static_cast<int>(left)) && m_socket.bytesAvailable() == 0))
            return false;
        m_received += m_socket.readAll();
    }
    return true;
}

Reply RawClient::reply(int milliseconds)
{
    qsizetype end = -1;
    if (!receive(
            [&] {
                end = m_received.indexOf("\r\n\r\n");
                return end >= 0;
            },
            milliseconds))
        return {};
    Reply reply;
    const QList<QByteArray> lines = m_received.left(end).split('\n');
    reply.status = lines.front().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1))
        reply.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    m_received.remove(0, end + 4);
    const qsizetype length = reply.headers.value("content-length").toLongLong();
    if (!receive([&] { return m_received.size() >= length; }, milliseconds))
        return {};
    reply.body = m_received.left(length);
    m_received.remove(0, length);
    return reply;
}

bool RawClient::isEnded(int milliseconds)
{
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(milliseconds);
}

Reply RawClient::get(const QByteArray &path, const QByteArray &token)
{
    send("GET " + path + " HTTP/1.1\r\nHost: test\r\n"
         + (token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n") + "\r\n");
    return reply();
}

Reply RawClient::post(const QByteArray &path, const QByteArray &body, const QByteArray &token,
                      const QByteArray &headers)
{
    send("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
         + headers + (token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n") + "\r\n" + body);
    return reply();
}

Reply RawClient::post(const QByteArray &path, const QJsonObject &body, const QByteArray &token)
{
    return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact), token);
}

} // namespace leadline::test

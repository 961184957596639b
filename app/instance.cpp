// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>
#include <chrono>

namespace leadline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int soon = 1500; ///< milliseconds
constexpr auto silence = 3s;
constexpr qint64 longestRequest = 300; ///< bytes
constexpr int mostWaiting = 8;
constexpr QByteArrayView greeting("show");
constexpr QByteArrayView taken("taken\n");

/// A word that is none is no request.
std::optional<Request> requestFrom(const QByteArray &line)
{
    if (line == greeting)
        return Request();
    std::optional<LeadLink> link = leadLinkFrom(QString::fromUtf8(line));
    return link ? std::optional(Request{std::move(link)}) : std::nullopt;
}

} // namespace

QString instanceName(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray person = QDir::homePath().toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash(person + '\n' + path.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    const QString name = u"leadline-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    // A folder that is this person's alone: nobody else can listen there.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? name : QDir(folder).filePath(name);
#else
    return name;
#endif
}

Instance::Instance(Listener asked) : m_asked(std::move(asked)), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(mostWaiting);
    connect(m_server, &QLocalServer::newConnection, this, &Instance::welcome);
}

/// What a crash left behind under the name is removed: whoever lives there would have been asked before.
void Instance::answerFor(const QString &file)
{
    const QString name = instanceName(file);
    if (m_server->isListening() && m_server->fullServerName().endsWith(name))
        return;
    m_server->close();
    if (m_server->listen(name) || m_server->serverError() != QAbstractSocket::AddressInUseError)
        return;
    QLocalServer::removeServer(name);
    m_server->listen(name);
}

bool Instance::isAnswering() const
{
    return m_server->isListening();
}

void Instance::welcome()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(silence, socket, &QLocalSocket::abort);
        read(*socket);
    }
}

void Instance::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > longestRequest)
            socket.abort();
        return;
    }
    const std::optional<Request> request = requestFrom(socket.readLine(longestRequest).trimmed());
    if (!request)
        return socket.abort();
    socket.write(taken.data(), taken.size());
    socket.disconnect(this); // one request is enough
    socket.disconnectFromServer();
    m_asked(*request);
}

bool Instance::ask(const QString &file, const Request &request)
{
    QLocalSocket socket;
    socket.connectToServer(instanceName(file));
    if (!socket.waitForConnected(soon))
        return false;
    const QByteArray line = request.link ? request.link->text().toUtf8() : greeting.toByteArray();
    socket.write(line + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(soon))
            return false;
    }
    return socket.readLine() == taken.toByteArray();
}

} // namespace leadline

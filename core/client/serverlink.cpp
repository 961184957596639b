// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/serverlink.h"

#include "core/client/cancellation.h"
#include "core/client/lifesign.h"
#include "core/client/unanswered.h"
#include "core/sync/gzip.h"
#include "core/sync/wire.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <memory>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds without a byte. News is held back for 50 s, and a page of a walk waits for its turn; whatever is about
/// the account waits for a password to be compared at most.
constexpr int longestWait = 60'000;
constexpr int longestWaitOfAccount = 20'000;
constexpr QStringView exchangePath(u"/v1/sync");
const QString signPath = u"/healthz"_s;

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

int longestWaitFor(const QString &path)
{
    const bool isLong = path == exchangePath || path.startsWith("/v1/wait"_L1) || path.startsWith("/v1/files/"_L1);
    return isLong ? longestWait : longestWaitOfAccount;
}

void watch(QNetworkReply &reply, WayThere &way)
{
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [&way] { way.isSecure = true; });
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [&way](const QList<QSslError> &doubts) { way.doubts += doubts; });
}

} // namespace

Result<QUrl> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return failure(ErrorCode::Usage, u"server-address-invalid"_s, {typed});
    if (url.scheme() == "http"_L1 && !isThisComputer(url.host()))
        return failure(ErrorCode::Usage, u"server-address-insecure"_s, {typed});
    QUrl address = url.adjusted(QUrl::StripTrailingSlash);
    if (address.path() == "/"_L1)
        address.setPath({}); // paths of the protocol follow, with slashes of their own
    return address;
}

/// Qt drops what is said before the work on the request begins.
void boundReading(QNetworkReply &reply, qint64 bytes)
{
    const auto bound = [&reply, bytes] { reply.setReadBufferSize(bytes); };
    bound();
    QObject::connect(&reply, &QNetworkReply::socketStartedConnecting, &reply, bound);
    QObject::connect(&reply, &QNetworkReply::requestSent, &reply, bound);
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &reply, bound);
}

QNetworkRequest ServerLink::request(const QString &path) const
{
    QUrl url = m_address;
    url.setPath(m_address.path() + path.section(u'?', 0, 0));
    if (path.contains(u'?'))
        url.setQuery(path.section(u'?', 1));
    QNetworkRequest request(url);
    request.setTransferTimeout(std::min(longestWaitFor(path), m_patience));
    // A server that sends one elsewhere would be handed the token there.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

Result<ServerReply> ServerLink::post(const QString &path, const QByteArray &json) const
{
    QNetworkAccessManager network;
    const bool isPacked = path == exchangePath && *m_takesGzip && json.size() > worthPacking;
    const QByteArray sent = isPacked ? toGzip(json) : json;
    return answerTo(network, path, &sent, u"application/json"_s, isPacked ? "gzip"_ba : QByteArray());
}

Result<ServerReply> ServerLink::get(const QString &path) const
{
    QNetworkAccessManager network;
    return answerTo(network, path, nullptr, {});
}

bool ServerLink::isCancelled() const
{
    return m_cancellation && m_cancellation->isCancelled();
}

bool ServerLink::pause(int seconds) const
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
    if (m_cancellation)
        QObject::connect(m_cancellation, &Cancellation::cancelled, &loop, &QEventLoop::quit);
    if (!isCancelled())
        loop.exec();
    return !isCancelled();
}

/// Where it is waited for longer than a person would without a word.
std::unique_ptr<LifeSign> ServerLink::lifeSign(QNetworkAccessManager &network, QNetworkReply &reply,
                                               WayThere &way) const
{
    if (way.patience <= m_doubt)
        return nullptr;
    auto life = std::make_unique<LifeSign>(network, request(signPath), m_doubt, [this, &reply, &way] {
        way.patience = m_doubt;
        reply.abort();
    });
    QObject::connect(&reply, &QNetworkReply::readyRead, life.get(), &LifeSign::seen);
    QObject::connect(&reply, &QNetworkReply::uploadProgress, life.get(), &LifeSign::seen);
    return life;
}

Result<ServerReply> ServerLink::answerTo(QNetworkAccessManager &network, const QString &path, const QByteArray *sent,
                                         const QString &type, const QByteArray &coding) const
{
    QNetworkRequest asked = request(path);
    if (sent)
        asked.setHeader(QNetworkRequest::ContentTypeHeader, type);
    if (!coding.isEmpty())
        asked.setRawHeader("Content-Encoding", coding);
    WayThere way{{}, false, asked.transferTimeout()};
    const std::unique_ptr<QNetworkReply> reply(sent ? network.post(asked, *sent) : network.get(asked));
    constexpr qint64 readAhead = 1 << 20;
    boundReading(*reply, readAhead);
    QByteArray body;
    bool isTooLarge = false;
    QEventLoop loop;
    watch(*reply, way);
    const std::unique_ptr<LifeSign> life = lifeSign(network, *reply, way);
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        body += reply->readAll();
        isTooLarge = body.size() > longestAnswer;
        if (isTooLarge)
            reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (m_cancellation)
        QObject::connect(m_cancellation, &Cancellation::cancelled, &loop, &QEventLoop::quit);
    if (!reply->isFinished() && !isCancelled())
        loop.exec();
    if (isCancelled())
        return failure(ErrorCode::Cancelled, u"sync-cancelled"_s);
    body += reply->isOpen() ? reply->readAll() : QByteArray();
    if (isTooLarge || body.size() > longestAnswer)
        return failure(ErrorCode::TooLarge, u"server-answer-too-large"_s);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || reply->error() == QNetworkReply::OperationCanceledError)
        return tl::unexpected(whyUnanswered(*reply, way));
    if (path == exchangePath)
        *m_takesGzip = reply->rawHeader("Accept-Encoding").contains("gzip");
    return ServerReply{status, body};
}

} // namespace leadline

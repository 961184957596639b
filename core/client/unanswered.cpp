// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/unanswered.h"

#include <QNetworkRequest>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// The transfer timeout says no more than that somebody cancelled it.
bool isGivenUp(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
}

/// What speaks no TLS says something else, or ends the connection.
bool speaksNoTls(const QNetworkReply &reply, const WayThere &way)
{
    const bool isEnded = reply.error() == QNetworkReply::SslHandshakeFailedError
        || reply.error() == QNetworkReply::RemoteHostClosedError;
    return isEnded && !way.isSecure && reply.request().url().scheme() == "https"_L1;
}

QString reasonWhy(const QNetworkReply &reply, const WayThere &way)
{
    const auto isOther = [](const QSslError &doubt) { return doubt.error() == QSslError::HostNameMismatch; };
    if (isGivenUp(reply))
        return u"server-silent"_s;
    if (reply.error() == QNetworkReply::HostNotFoundError)
        return u"server-not-found"_s;
    if (reply.error() == QNetworkReply::ConnectionRefusedError)
        return u"server-port-closed"_s;
    if (!way.doubts.isEmpty())
        return std::ranges::all_of(way.doubts, isOther) ? u"server-certificate-name"_s : u"server-certificate"_s;
    if (speaksNoTls(reply, way))
        return u"server-not-secure"_s;
    return reply.error() == QNetworkReply::RemoteHostClosedError ? u"server-hung-up"_s : u"server-unreachable"_s;
}

} // namespace

Error whyUnanswered(const QNetworkReply &reply, const WayThere &way)
{
    const QUrl url = reply.request().url();
    Error why{ErrorCode::Io, reasonWhy(reply, way), {url.host()}};
    if (why.reason == "server-silent"_L1)
        why.details.append(QString::number((way.patience + 999) / 1000));
    if (why.reason == "server-port-closed"_L1)
        why.details.append(QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80)));
    if (why.reason == "server-unreachable"_L1)
        why.details.append(reply.errorString());
    return why;
}

bool isUnanswered(const Error &error)
{
    static const QStringList reasons{u"server-silent"_s,      u"server-not-found"_s,       u"server-port-closed"_s,
                                     u"server-hung-up"_s,     u"server-not-secure"_s,      u"server-certificate"_s,
                                     u"server-unreachable"_s, u"server-certificate-name"_s};
    return reasons.contains(error.reason);
}

} // namespace leadline

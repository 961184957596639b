// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/farewell.h"

#include "core/client/serverlink.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace leadline {

using namespace Qt::StringLiterals;

void sayFarewell(const ServerLink &link, QObject *context, const std::function<void(bool isOver)> &ended)
{
    if (link.token().isEmpty())
        return;
    constexpr int patience = 10'000; // milliseconds
    QNetworkRequest request = link.request(u"/v1/logout"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(patience);
    auto *network = new QNetworkAccessManager(context);
    QNetworkReply *reply = network->post(request, QByteArray("{}"));
    constexpr qint64 mostHeard = 64 << 10; // nobody reads more, so that a flood stands still and ends with the patience
    boundReading(*reply, mostHeard);
    QObject::connect(reply, &QNetworkReply::finished, network, [network, reply, ended] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        network->deleteLater();
        if (ended)
            ended(status == 200 || status == 401 || status == 403); // the last two: it was over before
    });
}

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/answers.h"

#include "server/base/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace leadline::server {

using namespace Qt::StringLiterals;

Response jsonResponse(const QJsonObject &json)
{
    Response response;
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response;
}

Response errorResponse(int status, const QString &code, int retryAfterSeconds)
{
    QJsonObject json{{u"error"_s, code}};
    if (retryAfterSeconds > 0)
        json.insert(u"retry_after"_s, retryAfterSeconds);
    Response response = jsonResponse(json);
    response.status = status;
    response.retryAfterSeconds = retryAfterSeconds;
    return response;
}

Response denied(Denial denial)
{
    switch (denial) {
    case Denial::Disabled:
        return errorResponse(403, u"disabled"_s);
    case Denial::Wipe:
        return errorResponse(403, u"wipe"_s);
    case Denial::Unauthorized:
        break;
    }
    return errorResponse(401, u"unauthorized"_s);
}

/// At random, so that those who were turned away together do not come back together.
Response busyResponse()
{
    constexpr int soonest = 2;
    constexpr int latest = 8;
    return errorResponse(503, u"busy"_s, QRandomGenerator::global()->bounded(soonest, latest));
}

Response failedResponse(const Error &error)
{
    logEvent("failed"_L1, {{u"reason"_s, error.reason}, {u"details"_s, QJsonArray::fromStringList(error.details)}});
    const bool passes = error.reason == "database-unavailable"_L1 || error.reason == "database-busy"_L1;
    return passes ? busyResponse() : errorResponse(500, u"failed"_s);
}

std::optional<QJsonObject> objectIn(const Request &request, qsizetype longest)
{
    if (request.body.size() > longest || !request.contentEncoding.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace leadline::server

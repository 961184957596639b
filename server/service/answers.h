// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/accounts/sessions.h"
#include "server/http/message.h"

#include <QJsonObject>

namespace leadline::server {

[[nodiscard]] Response jsonResponse(const QJsonObject &json);
/// {"error": code}; the codes are those of docs/server.md.
[[nodiscard]] Response errorResponse(int status, const QString &code, int retryAfterSeconds = 0);
/// For who is not let in.
[[nodiscard]] Response denied(Denial denial);
/// "Come back later", when a queue is full.
[[nodiscard]] Response busyResponse();
/// For a failure that is the server's own; it is logged, the session only learns whether to come back.
[[nodiscard]] Response failedResponse(const Error &error);

/// The object in a request's body; nothing when it is none, or past `longest` bytes.
[[nodiscard]] std::optional<QJsonObject> objectIn(const Request &request, qsizetype longest = 8192);

} // namespace leadline::server

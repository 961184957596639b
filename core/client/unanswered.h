// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QNetworkReply>
#include <QSslError>

namespace leadline {

/// What was seen of the way to a server before it failed.
struct WayThere
{
    QList<QSslError> doubts; ///< about its certificate
    bool isSecure = false;   ///< it spoke TLS
    int patience = 0;        ///< milliseconds
};

/// Why nothing of Leadline's came back: "server-silent" (with the seconds), "server-not-found", "server-port-closed" (with
/// the port), "server-hung-up", "server-not-secure", "server-certificate", "server-certificate-name", "server-unreachable"
/// (with the system's words). All are Io and name the host first.
[[nodiscard]] Error whyUnanswered(const QNetworkReply &reply, const WayThere &way);

/// One of those: it passes by itself, or somebody has to look after the way to the server.
[[nodiscard]] bool isUnanswered(const Error &error);

} // namespace leadline

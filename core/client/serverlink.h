// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QUrl>

namespace leadline {

/// What came back, whatever the server thought of it.
struct ServerReply
{
    int status = 0; ///< as in HTTP
    QByteArray body;
};

/// The address that a person typed, as a URL: https unless it is this very computer. Usage "server-address-invalid",
/// "server-address-insecure".
[[nodiscard]] Result<QUrl> serverAddress(const QString &typed);

/// The way to one server; waits for each answer on its own thread, which needs no event loop running.
class ServerLink final
{
public:
    explicit ServerLink(const QUrl &address) : m_address(address) {}

    void setToken(const QByteArray &token) { m_token = token; }
    /// Io "server-unreachable" (with the reason) when nothing came within the time; TooLarge "server-answer-too-large".
    [[nodiscard]] Result<ServerReply> post(const QString &path, const QByteArray &json) const;

private:
    QUrl m_address;
    QByteArray m_token;
};

} // namespace leadline

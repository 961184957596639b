// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QUrl>
#include <atomic>
#include <limits>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace leadline {

class Cancellation;
class LifeSign;
struct WayThere;

/// What came back, whatever the server thought of it.
struct ServerReply
{
    int status = 0; ///< as in HTTP
    QByteArray body;
};

/// The address that a person typed, as a URL: https unless it is this very computer. Usage "server-address-invalid",
/// "server-address-insecure".
[[nodiscard]] Result<QUrl> serverAddress(const QString &typed);

/// Has no more than so many bytes of an answer lie in memory before they are read; said right after asking.
void boundReading(QNetworkReply &reply, qint64 bytes);

/// The way to one server; waits for each answer on its own thread, which needs no event loop running.
class ServerLink final
{
public:
    explicit ServerLink(const QUrl &address) : m_address(address) {}

    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] const QByteArray &token() const { return m_token; }
    /// What ends each wait early; outlives the link.
    void setCancellation(const Cancellation *cancellation) { m_cancellation = cancellation; }

    /// It waits no longer than so many milliseconds for a byte.
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    /// Where it waits longer than so many, it asks meanwhile whether anybody is there, and gives up when nobody is.
    void setDoubt(int milliseconds) { m_doubt = milliseconds; }

    /// Io as whyUnanswered() says; TooLarge "server-answer-too-large"; Cancelled "sync-cancelled".
    [[nodiscard]] Result<ServerReply> post(const QString &path, const QByteArray &json) const;
    [[nodiscard]] Result<ServerReply> get(const QString &path) const;
    /// Asks over connections that `network` keeps: a POST of what is sent, of this type, or a GET.
    [[nodiscard]] Result<ServerReply> answerTo(QNetworkAccessManager &network, const QString &path,
                                               const QByteArray *sent, const QString &type,
                                               const QByteArray &coding = {}) const;
    /// Lets so many seconds pass; false when it was cancelled meanwhile.
    [[nodiscard]] bool pause(int seconds) const;
    /// For who asks and does not wait here: the token is in it, redirects and cookies are out. A path may have a query.
    [[nodiscard]] QNetworkRequest request(const QString &path) const;

private:
    [[nodiscard]] bool isCancelled() const;
    [[nodiscard]] std::unique_ptr<LifeSign> lifeSign(QNetworkAccessManager &network, QNetworkReply &reply,
                                                     WayThere &way) const;

    QUrl m_address;
    QByteArray m_token;
    int m_patience = std::numeric_limits<int>::max();
    int m_doubt = 20'000;
    /// Whether the last answer to an exchange said that the next one may come as gzip; an older server says nothing.
    std::shared_ptr<std::atomic<bool>> m_takesGzip = std::make_shared<std::atomic<bool>>(false);
    const Cancellation *m_cancellation = nullptr;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/backoff.h"

#include <QObject>
#include <QTimer>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace leadline {

class ServerLink;

/// Where the workspace stands, by an answer to the question for news; nothing when it is none.
[[nodiscard]] std::optional<qint64> headIn(const QByteArray &body);

/// Has a server tell when its workspace moves on (`GET /v1/wait`): one question, which the server holds back for most of a
/// minute. Needs its thread's event loop, and nothing else while it waits.
class NewsWatch final : public QObject
{
    Q_OBJECT

public:
    NewsWatch(Clock clock, RandomSource random, QObject *parent = nullptr);
    ~NewsWatch() override;

    /// Asks for what comes after `cursor`; does nothing while a question is open.
    void begin(const ServerLink &link, qint64 cursor);
    /// Nothing is told until the next begin().
    void end();

signals:
    /// The number that the workspace stands at, past the cursor or not; the question is over.
    void told(qint64 head);
    /// Nothing came, or nothing that can be read, and the pause after that is over: only a round knows why.
    void lost();

private:
    void take(const QNetworkReply &reply, const QByteArray &body);

    Clock m_clock;
    RandomSource m_random;
    Backoff m_backoff;
    QTimer m_pause;
    QNetworkAccessManager *m_network = nullptr;
    QNetworkReply *m_question = nullptr;
};

} // namespace leadline

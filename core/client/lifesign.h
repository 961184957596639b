// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace leadline {

/// Asks a server in passing whether anybody is there while an answer takes its time, so that one that hangs is not waited
/// for as long as one that works.
class LifeSign final : public QObject
{
public:
    /// Asks after half of so many milliseconds; calls `lost` when the other half brings nothing either.
    LifeSign(QNetworkAccessManager &network, const QNetworkRequest &question, int patience, std::function<void()> lost);

    /// Something came, or went out.
    void seen() { m_pause.start(); }

private:
    void ask();

    QNetworkAccessManager &m_network;
    QNetworkRequest m_question;
    std::function<void()> m_lost;
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_pause;
};

} // namespace leadline

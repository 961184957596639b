// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/lifesign.h"

#include <QNetworkAccessManager>

namespace leadline {

LifeSign::LifeSign(QNetworkAccessManager &network, const QNetworkRequest &question, int patience,
                   std::function<void()> lost)
    : m_network(network), m_question(question), m_lost(std::move(lost))
{
    m_question.setTransferTimeout(patience / 2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(patience / 2);
    connect(&m_pause, &QTimer::timeout, this, &LifeSign::ask);
    m_pause.start();
}

/// Whatever is answered, and by whoever stands before the server, is a sign.
void LifeSign::ask()
{
    m_reply.reset(m_network.get(m_question));
    connect(m_reply.get(), &QNetworkReply::finished, this, [this] {
        if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 0)
            m_lost();
        else
            m_pause.start();
    });
}

} // namespace leadline

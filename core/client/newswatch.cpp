// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/newswatch.h"

#include "core/client/serverlink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestAsked = 60;           // seconds
constexpr quint64 spreadOfReturns = 4'000; // milliseconds
constexpr qint64 longestNews = 4096;       // bytes: a number

} // namespace

std::optional<qint64> headIn(const QByteArray &body)
{
    bool isNumber = false;
    const qint64 head = QJsonDocument::fromJson(body)[u"head"].toString().toLongLong(&isNumber);
    return isNumber && head >= 0 ? std::optional(head) : std::nullopt;
}

NewsWatch::NewsWatch(Clock clock, RandomSource random, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_random(std::move(random)), m_backoff(m_random), m_pause(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NewsWatch::lost);
}

NewsWatch::~NewsWatch()
{
    end();
}

/// The network lives on the thread that asks first, which need not be the one that made this.
void NewsWatch::begin(const ServerLink &link, qint64 cursor)
{
    if (m_question)
        return;
    m_pause.stop();
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkReply *reply = m_network->get(link.request(u"/v1/wait?cursor="_s + QString::number(cursor)));
    m_question = reply;
    boundReading(*reply, 2 * longestNews);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > longestNews)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_question = nullptr;
        reply->deleteLater();
        take(*reply, reply->isOpen() ? reply->readAll() : QByteArray());
    });
}

void NewsWatch::end()
{
    m_pause.stop();
    QNetworkReply *open = std::exchange(m_question, nullptr);
    if (!open)
        return;
    open->disconnect(this);
    open->abort();
    open->deleteLater();
}

void NewsWatch::take(const QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const std::optional<qint64> head = status == 200 ? headIn(body) : std::nullopt;
    if (head) {
        m_backoff.reset();
        emit told(*head);
        return;
    }
    const Timestamp now = m_clock();
    const int asked = status == 503 ? reply.rawHeader("Retry-After").toInt() : 0;
    m_backoff.failed(now, std::clamp(asked, 0, longestAsked));
    // A server that was restarted loses the questions of all at once; they come back one after the other.
    const auto spread = static_cast<qint64>(m_random() % spreadOfReturns);
    m_pause.start(static_cast<int>(m_backoff.until().milliseconds - now.milliseconds + spread));
}

} // namespace leadline

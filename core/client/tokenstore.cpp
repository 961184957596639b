// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/tokenstore.h"

#ifdef LEADLINE_KEYCHAIN
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>
#include <memory>
#endif

namespace leadline {

#ifdef LEADLINE_KEYCHAIN

namespace {

constexpr int keychainPatience = 5'000; // milliseconds

struct Answer
{
    bool isGood = false;
    QByteArray token;
};

/// The library goes by the thread that used it first, so that has to be the one that lasts longest. A job that is late
/// deletes itself when its answer comes at last.
template<typename Job>
Answer run(Job &job, const QUuid &client)
{
    job.setKey(client.toString(QUuid::WithoutBraces));
    job.setAutoDelete(true);
    job.moveToThread(QCoreApplication::instance()->thread());
    const auto answer = std::make_shared<Answer>();
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &job, [answer, &job] {
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            answer->token = job.binaryData();
        answer->isGood = job.error() == QKeychain::NoError;
    });
    bool isLate = true;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&loop, &isLate] {
        isLate = false;
        loop.quit();
    });
    QTimer::singleShot(keychainPatience, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(&job, [&job] { job.start(); });
    loop.exec();
    return isLate ? Answer() : *answer;
}

} // namespace

std::optional<QByteArray> keptToken(const QUuid &client)
{
    const Answer answer = run(*new QKeychain::ReadPasswordJob(QStringLiteral("Leadline")), client);
    return answer.isGood && !answer.token.isEmpty() ? std::optional(answer.token) : std::nullopt;
}

bool keepToken(const QUuid &client, const QByteArray &token)
{
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Leadline"));
    job->setBinaryData(token);
    return run(*job, client).isGood;
}

void forgetToken(const QUuid &client)
{
    run(*new QKeychain::DeletePasswordJob(QStringLiteral("Leadline")), client);
}

#else

std::optional<QByteArray> keptToken(const QUuid & /*client*/)
{
    return std::nullopt;
}

bool keepToken(const QUuid & /*client*/, const QByteArray & /*token*/)
{
    return false;
}

void forgetToken(const QUuid & /*client*/) {}

#endif

} // namespace leadline

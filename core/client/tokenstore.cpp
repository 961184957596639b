// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/tokenstore.h"

#ifdef LEADLINE_KEYCHAIN
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>
#endif

namespace leadline {

#ifdef LEADLINE_KEYCHAIN

namespace {

constexpr int keychainPatience = 5'000; // milliseconds

/// Whether the store answered in time, and well. A job that is late deletes itself when its answer comes at last.
template<typename Job>
bool run(Job &job, const QUuid &client)
{
    job.setKey(client.toString(QUuid::WithoutBraces));
    job.setAutoDelete(true);
    bool isDone = false;
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *finished) {
        isDone = finished->error() == QKeychain::NoError;
        loop.quit();
    });
    QTimer::singleShot(keychainPatience, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return isDone;
}

} // namespace

std::optional<QByteArray> keptToken(const QUuid &client)
{
    auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("Leadline"));
    QByteArray token;
    QObject::connect(job, &QKeychain::Job::finished, job, [job, &token] { token = job->binaryData(); });
    const bool found = run(*job, client);
    if (!found)
        job->disconnect(job);
    return found && !token.isEmpty() ? std::optional(token) : std::nullopt;
}

bool keepToken(const QUuid &client, const QByteArray &token)
{
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Leadline"));
    job->setBinaryData(token);
    return run(*job, client);
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

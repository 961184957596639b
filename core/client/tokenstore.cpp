// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/tokenstore.h"

#ifdef LEADLINE_KEYCHAIN
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>
#endif

namespace leadline {

namespace {

#ifdef LEADLINE_KEYCHAIN

constexpr int keychainPatience = 5'000; // milliseconds

struct Answer
{
    bool isGood = false;
    QByteArray token;
};

/// The library goes by the thread that used it first, so that has to be the one that lasts longest. A job that is late
/// deletes itself when its answer comes at last.
template<typename Job>
Answer run(Job &job, const QString &name)
{
    job.setKey(name);
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

class SystemTokens final : public TokenStore
{
public:
    std::optional<QByteArray> kept(const QString &name) override
    {
        const Answer answer = run(*new QKeychain::ReadPasswordJob(QStringLiteral("Leadline")), name);
        return answer.isGood && !answer.token.isEmpty() ? std::optional(answer.token) : std::nullopt;
    }
    bool keep(const QString &name, const QByteArray &token) override
    {
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Leadline"));
        job->setBinaryData(token);
        return run(*job, name).isGood;
    }
    void forget(const QString &name) override
    {
        run(*new QKeychain::DeletePasswordJob(QStringLiteral("Leadline")), name);
    }
};

#else

class SystemTokens final : public TokenStore
{
public:
    std::optional<QByteArray> kept(const QString & /*name*/) override { return std::nullopt; }
    bool keep(const QString & /*name*/, const QByteArray & /*token*/) override { return false; }
    void forget(const QString & /*name*/) override {}
};

#endif

} // namespace

std::shared_ptr<TokenStore> systemTokens()
{
    return std::make_shared<SystemTokens>();
}

} // namespace leadline

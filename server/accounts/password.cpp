// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/password.h"

#include "server/accounts/guessable.h"

#include <array>
#include <sodium.h>
#include <stdexcept>

namespace leadline::server {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long long passes = 3;
constexpr size_t memory = 64UL * 1024 * 1024;
constexpr qsizetype shortestPassword = 12;

size_t sizeOf(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

} // namespace

QByteArray hashPassword(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(hash.data(), password.constData(), sizeOf(password), passes, memory,
                                 crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool isPassword(const QByteArray &hash, const QByteArray &password)
{
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(hash.constData(), password.constData(), sizeOf(password)) == 0;
}

bool needsRehash(const QByteArray &hash)
{
    return crypto_pwhash_str_needs_rehash(hash.constData(), passes, memory) != 0;
}

const QByteArray &nobodysHash()
{
    static const QByteArray hash = [] {
        QByteArray random(32, '\0');
        if (sodium_init() >= 0)
            randombytes_buf(random.data(), sizeOf(random));
        return hashPassword(random);
    }();
    return hash;
}

Result<void> checkNewPassword(const QString &password, const QString &login)
{
    if (password.size() < shortestPassword)
        return failure(ErrorCode::Invalid, u"password-too-short"_s, {QString::number(shortestPassword)});
    if (password.toUtf8().size() > longestPassword)
        return failure(ErrorCode::Invalid, u"password-too-long"_s, {QString::number(longestPassword)});
    if (isGuessable(password, login))
        return failure(ErrorCode::Invalid, u"password-too-common"_s);
    return {};
}

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/password.h"

#include <QSet>
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

/// Of the usual lists of leaked passwords, those that are long enough to get this far.
bool isCommon(const QString &password)
{
    static const QSet<QString> common{
        u"123456789012"_s,    u"1234567890123"_s,    u"12345678901234"_s, u"123456789101112"_s,  u"1234567891011"_s,
        u"1q2w3e4r5t6y"_s,    u"1qaz2wsx3edc"_s,     u"qwertyuiop12"_s,   u"qwertyuiop123"_s,    u"qwertyuiop[]"_s,
        u"qwerty123456"_s,    u"123456qwerty"_s,     u"password1234"_s,   u"password12345"_s,    u"passwordpassword"_s,
        u"adminadminadmin"_s, u"administrator"_s,    u"iloveyou1234"_s,   u"letmein12345"_s,     u"welcome12345"_s,
        u"q1w2e3r4t5y6"_s,    u"zaq12wsxcde3"_s,     u"йцукенгшщзхъ"_s,   u"пароль123456"_s,     u"qwertyqwerty"_s,
        u"abcdefghijkl"_s,    u"abcdefghijklmnop"_s, u"changemenow1"_s,   u"leadlineleadline"_s, u"987654321012"_s};
    return common.contains(password.toLower());
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
    const bool isOneLetter = password.count(password.front()) == password.size();
    if (isOneLetter || isCommon(password) || (!login.isEmpty() && password.compare(login, Qt::CaseInsensitive) == 0))
        return failure(ErrorCode::Invalid, u"password-too-common"_s);
    return {};
}

} // namespace leadline::server

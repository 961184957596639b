// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/token.h"

#include <QCryptographicHash>
#include <QList>
#include <sodium.h>

namespace leadline::server {

namespace {

constexpr QByteArrayView scheme("Bearer ");
constexpr QByteArrayView version("ll1");
constexpr qsizetype secretLetters = 43; // 32 bytes in base64url

} // namespace

QByteArray Token::hash() const
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

Token newToken(const QUuid &workspace)
{
    QByteArray secret(32, '\0');
    if (sodium_init() < 0)
        qFatal("no source of random numbers");
    randombytes_buf(secret.data(), static_cast<size_t>(secret.size()));
    return {workspace,
            version.toByteArray() + '.' + workspace.toByteArray(QUuid::Id128) + '.'
                + secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)};
}

std::optional<Token> tokenFrom(QByteArrayView authorization)
{
    if (!authorization.startsWith(scheme))
        return {};
    const QByteArray text = authorization.sliced(scheme.size()).toByteArray();
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3 || parts.at(0) != version || parts.at(1).size() != 32 || parts.at(2).size() != secretLetters)
        return {};
    const QByteArray &tag = parts.at(1);
    const QByteArray dashed =
        tag.left(8) + '-' + tag.mid(8, 4) + '-' + tag.mid(12, 4) + '-' + tag.mid(16, 4) + '-' + tag.mid(20);
    const QUuid workspace = QUuid::fromString(QLatin1StringView(dashed));
    if (workspace.isNull())
        return {};
    return Token{workspace, text};
}

} // namespace leadline::server

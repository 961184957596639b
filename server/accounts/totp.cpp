// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/totp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>
#include <array>
#include <sodium.h>

namespace leadline::server {

namespace {

constexpr qint64 step = 30'000;
constexpr qsizetype digitCount = 6;

} // namespace

QByteArray totpCode(const QByteArray &secret, Timestamp moment)
{
    std::array<char, 8> counter{};
    qToBigEndian(moment.milliseconds / step, counter.data());
    const QByteArray mac =
        QMessageAuthenticationCode::hash(QByteArray(counter.data(), counter.size()), secret, QCryptographicHash::Sha1);
    const int offset = mac.back() & 0xf;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffffU;
    return QByteArray::number(number % 1'000'000).rightJustified(digitCount, '0');
}

std::optional<qint64> totpStep(const QByteArray &secret, const QByteArray &digits, Timestamp now)
{
    if (digits.size() != digitCount)
        return std::nullopt;
    std::optional<qint64> found;
    for (const qint64 shift : {-step, qint64(0), step}) {
        const Timestamp moment{now.milliseconds + shift};
        const QByteArray code = totpCode(secret, moment);
        if (sodium_memcmp(code.constData(), digits.constData(), digitCount) == 0)
            found = moment.milliseconds / step;
    }
    return found;
}

QByteArray toBase32(const QByteArray &bytes)
{
    constexpr QByteArrayView letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += letters[(buffer >> (bits - 5)) & 31];
    }
    if (bits > 0)
        text += letters[(buffer << (5 - bits)) & 31];
    return text;
}

} // namespace leadline::server

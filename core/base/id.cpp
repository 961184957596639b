// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <atomic>

namespace leadline {

namespace {

/// Strictly growing within the process, whatever the clock does: milliseconds in the upper 48 bits, a 12-bit counter below
/// (RFC 9562, 6.2 method 1).
quint64 nextTick(qint64 milliseconds)
{
    static std::atomic<quint64> last{0};
    const quint64 wanted = static_cast<quint64>(milliseconds) << 12;
    quint64 previous = last.load();
    quint64 next = 0;
    do {
        next = std::max(wanted, previous + 1);
    } while (!last.compare_exchange_weak(previous, next));
    return next;
}

} // namespace

QUuid newUuid(Timestamp moment)
{
    const quint64 tick = nextTick(moment.milliseconds);
    std::array<uchar, 16> bytes{};
    qToBigEndian(static_cast<quint64>((tick >> 12) << 16 | 0x7000 | (tick & 0xfff)), bytes.data());
    qToBigEndian(QRandomGenerator::system()->generate64(), bytes.data() + 8);
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

QUuid derivedUuid(const QUuid &parent, const QString &role)
{
    return QUuid::createUuidV5(parent, role);
}

} // namespace leadline

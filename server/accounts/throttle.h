// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

namespace leadline::server {

/// Slows guessing down: after some free attempts each further one of the same key must wait twice as long as the one
/// before. A key is who tries and on whom, so that nobody can shut a colleague out. Bounded; lives in one thread.
class Throttle final
{
public:
    explicit Throttle(Clock clock) : m_clock(std::move(clock)) {}

    /// Seconds to wait before this key may try; 0 counts the attempt as failed until `succeeded` takes that back.
    [[nodiscard]] qint64 attempt(const QByteArray &key);
    void succeeded(const QByteArray &key);

private:
    struct Failures
    {
        int count = 0;
        Timestamp last;
    };

    void forgetOld();

    Clock m_clock;
    QHash<QByteArray, Failures> m_failures;
};

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <functional>

namespace leadline {

/// 64 random bits; injected, so that a simulation repeats itself.
using RandomSource = std::function<quint64()>;

/// When to try again: full jitter over a span that doubles from 1 second to 5 minutes, so that a thousand clients do not
/// come back together.
class Backoff final
{
public:
    explicit Backoff(RandomSource random) : m_random(std::move(random)) {}

    /// After one more failure; not before `atLeastSeconds`, which the server may have asked for.
    void failed(Timestamp now, int atLeastSeconds = 0);
    void reset();
    /// Not set: at once.
    [[nodiscard]] Timestamp until() const { return m_until; }

private:
    RandomSource m_random;
    Timestamp m_until;
    int m_failures = 0;
};

} // namespace leadline

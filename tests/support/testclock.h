// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <memory>

namespace leadline::test {

/// A clock that the test moves by hand.
class TestClock
{
public:
    explicit TestClock(const QString &iso = QStringLiteral("2026-03-02T10:00:00"))
        : m_now(std::make_shared<Timestamp>(timestampFromIso(iso).value()))
    {
    }
    [[nodiscard]] Clock clock() const
    {
        return [now = m_now] { return *now; };
    }
    [[nodiscard]] Timestamp now() const { return *m_now; }
    void advanceMinutes(qint64 minutes) { *m_now = m_now->plusMinutes(minutes); }
    void set(Timestamp moment) { *m_now = moment; }

private:
    std::shared_ptr<Timestamp> m_now;
};

} // namespace leadline::test

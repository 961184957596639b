// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace leadline::bench {

/// Watches how long the event loop of its thread does not come round: that long the window stands still (C-67).
class Watchdog final : public QObject
{
    Q_OBJECT

public:
    Watchdog();

    /// In milliseconds.
    [[nodiscard]] double longestStall() const { return m_longest; }

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    double m_longest = 0;
};

} // namespace leadline::bench

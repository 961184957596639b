// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <functional>

namespace leadline::bench {

using Happened = std::function<bool()>;

/// Runs the event loop until it has happened; ends the program when it never does.
void waitUntil(const Happened &happened, int seconds = 60);

/// Runs the event loop until nothing is left to do, and then as long as the timers of one act take.
void settle();

/// Milliseconds from before `act` until `happened` and all that it led to stands on the screen.
[[nodiscard]] double timeToPixels(const std::function<void()> &act, const Happened &happened);

/// A key press and its release, sent to who has the focus.
void press(int key);
/// A letter, likewise.
void type(QChar letter);

} // namespace leadline::bench

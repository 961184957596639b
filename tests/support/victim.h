// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline::test {

/// Kills this process with signal 9 after so many microseconds; the timer is inside the victim, so that no test sleeps.
void dieAfter(long microseconds);

/// Runs this test program again as a victim with these words, until it dies or ends; gives what it printed.
QByteArray outputOfVictim(const QStringList &words);

/// The words that this process was given as a victim; empty when it is the test itself.
[[nodiscard]] QStringList victimsWords();

/// How often to kill: 50 times, or 1,000 with LEADLINE_LONG.
[[nodiscard]] int kills();

} // namespace leadline::test

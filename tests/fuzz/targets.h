// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <span>

namespace leadline::fuzz {

/// One kind of message from outside, and what has to hold whatever it says: `take` dies when it does not.
struct Target
{
    const char *name; ///< also of its folder in tests/fuzz/corpus
    void (*take)(const QByteArray &bytes);
    int mutations; ///< in CI, after the corpus
};

[[nodiscard]] std::span<const Target> targets();

/// Ends the program with the rule that was broken.
void must(bool holds, const char *rule);

// What a server hears.
void takeRequest(const QByteArray &bytes);
void takeBody(const QByteArray &bytes);
void takeToken(const QByteArray &bytes);
void takeHead(const QByteArray &bytes);
void takeGzip(const QByteArray &bytes);

// What a client hears.
void takeAnswer(const QByteArray &bytes);
void takeError(const QByteArray &bytes);
void takeLogin(const QByteArray &bytes);
void takeDevices(const QByteArray &bytes);
void takeNews(const QByteArray &bytes);

// What a person brings or types.
void takeTable(const QByteArray &bytes);
void takeFilter(const QByteArray &bytes);
void takeProcess(const QByteArray &bytes);

} // namespace leadline::fuzz

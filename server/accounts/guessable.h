// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadline::server {

/// Whether a password is put together from so little that guessers come to it early: one or two of 3,500 common words, walks
/// over the keyboard, repetitions, years and digits, the login, letters written as digits.
[[nodiscard]] bool isGuessable(const QString &password, const QString &login);

} // namespace leadline::server

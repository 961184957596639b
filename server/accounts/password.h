// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace leadline::server {

/// argon2id with 64 MiB and three passes (ASVS 11.4.2): about 0.1 s and 64 MiB at a time, so few may run at once.
[[nodiscard]] QByteArray hashPassword(const QByteArray &password);

/// Takes the same time whatever the password; false for a damaged hash.
[[nodiscard]] bool isPassword(const QByteArray &hash, const QByteArray &password);

/// Whether the hash was made with weaker settings than today's.
[[nodiscard]] bool needsRehash(const QByteArray &hash);

/// A hash that no password opens: what an unknown login is compared with, so that it takes as long as a known one.
[[nodiscard]] const QByteArray &nobodysHash();

/// 12 letters to 1,024 bytes, and nothing that guessers come to early (ASVS 6.2). Invalid.
[[nodiscard]] Result<void> checkNewPassword(const QString &password, const QString &login);

inline constexpr qsizetype longestPassword = 1024; ///< bytes

} // namespace leadline::server

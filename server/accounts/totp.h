// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <QByteArray>

namespace leadline::server {

/// The six digits that an authenticator shows at a moment (RFC 6238: SHA-1, 30 s).
[[nodiscard]] QByteArray totpCode(const QByteArray &secret, Timestamp moment);

/// Whether the digits are those of now, half a minute ago or half a minute ahead.
[[nodiscard]] bool isTotpCode(const QByteArray &secret, const QByteArray &digits, Timestamp now);

/// What the authenticator is told: the secret in base32.
[[nodiscard]] QByteArray toBase32(const QByteArray &bytes);

} // namespace leadline::server

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <QByteArray>
#include <optional>

namespace leadline::server {

/// The six digits that an authenticator shows at a moment (RFC 6238: SHA-1, 30 s).
[[nodiscard]] QByteArray totpCode(const QByteArray &secret, Timestamp moment);

/// Which half minute since 1970 the digits belong to: that of now, the one before or the one after; nothing when to none.
[[nodiscard]] std::optional<qint64> totpStep(const QByteArray &secret, const QByteArray &digits, Timestamp now);

/// What the authenticator is told: the secret in base32.
[[nodiscard]] QByteArray toBase32(const QByteArray &bytes);

} // namespace leadline::server

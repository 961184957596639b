// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace leadline {

/// What a gzip holds; nothing when it is damaged, is not whole or would be longer than `longest`, which is noticed while
/// it is inflated.
[[nodiscard]] std::optional<QByteArray> fromGzip(const QByteArray &packed, qsizetype longest);

[[nodiscard]] QByteArray toGzip(const QByteArray &plain);

/// A shorter message is not worth packing.
inline constexpr qsizetype worthPacking = 1024;

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <compare>
#include <optional>

namespace leadline {

/// A moment: UTC milliseconds since 1970. Zero milliseconds means "not set".
struct Timestamp
{
    qint64 milliseconds = 0;

    [[nodiscard]] bool isSet() const { return milliseconds != 0; }
    [[nodiscard]] Timestamp plusMinutes(qint64 minutes) const { return {milliseconds + minutes * 60'000}; }
    [[nodiscard]] Timestamp plusDays(qint64 days) const { return {milliseconds + days * 86'400'000}; }
    /// In the computer's time zone, for showing.
    [[nodiscard]] QDateTime toLocal() const;
    /// ISO 8601 in local time with its offset, seconds precision; empty when not set.
    [[nodiscard]] QString toIso() const;

    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;
};

/// Reads ISO 8601: a moment with offset or Z, without zone (then local time), or a day (its midnight, local).
[[nodiscard]] std::optional<Timestamp> timestampFromIso(const QString &text);

[[nodiscard]] Timestamp timestampFrom(const QDateTime &moment);

} // namespace leadline

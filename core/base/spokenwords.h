// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>
#include <optional>

namespace leadline {

// The words of spokenMoment(), folded.

enum class SpokenUnit { Minute, Hour, Day, Week, Month, Year };

[[nodiscard]] std::optional<SpokenUnit> spokenUnit(const QString &word);
/// 1 is Monday.
[[nodiscard]] std::optional<int> spokenWeekday(const QString &word);
[[nodiscard]] std::optional<int> spokenMonth(const QString &word);
/// Days from today: «послезавтра» is 2.
[[nodiscard]] std::optional<int> spokenDay(const QString &word);
/// «два», "two", up to ten; «пару» is two.
[[nodiscard]] std::optional<int> spokenNumber(const QString &word);
/// «утром» is nine.
[[nodiscard]] std::optional<QTime> spokenTime(const QString &word);

} // namespace leadline

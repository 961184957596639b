// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <QStringList>

namespace leadline {

/// What comes first in 3/5/2026.
enum class DayOrder { DayFirst, MonthFirst };

/// A moment as spreadsheets and other programs write it: ISO 8601, 5.3.2026 9:05, 05.03.26, 2026/03/05, 12/25/2026 3:04 PM,
/// 2026-03-05 10:00:00 +0300. Without a zone it is local, without a time the day's midnight; `order` is for those that can
/// be read both ways.
[[nodiscard]] std::optional<Timestamp> writtenMoment(const QString &text, DayOrder order = DayOrder::DayFirst);

/// The order of all these texts, by those among them that can be read one way only.
[[nodiscard]] DayOrder dayOrderOf(const QStringList &texts);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/timestamp.h"

#include <QLocale>
#include <QString>
#include <optional>

namespace leadline {

/// "1 250 000 ₽" or "₽1,250,000.50": grouped by the locale, kopecks only where there are any. `currency` is ISO 4217.
[[nodiscard]] QString formatMoney(Money money, const QString &currency, const QLocale &locale = QLocale());

/// The same without the currency, as it stands in a field while it is edited: "1 250 000,50".
[[nodiscard]] QString editableMoney(Money money, const QLocale &locale = QLocale());

/// Near days by their names: "today, 16:00", "yesterday, 11:42", "Fri, 12:00", then "12 Nov, 15:05".
[[nodiscard]] QString formatMoment(Timestamp moment, Timestamp now, const QLocale &locale = QLocale());

/// In full, for fields and tool tips: "28 November 2025, 16:00"; a midnight is a day without time.
[[nodiscard]] QString formatDateTime(Timestamp moment, const QLocale &locale = QLocale());

/// As it stands in a field while it is edited, four-digit year: "28.11.2025 16:00".
[[nodiscard]] QString editableDateTime(Timestamp moment, const QLocale &locale = QLocale());

/// Reads what `editableDateTime` writes, the day alone, ISO 8601, and all that spokenMoment() understands, in both
/// languages whichever is shown.
[[nodiscard]] std::optional<Timestamp> readDateTime(const QString &text, Timestamp now,
                                                    const QLocale &locale = QLocale());

/// "28 Nov" or "Nov 28" as the locale has it, with its year where that is not today's.
[[nodiscard]] QString shortDay(QDate date, QDate today, const QLocale &locale = QLocale());

/// A date's words as a heading: "Понедельник, 30 ноября".
[[nodiscard]] QString capitalized(const QString &words);

/// How a next step stands (C-11). A moment that is not set is None.
enum class DueState { None, Overdue, Today, Later };
[[nodiscard]] DueState dueState(Timestamp due, Timestamp now);

/// "overdue 2 days", "today, 16:00", "24 Nov"; empty when not set.
[[nodiscard]] QString formatDue(Timestamp due, Timestamp now, const QLocale &locale = QLocale());

/// The two greatest units: "1 day 4 h", "4 h 10 min", "12 min".
[[nodiscard]] QString formatDuration(qint64 milliseconds);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace leadline {

// The words of reports, by the stable keys of core/reports; in the language of the moment.

[[nodiscard]] QString reportTitle(const QString &report);
[[nodiscard]] QString reportTableTitle(const QString &table);
[[nodiscard]] QString reportColumnTitle(const QString &column);
/// The same for a file, where the unit of a number must be said.
[[nodiscard]] QString reportSheetTitle(const QString &column);
/// What stands where a lead has no source, owner or reason.
[[nodiscard]] QString reportNoneText();

/// "41 %".
[[nodiscard]] QString shareText(double share, const QLocale &locale);
/// The two greatest units of a time in milliseconds: "6 d 4 h".
[[nodiscard]] QString stayText(qint64 milliseconds, const QLocale &locale);
/// The step where most leads stay behind, in a sentence.
[[nodiscard]] QString weakStepText(const QString &from, const QString &to, qint64 reached, qint64 of,
                                   const QLocale &locale);

} // namespace leadline

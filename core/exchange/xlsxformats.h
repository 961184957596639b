// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace leadline {

/// What the number format of a cell makes of its number.
struct NumberFormat
{
    enum class Kind { Number, Date, Time, Duration };

    Kind kind = Kind::Number;
    /// The digits that "00000" asks for: postal codes and the like keep their leading zeros.
    int leastDigits = 0;

    friend bool operator==(const NumberFormat &, const NumberFormat &) = default;
};

/// The format of a built-in number (ECMA-376, 18.8.30; with those of East Asia).
[[nodiscard]] NumberFormat builtInFormat(int id);
/// The format of a code such as "dd/mm/yyyy", "[h]:mm", "0.00" or "00000".
[[nodiscard]] NumberFormat formatFromCode(const QString &code);

/// Where a workbook's days begin: Excel's 1900, with a 29 February that never was, or the Macintosh's 1904.
enum class Epoch { Excel1900, Macintosh1904 };

/// A number as its format means it: "2025-11-12", "2025-11-12T09:05:00", "09:05:00", "26:30:00"; or a plain number,
/// whole ones without a point, others with the fewest digits that keep them.
[[nodiscard]] QString numberText(double number, NumberFormat format, Epoch epoch);

/// A day, moment or time that is written as ISO 8601 in the file, to whole seconds and in the form of numberText().
[[nodiscard]] QString isoText(const QString &value);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace leadline {

/// An amount in the minor units (kopecks, cents) of the workspace's base currency; never a double.
struct Money
{
    qint64 minor = 0;

    /// In major units with a dot and two decimals, "1250000.50": how files and the command line write it.
    [[nodiscard]] QString toDecimal() const;

    friend auto operator<=>(const Money &, const Money &) = default;
};

/// Reads an amount in major units: "1250000.50", "1 250 000,50" (any space), "1,250,000.50", "1250000".
/// At most two decimals; nullopt for anything else, a sign included or an amount past 90 trillion.
[[nodiscard]] std::optional<Money> moneyFromText(const QString &text);

} // namespace leadline

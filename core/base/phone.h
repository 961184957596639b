// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leadline {

/// E.164 ("+74951234567") of a phone as people write it, by libphonenumber; empty when it is no possible number.
/// `region` (ISO 3166, "RU") tells how numbers without a country code are read. Safe from any thread.
[[nodiscard]] QString phoneToE164(const QString &text, const QString &region);

/// The countries that have phones, by code (ISO 3166), in the order of the alphabet.
[[nodiscard]] const QStringList &phoneRegions();
/// What a number of that country begins with abroad: 7 for "RU"; 0 when there is no such country.
[[nodiscard]] int callingCode(const QString &region);

/// E.164 of a valid number, with ";ext=12" when it has an extension; empty when no such number can exist.
[[nodiscard]] QString canonicalPhone(const QString &text, const QString &region);

/// How people write it in its own country or, abroad, internationally; the text itself when it is no number.
[[nodiscard]] QString phoneForDisplay(const QString &text, const QString &region);

} // namespace leadline

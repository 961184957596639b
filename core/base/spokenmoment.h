// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace leadline {

/// The moment that people mean by «завтра 10:00», «пт», «через 2 дня», «15 марта в 9», "in 2 weeks", "next friday 3pm",
/// in Russian and English alike, whatever the case. A day without a time is its midnight, local; a day without a year and
/// a time without a day are the next to come. nullopt for anything else, also when a word is left over.
[[nodiscard]] std::optional<Timestamp> spokenMoment(const QString &text, Timestamp now);

} // namespace leadline

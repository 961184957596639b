// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/syncstanding.h"
#include "ui/theme/tokens.h"

namespace leadline {

/// How a file and its server get along, for people.
struct StandingWords
{
    QString iconName;
    Tone tone = Tone::Neutral;
    QString brief;    ///< "Offline · 3 changes"
    QString sentence; ///< what it means, and what to do
};

[[nodiscard]] StandingWords standingWords(const SyncStanding &standing, Timestamp now);

} // namespace leadline

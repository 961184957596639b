// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/preview.h"
#include "ui/leads/cardscope.h"

namespace leadline {

/// Moves the lead by hand. Where the gate asks for a reason a menu beside `anchor` offers those of its directory first,
/// so that a move without one cannot be made (G-18).
void moveByMenu(const CardScope &scope, QWidget &anchor, const LeadId &lead, const QString &stage, const Gate &gate);

} // namespace leadline

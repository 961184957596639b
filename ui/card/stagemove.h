// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/preview.h"
#include "core/services/leadcard.h"
#include "ui/card/cardscope.h"

namespace leadline {

/// Moves leads by hand, asking once where there is something to ask: for the reason, by a menu beside `anchor`, where
/// the gate wants one (G-18), else whether to go on when stages are left out or open tasks end (C-41, G-15). The gate is
/// that of the first; it lets the others pass, too.
void askAndMove(const CardScope &scope, QWidget &anchor, const std::vector<LeadCard> &cards, const QString &stage,
                const Gate &gate);

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undo.h"

namespace leadline {

/// Adds `count` invented leads, half Latin and half Cyrillic, over all stages of the process, with tasks (one lead in ten
/// has an open one), feed and two years of journal up to now, as one batch that undo passes over. The same seed, clock
/// and process give the same leads. Gives the batch's id.
[[nodiscard]] Result<QUuid> generateLeads(const Session &session, qint64 count, quint32 seed,
                                          const Progress &progress = {});

} // namespace leadline

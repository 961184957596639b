// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"

namespace leadline::bench {

class Workbench;

/// The lead at this place of the list, made to have a feed that long.
[[nodiscard]] LeadId talkativeLead(Workbench &bench, qint64 place, size_t feedEntries);

} // namespace leadline::bench

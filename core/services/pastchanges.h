// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lead.h"
#include "core/services/session.h"

namespace leadline {

/// What happened to the lead's own fields, newest first: the journal, and on a shared server what colleagues did, which
/// comes as records. What was refused or lost did not happen to it: it is among the conflicts and what needs attention. Throws SqlError.
[[nodiscard]] std::vector<HistoryEntry> historyOf(const Session &session, const LeadId &lead);

} // namespace leadline

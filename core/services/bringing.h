// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// Brings the leads in that the file had before it joined its server, with clients, tasks, feed and files; users are
/// found by login, others' work goes to who acts. An edit that is older than what a colleague wrote since waits for a
/// decision instead. Cut short, it goes on when it is called again; a portion that the server refused goes once more lead
/// by lead. Gives how many leads, or such parts, were brought; none when nothing is to be.
[[nodiscard]] Result<int> bringOwnLeads(const Session &session);

} // namespace leadline

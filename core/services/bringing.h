// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"

namespace leadline {

/// Brings the leads in that the file had before it joined its server, with clients, tasks, feed and files; users are
/// found by login, others' work goes to who acts. Cut short, it goes on when it is called again. Gives how many leads
/// were brought; none when nothing is to be.
[[nodiscard]] Result<int> bringOwnLeads(const Session &session);

} // namespace leadline

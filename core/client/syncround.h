// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/client/pageahead.h"
#include "core/store/synclog.h"
#include "core/sync/replica.h"

namespace leadline {

/// What one round of exchange brought about.
struct SyncReport
{
    int exchanges = 0;
    int sent = 0; ///< ChangeSets that have an outcome now
    int records = 0;
    int refused = 0;     ///< of what was sent
    bool isCopy = false; ///< the server knows another file by this one's id; it has a new one now
};

/// What of it is worth a line of the log; nothing when all went well and there was nothing to carry.
[[nodiscard]] std::optional<SyncEvent> eventOf(const Result<void> &done, const SyncReport &report, Timestamp now);

/// What a replica draws its ids and pauses from, outside a simulation.
[[nodiscard]] quint64 randomBits();

/// Asks once and takes in what comes. Errors say why nothing more came: whyUnanswered()'s, "server-answer-malformed",
/// "login-needed", "account-disabled", "program-too-old", "server-busy", "file-wiped", or what the file said. With `ahead`
/// the page after it is asked for while this one is stored.
[[nodiscard]] Result<void> exchange(Replica &replica, const ServerLink &link, const Clock &clock, SyncReport &report,
                                    PageAhead *ahead = nullptr);

/// Goes on until nothing waits on either side.
[[nodiscard]] Result<SyncReport> syncRound(Replica &replica, const ServerLink &link, const Clock &clock);

} // namespace leadline

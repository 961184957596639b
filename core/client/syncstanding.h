// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sharing.h"

namespace leadline {

/// How a file and its server get along.
enum class SyncMood { NotShared, Offline, Syncing, Paused, UpToDate, LoginNeeded, NeedsAttention, Failed };

/// All that the window tells about it.
struct SyncStanding
{
    SyncMood mood = SyncMood::NotShared;
    Sharing sharing;
    int received = 0;           ///< records of the round at hand
    std::optional<Error> error; ///< why the last round ended early
};

/// Whether the file has not yet received all there is for it.
[[nodiscard]] inline bool isFirstSync(const SyncState &state)
{
    return !state.contactAt.isSet() || state.position.scan;
}

/// `isSyncing`: a round is under way. One that has nothing to carry is not worth a word, nor is one that tries again.
[[nodiscard]] SyncStanding standingOf(const Sharing &sharing, bool isSyncing, int received,
                                      const std::optional<Error> &error);

} // namespace leadline

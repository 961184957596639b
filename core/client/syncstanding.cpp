// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/syncstanding.h"

#include "core/client/unanswered.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

SyncMood moodAfter(const Error &error)
{
    for (const QLatin1StringView reason : {"login-needed"_L1, "account-disabled"_L1}) {
        if (error.reason == reason)
            return SyncMood::LoginNeeded;
    }
    if (isUnanswered(error) || error.reason == "server-busy"_L1)
        return SyncMood::Offline;
    return error.reason == "sync-cancelled"_L1 ? SyncMood::Paused : SyncMood::Failed;
}

SyncMood moodOf(const Sharing &sharing, bool isSyncing, int received, const std::optional<Error> &error)
{
    if (!sharing.state)
        return SyncMood::NotShared;
    if (error)
        return moodAfter(*error);
    if (isSyncing && (isFirstSync(*sharing.state) || sharing.waiting > 0 || received > 0))
        return SyncMood::Syncing;
    return sharing.conflicts + sharing.attention > 0 ? SyncMood::NeedsAttention : SyncMood::UpToDate;
}

} // namespace

SyncStanding standingOf(const Sharing &sharing, bool isSyncing, int received, const std::optional<Error> &error)
{
    return {moodOf(sharing, isSyncing, received, error), sharing, received, error};
}

} // namespace leadline

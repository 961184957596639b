// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"
#include "core/store/connection.h"

#include <optional>

namespace leadline {

/// To which server a file belongs, and how far the two have come (sync.md section 4).
struct SyncState
{
    QString server; ///< address
    QString workspace;
    QString login;
    QUuid client;            ///< this file's id, made anew when the file was copied
    qint64 lastMid = 0;      ///< the greatest mid given so far
    qint64 acknowledged = 0; ///< outcomes up to this mid are stored here
    QUuid epoch;             ///< null before the first answer
    SyncPosition position;
    Timestamp contactAt; ///< the last answer
    Timestamp compareAt; ///< when the file is to be compared with the server
    QString computer;    ///< a word for the one it was last logged in on
    QString bring;       ///< a copy of what the file was before, whose leads are still to be brought in

    friend bool operator==(const SyncState &, const SyncState &) = default;
};

/// None for a file that is nobody else's. Throws SqlError.
[[nodiscard]] std::optional<SyncState> syncState(Connection &connection);

/// Inside the transaction that brings about what it says. Throws SqlError.
void saveSyncState(Connection &connection, const SyncState &state);

void saveCompareAt(Connection &connection, Timestamp at);

/// The file is nobody else's from now on. Throws SqlError.
void removeSyncState(Connection &connection);

} // namespace leadline

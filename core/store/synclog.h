// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/store/connection.h"

#include <QStringList>
#include <vector>

namespace leadline {

/// One thing that happened between a file and its server.
struct SyncEvent
{
    enum class What {
        Joined,
        Exchanged,
        Failed,
        Stopped,
        LoggedIn,
        LoggedOut,
        LogoutWaits, ///< the server could not be told of it, and will be
        LogoutTold,  ///< later than it should have been
        LogoutLost,  ///< it was tried often enough
        Copied,      ///< the file is a copy, and goes on as a device of its own
        Repaired     ///< it was unlike the server; `received` roots were fetched again
    };

    What what = What::Exchanged;
    Timestamp at;
    Timestamp last;      ///< of failures that repeated themselves
    qint64 times = 1;    ///< how often they did
    int sent = 0;        ///< ChangeSets that have an outcome now
    int received = 0;    ///< records
    int refused = 0;     ///< of the ChangeSets
    QString reason = {}; ///< of a failure, as in Error
    QStringList details = {};

    friend bool operator==(const SyncEvent &, const SyncEvent &) = default;
};

/// "exchanged", for files and JSON.
[[nodiscard]] QString syncEventName(SyncEvent::What what);

/// Adds it; a failure for the same reason as the one before counts there. The last 1,000 are kept. Throws SqlError.
void noteSyncEvent(Connection &connection, const SyncEvent &event);

/// The newest first. Throws SqlError.
[[nodiscard]] std::vector<SyncEvent> syncLog(Connection &connection, int limit);

} // namespace leadline

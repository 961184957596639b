// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/syncmessage.h"

namespace leadline {

/// What a file knows of its workspace.
struct ReplicaState
{
    QUuid client;
    QUuid epoch; ///< null before the first answer
    SyncPosition position;
    qint64 lastMid = 0;      ///< the greatest mid given
    qint64 acknowledged = 0; ///< up to this mid every outcome is stored
    /// When it is to be compared with the server; none: not yet.
    std::optional<Timestamp> compareAt = {};
};

/// What an answer asks of the file: all of it in one transaction, in this order.
struct Reception
{
    QUuid epoch;
    std::vector<SyncOutcome> outcomes;
    std::vector<QUuid> purge;    ///< roots to drop, but for what the user typed and has no outcome yet
    bool scanBegins = false;     ///< no root is confirmed any more, and `refs` are all the reference data there is
    std::vector<RootPage> roots; ///< confirmed by coming; a full one replaces all that the file has of it
    std::vector<SharedRecord> refs;
    bool scanEnds = false; ///< roots that were not confirmed since the scan began are dropped like purged ones
    SyncPosition position; ///< from now on
    std::optional<Timestamp> compareAt = {}; ///< from now on, if it is another
};

/// A new beginning under a new client id: mids start at 1 again, ops stay.
struct Restart
{
    QUuid client;
    QUuid epoch;
    /// The server is not the one that gave the outcomes: position zero, and what it acknowledged in the last 30 days is
    /// pending again, in HLC order with what is pending anyway.
    bool fromStart = false;
};

/// The file as the protocol sees it. Each changing call is one durable transaction.
class ReplicaStorage
{
public:
    virtual ~ReplicaStorage() = default;

    [[nodiscard]] virtual Result<ReplicaState> state() const = 0;
    /// ChangeSets without an outcome by mid, at most `most` and `bytes` of JSON, but at least one.
    [[nodiscard]] virtual Result<std::vector<SentChangeSet>> pending(int most, qsizetype bytes) const = 0;
    [[nodiscard]] virtual Result<void> receive(const Reception &reception) = 0;
    [[nodiscard]] virtual Result<void> restart(const Restart &restart) = 0;
    /// How far each root has come that the file shows; with number 0 one that it shows although it never came.
    [[nodiscard]] virtual Result<std::vector<RootHead>> heads() const = 0;
    /// The file was compared, and so many roots were fetched again because they differed.
    [[nodiscard]] virtual Result<void> compared(Timestamp next, int repaired) = 0;
    /// The server says that this device is lost: nothing readable may stay, in no copy that the program made either.
    [[nodiscard]] virtual Result<void> wipe() = 0;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sharedrecord.h"

#include <optional>
#include <vector>

namespace leadline {

/// What became of a ChangeSet; final once told.
enum class OutcomeStatus {
    Applied,   ///< as it was sent
    Merged,    ///< applied, but some of its values lost to later ones
    Refused,   ///< nothing of it applies: take the local effect back, keep what was typed
    Duplicate, ///< the server had it already, from another mid
    Parked,    ///< kept by the server with an alarm, not applied; it stands in nobody's way
};

/// A value that lost to a later one; it is kept as a conflict record.
struct LosingValue
{
    QString kind;
    QUuid record;
    QString field;
    Value value;
    QUuid conflict; ///< the conflict record's id

    friend bool operator==(const LosingValue &, const LosingValue &) = default;
};

/// Where a refused ChangeSet met something else than it needed.
struct Obstacle
{
    QString
        reason; ///< expectation, no-access, no-right, field-hidden, field-locked, missing, removed, changed-since, frozen, unknown-kind, invalid
    QString kind;
    QUuid record;
    QString field;
    Value value; ///< what stands there now, of a failed expectation

    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

/// The server's word on one mid.
struct SyncOutcome
{
    qint64 mid = 0;
    OutcomeStatus status = OutcomeStatus::Applied;
    qint64 seq = 0; ///< the workspace's number when it was done
    std::optional<Obstacle> obstacle;
    std::vector<LosingValue> losers;

    [[nodiscard]] bool isInForce() const { return status != OutcomeStatus::Refused && status != OutcomeStatus::Parked; }
    friend bool operator==(const SyncOutcome &, const SyncOutcome &) = default;
};

} // namespace leadline

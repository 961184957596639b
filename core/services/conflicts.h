// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conflict.h"
#include "core/services/session.h"

namespace leadline {

/// A value that lost, beside the one that stands.
struct LostValue
{
    Conflict conflict;
    Kind kind = Kind::Lead; ///< of the record
    Value lost;             ///< empty when whole changes were refused, which `conflict.value` tells
    Value current;
};

/// The SQL condition for those that wait here; what this file has under *Needs attention* itself is not told twice.
[[nodiscard]] QString openConflicts();

/// Those that nobody has settled, newest first; of one lead or of all. Throws SqlError.
[[nodiscard]] std::vector<LostValue> conflicts(const Session &session, const QUuid &lead = {}, qint64 limit = 1000,
                                               qint64 offset = 0);

/// The lost value is set again by an ordinary edit, and the conflict settled. Refused "conflict-settled",
/// "conflict-without-value".
[[nodiscard]] Result<ChangeSet> useLostValue(const Session &session, const ConflictId &id);

/// What stands stays.
[[nodiscard]] Result<ChangeSet> keepCurrentValue(const Session &session, const ConflictId &id);

} // namespace leadline

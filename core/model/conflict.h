// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/user.h"

namespace leadline {

struct ChangeSet;
struct Lead;

/// A value that lost to a later one, or what was refused, until somebody decides (sync.md D6); the server makes it.
struct Conflict
{
    static constexpr Kind kind = Kind::Conflict;
    Id<Conflict> id;
    Id<Lead> lead; ///< the root: a lead, or a company or contact of its own
    UserId author;
    Timestamp at;
    QString intent;
    Id<ChangeSet> op;
    QString why; ///< later, refused, moved
    QString of;  ///< name of the kind of `record`
    QUuid record;
    QString field;
    QString value; ///< JSON: the losing value, or all changes that were refused
    bool resolved = false;
};
using ConflictId = Id<Conflict>;

/// What one ChangeSet did to a lead, for the history that everybody who sees it shares; the server makes it.
struct PastChange
{
    static constexpr Kind kind = Kind::History;
    Id<PastChange> id;
    Id<Lead> lead;
    UserId author;
    Timestamp at;
    QString intent;
    Id<ChangeSet> op;
    QString device;  ///< the computer it was made on
    QString changes; ///< JSON: [{"a":"update","k":"lead","i":"<id>","f":{"phones":[before, after]}}, …]
};

[[nodiscard]] std::span<const Field> conflictFields();
[[nodiscard]] std::span<const Field> historyFields();

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/syncmessage.h"

namespace leadline {

/// The row of a workspace that a push locks first (sync.md D2).
struct WorkspaceHead
{
    QUuid epoch;
    qint64 seq = 0;    ///< the last number given
    qint64 gcSeq = 0;  ///< below it tombstones and past rights are forgotten: who is further behind scans
    qint64 number = 0; ///< the last lead's «Л-1234»
};

/// One device's file.
struct Device
{
    enum class State { Active, Wipe };

    QUuid client;
    QUuid person;
    qint64 lastMid = 0;
    qint64 ackedMid = 0;
    Hlc latest; ///< of its ChangeSets as they were taken: a device's own edits keep their order, whatever its clock does
    int schema = 0;
    State state = State::Active;
};

/// A ChangeSet that was answered; kept 30 days at least, so that a second delivery gets the first answer.
struct LoggedChangeSet
{
    QUuid client;
    QUuid person;
    SentChangeSet changeset; ///< its `mid`, `op`, `hash` and `hlc` are looked at again, the rest is for the audit
    SyncOutcome outcome;
};

/// "Whoever is `principal` may see `root`, because of `source`", from one number to another. Unique: root, principal, source,
/// granted.
struct Access
{
    QUuid root;
    QUuid principal; ///< a person, or everybody(), or everything()
    QUuid source;    ///< the record that says so: the lead by its owner, a task by its own
    qint64 granted = 0;
    qint64 revoked = 0; ///< 0: in force

    [[nodiscard]] bool isLive() const { return revoked == 0; }
    /// Whether it was in force when the workspace stood at `seq`.
    [[nodiscard]] bool heldAt(qint64 seq) const { return granted <= seq && (isLive() || revoked > seq); }
    friend bool operator==(const Access &, const Access &) = default;
};

/// "`person` is `principal`", from one number to another: himself, everybody(), the members of teams he leads, an admin
/// everything(). Unique: person, principal, granted.
struct Membership
{
    QUuid person;
    QUuid principal;
    qint64 granted = 0;
    qint64 revoked = 0;

    [[nodiscard]] bool isLive() const { return revoked == 0; }
    [[nodiscard]] bool heldAt(qint64 seq) const { return granted <= seq && (isLive() || revoked > seq); }
    friend bool operator==(const Membership &, const Membership &) = default;
};

/// The principal that every person is: companies and contacts are granted to it.
[[nodiscard]] QUuid everybody();
/// The principal that admins are: every root is granted to it.
[[nodiscard]] QUuid everything();

} // namespace leadline

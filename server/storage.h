// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/workspacerecords.h"

#include <map>
#include <memory>

namespace leadline {

/// What all records of a root weigh together, in bytes of a message.
using Weights = std::map<QUuid, qint64>;

/// What a push needs to know, named before anything is read.
struct PushWish
{
    QUuid client;
    QUuid person;
    std::vector<QUuid> ops;         ///< logged ChangeSets by these ids, from whatever client …
    qint64 firstMid = 0;            ///< … and of `client` from this mid …
    qint64 lastMid = 0;             ///< … to this one
    std::vector<QUuid> records;     ///< with, for each, the record that is its root
    std::vector<QUuid> wholeRoots;  ///< all records of these roots
    bool organization = false;      ///< all users and teams, all live memberships
    std::vector<QUuid> erased = {}; ///< all records of the roots of these
};

/// What there is of it.
struct PushGround
{
    WorkspaceHead head;
    std::optional<Device> device;
    std::vector<LoggedChangeSet> log;
    std::vector<SharedRecord> records; ///< each once, the user record of `person` among them; tombstones too
    std::vector<Access>
        access; ///< of all roots among and of `records`: live ones, and past ones of the person's live principals
    std::vector<Membership> memberships; ///< live ones of `person`, or of all
    Weights weights = {};                ///< of the roots among and of `records`
};

/// What a push changes. Everything or nothing is written.
struct PushEffect
{
    WorkspaceHead head;
    Device device;
    std::vector<LoggedChangeSet> log;
    std::vector<SharedRecord> records;   ///< each once, as it stands afterwards, with its new number
    std::vector<Access> access;          ///< new rows, and rows that got their `revoked`
    std::vector<Membership> memberships; ///< likewise
    Weights weights = {};                ///< of the roots of `records`, as they are afterwards
    std::vector<QUuid> erased = {};      ///< records of which the log and the files keep nothing either
};

/// One push in one transaction. The first call takes the workspace's lock; destroying it before save() gives all up.
/// Errors are the database's: ErrorCode::Io.
class PushTransaction
{
public:
    virtual ~PushTransaction() = default;

    [[nodiscard]] virtual Result<PushGround> load(const PushWish &wish) = 0;
    /// History records (kind "history") of these roots; asked only when a value that stood there loses.
    [[nodiscard]] virtual Result<std::vector<SharedRecord>> histories(const std::vector<QUuid> &roots) = 0;
    /// Writes and commits.
    [[nodiscard]] virtual Result<void> save(const PushEffect &effect) = 0;
};

/// Something with a number, in the order of numbers.
struct Touch
{
    qint64 seq = 0;
    QUuid root; ///< null: reference data

    friend bool operator==(const Touch &, const Touch &) = default;
    friend bool operator<(const Touch &left, const Touch &right)
    {
        return left.seq != right.seq ? left.seq < right.seq : left.root < right.root;
    }
};

/// What a person's tail looks like after a number.
struct Tail
{
    WorkspaceHead head;
    std::optional<Device> device;        ///< of the client that asks
    std::vector<Membership> memberships; ///< of the person, live and past
    /// The first numbers after the cursor, at most `limit`, in order: of records that are reference data or whose root
    /// the person may see now, and of grants and revocations of his principals.
    std::vector<Touch> touches;
    std::vector<Access> access; ///< of the touched roots, by the person's principals (live and past), live and past
    std::vector<SharedRecord> rights; ///< his user record and the field rights, when something is hidden from him
};

/// Which roots a step of a scan takes.
struct ScanWish
{
    QUuid person;
    ScanPosition position;
    int limit = 0; ///< roots
};

/// Records that a page takes of one root.
struct RootWish
{
    QUuid root;       ///< null: reference data
    qint64 after = 0; ///< only numbers greater than this; 0: all, tombstones too
};

/// Reads for one page, all from one snapshot.
class PullSnapshot
{
public:
    virtual ~PullSnapshot() = default;

    [[nodiscard]] virtual Result<Tail> tail(const QUuid &person, const QUuid &client, qint64 cursor, int limit) = 0;
    /// Roots by id after `position.after` that are granted to the person at the scan's head and still are: by access rows
    /// with `granted` at or below the head and not revoked, through memberships likewise. Part 0: those granted to the
    /// person as himself when the workspace stood at the head; part 1: all others.
    [[nodiscard]] virtual Result<std::vector<QUuid>> scan(const ScanWish &wish) = 0;
    /// The last number of each of these roots that stands, tombstones under it included; nil: of all reference data.
    [[nodiscard]] virtual Result<std::vector<RootHead>> heads(const std::vector<QUuid> &roots) = 0;
    /// In no particular order.
    [[nodiscard]] virtual Result<std::vector<SharedRecord>> records(const std::vector<RootWish> &wishes) = 0;
};

/// Where one workspace is kept.
class WorkspaceStorage
{
public:
    virtual ~WorkspaceStorage() = default;

    [[nodiscard]] virtual std::unique_ptr<PushTransaction> push() = 0;
    [[nodiscard]] virtual std::unique_ptr<PullSnapshot> pull() = 0;
};

} // namespace leadline

// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outcome.h"
#include "core/model/rootdigest.h"
#include "core/model/sentchangeset.h"

namespace leadline {

inline constexpr int syncProtocol = 1;
inline constexpr int syncSchema = 1; ///< the model's version; raised when kinds or fields come

/// Where a walk over everything visible stands: first sync and long absence (sync.md section 5, scan mode).
struct ScanPosition
{
    qint64 head = 0; ///< the number as of which it walks; the tail goes on from there
    int part = 0;    ///< 0: reference data and the person's own leads; 1: the rest
    QUuid after;     ///< the last root that was sent in this part

    friend bool operator==(const ScanPosition &, const ScanPosition &) = default;
};

/// How far a client has received.
struct SyncPosition
{
    qint64 cursor = 0;
    std::optional<ScanPosition> scan;

    friend bool operator==(const SyncPosition &, const SyncPosition &) = default;
};

/// `POST /v1/sync` upwards: push and pull together.
struct SyncRequest
{
    int proto = syncProtocol;
    int schema = syncSchema;
    QUuid req;        ///< answers name it
    QUuid client;     ///< this file's id
    QUuid epoch;      ///< null before the first answer
    Timestamp sentAt; ///< by the client's own clock
    SyncPosition position;
    qint64 ack = 0;   ///< outcomes up to this mid are safely stored
    qint64 max = 0;   ///< the greatest mid given so far
    int limit = 2000; ///< numbers a page
    std::vector<SentChangeSet> push;
    bool compares = false;               ///< wants the digest with the page that brings it up to date
    std::optional<RootCheck> check = {}; ///< of a bucket that was unlike; the answer to it is no page

    friend bool operator==(const SyncRequest &, const SyncRequest &) = default;
};

/// Records of one root on a page; never without the root itself (sync.md D3).
struct RootPage
{
    QUuid id;
    bool full = false;                 ///< this is all there is of it; otherwise only what is newer than the cursor
    std::vector<SharedRecord> records; ///< the root first
    qint64 seq = 0; ///< the root's last number; more than the records' when there are some that may not be shown

    friend bool operator==(const RootPage &, const RootPage &) = default;
};

/// `POST /v1/sync` downwards.
struct SyncAnswer
{
    QUuid req;
    QUuid epoch;
    Timestamp now;
    qint64 lastMid = 0; ///< the last mid of this client that has an outcome
    std::vector<SyncOutcome> results;
    SyncPosition in;  ///< the position that was asked from
    SyncPosition out; ///< the position after this page
    bool more = false;
    std::vector<QUuid> purge; ///< roots that this person may not see any more
    std::vector<RootPage> roots;
    std::vector<SharedRecord> refs;          ///< reference data: users, teams, directories, processes, settings
    std::optional<RootDigest> digest = {};   ///< of all that the person sees at `out`; asked for
    std::optional<RootChecked> checked = {}; ///< what differed is among `roots`, `refs` and `purge`

    friend bool operator==(const SyncAnswer &, const SyncAnswer &) = default;
};

/// A request that was not carried out at all.
struct SyncError
{
    int status = 400;   ///< as in HTTP
    QString code;       ///< malformed, unauthorized, disabled, wipe, epoch, forked, gap, too-large, too-old, busy
    QUuid epoch;        ///< of code epoch: the one that holds now
    qint64 lastMid = 0; ///< of code gap: the last mid the server has
    int retryAfterSeconds = 0; ///< of 429 and 503

    friend bool operator==(const SyncError &, const SyncError &) = default;
};

} // namespace leadline

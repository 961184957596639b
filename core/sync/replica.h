// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backoff.h"
#include "core/sync/replicastorage.h"
#include "core/sync/serverclock.h"

namespace leadline {

/// What came of an answer, an error or none.
enum class Verdict {
    Received,    ///< stored; go on while `hasMore()`
    Dropped,     ///< no answer to what was asked: as if it had never come
    Restarted,   ///< the file goes on under a new client id; go on at once
    TryLater,    ///< not before `notBefore()`
    LoginNeeded, ///< the session has ended; nothing is lost
    Disabled,    ///< the account is switched off
    TooOld,      ///< the server needs a newer program
    Wiped,
};

/// A client's side of the protocol: what to send next and what an answer means. Knows no socket, clock or thread; what it
/// must not forget is in the storage, so that a crash at any point costs a repetition at most.
class Replica final
{
public:
    Replica(ReplicaStorage &storage, RandomSource random);

    /// The next request; the one before is given up. ErrorCode::Io when the file fails.
    [[nodiscard]] Result<SyncRequest> next(Timestamp now);
    /// What is asked once this answer is stored, if it is a page that another follows: it may be asked before. next() is it
    /// then, unless there is something else to say by that time.
    [[nodiscard]] std::optional<SyncRequest> ahead(const SyncAnswer &answer, Timestamp now);
    [[nodiscard]] bool isWaiting() const { return m_asked.has_value(); }

    [[nodiscard]] Result<Verdict> answered(const SyncAnswer &answer, Timestamp now);
    /// `req` is that of the request which failed.
    [[nodiscard]] Result<Verdict> failed(const QUuid &req, const SyncError &error, Timestamp now);
    /// No answer, or none that can be read.
    [[nodiscard]] Verdict unreachable(const QUuid &req, Timestamp now);

    /// A local edit, a wake-up, the network's return: the pause is over.
    void wake() { m_backoff.reset(); }
    [[nodiscard]] Timestamp notBefore() const { return m_backoff.until(); }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// Whether the file was found unlike the server and is not repaired yet.
    [[nodiscard]] bool isRepairing() const { return !m_unlike.empty(); }
    [[nodiscard]] const ServerClock &clock() const { return m_clock; }

private:
    [[nodiscard]] bool answersWhatWasAsked(const SyncAnswer &answer) const;
    void askInto(SyncRequest &request, Timestamp now);
    [[nodiscard]] Result<void> takeComparison(const SyncRequest &asked, const SyncAnswer &answer, Timestamp now);
    [[nodiscard]] Result<void> compare(const SyncAnswer &answer, Timestamp now);
    [[nodiscard]] Result<void> takeRepair(const SyncAnswer &answer, Timestamp now);
    void restFromComparing(Timestamp now);
    [[nodiscard]] Result<Verdict> restart(const QUuid &epoch, bool fromStart, Timestamp now);
    [[nodiscard]] QUuid newId();

    ReplicaStorage &m_storage;
    RandomSource m_random;
    Backoff m_backoff;
    ServerClock m_clock;
    std::optional<SyncRequest> m_asked;
    std::optional<SyncRequest> m_ahead; ///< asked before its time
    std::optional<Timestamp> m_compareAt;
    Timestamp m_comparesFrom;  ///< after one that failed
    std::vector<int> m_unlike; ///< buckets that are to be repaired, the next one last
    int m_repaired = 0;        ///< roots, since they were compared
    bool m_hasMore = false;
    bool m_hasRestarted = false; ///< since the last answer that was stored
};

} // namespace leadline
